'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import type { ChartSeries } from '@/app/_charts/chart-model';
import { Legend } from '@/app/_charts/legend';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { SingleChoice } from '@/app/_filters/single-choice';
import type { Format } from '@/app/_ui/format';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, Skeleton } from '@/app/_ui/states';
import type { IntentOverview, IntentRow } from '@/server/intents/read/overview-contract';
import type { CallsOf } from './calls-of';
import type { IntentsState } from './intents-url';
import { bucketTick, bucketTitle, pictured, shareOf } from './shares-data';
import { SharesTable } from './shares-table';

const TimeChart = dynamic(() => import('@/app/_charts/time-chart').then((module) => module.TimeChart), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

/** Apart for every kind of colour blindness; in the order of the legend. */
const HEXES = ['#3b82f6', '#f97316', '#0f766e', '#8b5cf6', '#64748b'] as const;

const PICTURE_NAMES = [
  { value: 'largest', label: 'Largest' },
  { value: 'rising', label: 'Rising' },
  { value: 'falling', label: 'Falling' },
] as const;

interface SharesPanelProps {
  overview: IntentOverview;
  show: IntentsState['show'];
  callsOf: CallsOf;
  onShow: (show: IntentsState['show']) => void;
}

/** The shares of five intents over time, as a picture or as its table. */
export function SharesPanel({ overview, show, callsOf, onShow }: SharesPanelProps) {
  const format = useFormat();
  const [view, setView] = useState<'picture' | 'table'>('picture');
  const rows = pictured(overview.intents, show, HEXES.length);
  return (
    <Panel
      title="Share of calls over time"
      note={`By ${overview.grain}; of the calls that were read.`}
      actions={
        <>
          {overview.comparison && (
            <SingleChoice label="Which intents" value={show} choices={PICTURE_NAMES} onChoose={onShow} />
          )}
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
      {rows.length === 0 && (
        <EmptyState title={show === 'rising' ? 'No intent rose' : 'No intent fell'}>
          Choose the largest ones, or another period.
        </EmptyState>
      )}
      {rows.length > 0 && view === 'table' && (
        <SharesTable overview={overview} rows={rows} callsOf={callsOf} />
      )}
      {rows.length > 0 && view === 'picture' && <Picture {...{ overview, rows, format }} />}
    </Panel>
  );
}

interface PictureProps {
  overview: IntentOverview;
  rows: readonly IntentRow[];
  format: Format;
}

function Picture({ overview, rows, format }: PictureProps) {
  const series: ChartSeries[] = rows.map(({ name }, index) => ({
    key: `intent${index}`,
    label: name,
    hex: HEXES[index] ?? HEXES[0],
  }));
  const points = overview.buckets.map((bucket, at) => ({
    tick: bucketTick(format, overview.grain, bucket),
    title: bucketTitle(format, bucket),
    values: Object.fromEntries(rows.map((row, index) => [`intent${index}`, shareOf(overview, row, at)])),
    before: null,
  }));
  return (
    <>
      <Legend series={series} shape="line" comparison={null} target={null} />
      <TimeChart
        label={`Chart of the shares of ${rows.length} intents over time`}
        points={points}
        series={series}
        shape="line"
        comparison={null}
        target={null}
        domain={[0, 'auto']}
        valueText={(value) => (value === null ? '–' : format.percent(value))}
        axisText={(value) => `${Math.round(value * 100)}%`}
        onOpen={null}
      />
    </>
  );
}
