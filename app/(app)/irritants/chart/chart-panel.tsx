'use client';

import dynamic from 'next/dynamic';
import { useMemo, useState } from 'react';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, Skeleton } from '@/app/_ui/states';
import type { IrritantOverview } from '@/server/irritants/contracts/figures';
import { moneyText } from '../money';
import { type ChartMeasure, type TopPoint, topSeries } from './top-series';

const TopChart = dynamic(() => import('./top-chart').then((module) => module.TopChart), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

const TITLES: Record<ChartMeasure, string> = { cost: 'Cost over time', share: 'Share of calls over time' };
const PER: Record<IrritantOverview['grain'], string> = { day: 'a day', week: 'a week', month: 'a month' };

interface ChartPanelProps {
  overview: IrritantOverview;
  measure: ChartMeasure;
  onMeasure: (measure: ChartMeasure) => void;
}

/** The irritants that matter most over time, as a picture or as its table. */
export function ChartPanel({ overview, measure, onMeasure }: ChartPanelProps) {
  const format = useFormat();
  const [view, setView] = useState<'picture' | 'table'>('picture');
  const { series, points } = useMemo(() => topSeries(format, overview, measure), [format, overview, measure]);
  const { currency } = overview.rates;
  const text = (value: number) =>
    measure === 'cost' ? moneyText(format, currency, value) : format.percent(value);
  const note =
    measure === 'cost'
      ? `${currency} ${PER[overview.grain]}: calls times what one of them costs more than comparable ones.`
      : `Of the calls that were searched, ${PER[overview.grain]}.`;
  const columns: Column<TopPoint>[] = [
    { key: 'when', head: 'When', cell: ({ title }) => title },
    ...series.map(({ id, name }) => ({
      key: id,
      head: name,
      numeric: true,
      cell: ({ values }: TopPoint) => {
        const value = values[id] ?? null;
        return value === null ? '–' : text(value);
      },
    })),
  ];
  return (
    <Panel
      title={TITLES[measure]}
      note={note}
      actions={
        <>
          <ViewToggle
            label="Measure"
            value={measure}
            choices={[
              { value: 'cost', label: 'Cost' },
              { value: 'share', label: 'Share' },
            ]}
            onChoose={onMeasure}
          />
          <ViewToggle
            label="Show as"
            value={view}
            choices={[
              { value: 'picture', label: 'Chart' },
              { value: 'table', label: 'Table' },
            ]}
            onChoose={setView}
          />
        </>
      }
      flush={view === 'table'}
    >
      {series.length === 0 && (
        <EmptyState title={measure === 'cost' ? 'No cost can be told yet' : 'No call shows an irritant'}>
          {measure === 'cost'
            ? 'It takes twenty calls with an irritant, and comparable ones without it. Choose a longer period, or look at the share.'
            : 'Choose a longer period.'}
        </EmptyState>
      )}
      {series.length > 0 && view === 'picture' && (
        <TopChart
          label={`Chart of irritants, ${TITLES[measure].toLowerCase()}: arrow keys walk`}
          series={series}
          points={points}
          valueText={text}
        />
      )}
      {series.length > 0 && view === 'table' && (
        <DataTable
          caption={TITLES[measure]}
          columns={columns}
          rows={points}
          rowKey={({ from }) => from}
          maxHeight="17rem"
        />
      )}
    </Panel>
  );
}
