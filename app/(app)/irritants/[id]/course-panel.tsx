'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { Skeleton } from '@/app/_ui/states';
import type { IrritantOverview, IrritantPoint } from '@/server/irritants/contracts/figures';
import type { IrritantDetail } from '@/server/irritants/get';

const TimeChart = dynamic(() => import('@/app/_charts/time-chart').then((module) => module.TimeChart), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

const HEX = '#2563eb';
const PER: Record<IrritantOverview['grain'], string> = { day: 'day', week: 'week', month: 'month' };

interface CoursePanelProps {
  overview: IrritantOverview;
  irritant: Pick<IrritantDetail, 'id' | 'name'>;
}

/** Calls with one irritant over time, as a picture or as its table. */
export function CoursePanel({ overview, irritant }: CoursePanelProps) {
  const format = useFormat();
  const [view, setView] = useState<'picture' | 'table'>('picture');
  const at = overview.ids.indexOf(irritant.id);
  const titleOf = ({ from, to }: IrritantPoint) =>
    from === to ? format.day(from) : format.dayRange(from, to);
  const callsOf = ({ searched, calls }: IrritantPoint) => (searched === null ? null : (calls[at] ?? 0));
  const shareOf = (point: IrritantPoint) =>
    point.searched === null ? null : (callsOf(point) ?? 0) / point.searched;
  const columns: Column<IrritantPoint>[] = [
    { key: 'when', head: 'When', cell: titleOf },
    {
      key: 'calls',
      head: 'Calls',
      numeric: true,
      cell: (point) => (point.searched === null ? '–' : format.count(callsOf(point) ?? 0)),
    },
    {
      key: 'share',
      head: 'Share',
      numeric: true,
      cell: (point) => {
        const share = shareOf(point);
        return share === null ? '–' : format.percent(share);
      },
    },
    {
      key: 'searched',
      head: 'Calls searched',
      numeric: true,
      cell: ({ searched }) => (searched === null ? '–' : format.count(searched)),
    },
  ];
  return (
    <Panel
      title="Calls over time"
      note={`Calls that show it, a ${PER[overview.grain]}.`}
      actions={
        <ViewToggle
          label="Show as"
          value={view}
          choices={[
            { value: 'picture', label: 'Chart' },
            { value: 'table', label: 'Table' },
          ]}
          onChoose={setView}
        />
      }
      flush={view === 'table'}
    >
      {view === 'picture' ? (
        <TimeChart
          label={`Chart of calls with ${irritant.name} over time: arrow keys walk`}
          points={overview.points.map((point) => ({
            tick: overview.grain === 'month' ? format.month(point.from) : format.shortDay(point.from),
            title: titleOf(point),
            values: { calls: callsOf(point) },
            before: null,
          }))}
          series={[{ key: 'calls', label: 'Calls', hex: HEX }]}
          shape="bars"
          comparison={null}
          target={null}
          domain={[0, 'auto']}
          valueText={(value) => (value === null ? '–' : format.count(value))}
          axisText={(value) => format.compact(value)}
          onOpen={null}
        />
      ) : (
        <DataTable
          caption="Calls over time"
          columns={columns}
          rows={overview.points}
          rowKey={({ from }) => from}
          maxHeight="17rem"
        />
      )}
    </Panel>
  );
}
