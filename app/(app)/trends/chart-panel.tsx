'use client';

import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Legend } from '@/app/_charts/legend';
import { ViewToggle } from '@/app/_charts/view-toggle';
import { SingleChoice } from '@/app/_filters/single-choice';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { EmptyState, Skeleton } from '@/app/_ui/states';
import type { Grain } from '@/server/trends/grain';
import { possibleGrains } from '@/server/trends/grain';
import type { Series, SeriesPoint } from '@/server/trends/series';
import type { ServiceTarget } from '@/server/trends/service-target';
import { useCallsLink } from './calls-links';
import { chartPoints, isStack, partsOf } from './chart-data';
import { ExportLink } from './export-link';
import { axisText, MEASURE_WORDS, valueText } from './measure-words';
import { SeriesTable } from './series-table';
import type { TrendsState } from './trends-url';

const TimeChart = dynamic(() => import('@/app/_charts/time-chart').then((module) => module.TimeChart), {
  ssr: false,
  loading: () => <Skeleton className="h-64 w-full" />,
});

const GRAIN_NAMES: Record<Grain, string> = {
  '15': '15 minutes',
  '30': '30 minutes',
  '60': 'Hours',
  day: 'Days',
  week: 'Weeks',
  month: 'Months',
};

interface ChartPanelProps {
  series: Series;
  state: TrendsState;
  target: ServiceTarget | null;
  onGrain: (grain: TrendsState['grain']) => void;
}

/** The calls of one point; volumes that a report gave, and gaps, have none. */
function usePointLink(): (point: SeriesPoint) => string | null {
  const link = useCallsLink();
  return ({ from, to, minute, current }) =>
    current && current.coverage > 0 ? link({ from, to, minute }) : null;
}

function Picture({ series, state, target }: Omit<ChartPanelProps, 'onGrain'>) {
  const format = useFormat();
  const router = useRouter();
  const pointLink = usePointLink();
  const words = MEASURE_WORDS[state.measure];
  const parts = partsOf(state.measure, series.points);
  const shape = isStack(state.measure) ? 'bars' : 'line';
  const targetShare = state.measure === 'serviceLevel' && target ? target.share : null;
  const compared = series.points.some(({ before }) => (before?.[state.measure] ?? null) !== null);
  const comparison =
    series.comparison && compared ? format.dayRange(series.comparison.from, series.comparison.to) : null;
  const opens = series.points.some((point) => pointLink(point) !== null);
  const open = (index: number) => {
    const point = series.points[index];
    const href = point ? pointLink(point) : null;
    if (href) router.push(href);
  };
  if (series.points.every(({ current }) => (current?.[state.measure] ?? null) === null)) {
    return <EmptyState title="Not reported for this period">Choose another measure or period.</EmptyState>;
  }
  return (
    <>
      <Legend
        series={parts}
        shape={shape}
        comparison={comparison}
        target={targetShare === null ? null : `Target ${Math.round(targetShare * 100)}%`}
      />
      <TimeChart
        label={`Chart of ${words.label.toLowerCase()} over time: arrow keys walk, Enter opens the calls`}
        points={chartPoints(format, state.measure, series)}
        series={parts}
        shape={shape}
        comparison={comparison}
        target={targetShare}
        domain={[0, state.measure === 'serviceLevel' ? 1 : 'auto']}
        valueText={(value) => valueText(format, words.unit, value)}
        axisText={(value) => axisText(format, words.unit, value)}
        whole={words.unit === 'count'}
        onOpen={opens ? open : null}
      />
    </>
  );
}

/** One measure over time, as a picture or as its table. */
export function ChartPanel({ series, state, target, onGrain }: ChartPanelProps) {
  const [view, setView] = useState<'picture' | 'table'>('picture');
  const pointLink = usePointLink();
  const words = MEASURE_WORDS[state.measure];
  const first = series.points[0];
  const last = series.points.at(-1);
  const possible = first && last ? possibleGrains({ from: first.from, to: last.to }) : [];
  const grains = [
    { value: 'auto' as const, label: `Automatic (${GRAIN_NAMES[series.grain].toLowerCase()})` },
    ...possible.map((grain) => ({ value: grain, label: GRAIN_NAMES[grain] })),
  ];
  return (
    <Panel
      title={`${words.label} over time`}
      note={first?.minute ? `${words.title} Times in ${series.timeZone}.` : words.title}
      actions={
        <>
          <SingleChoice label="Grain" value={state.grain} choices={grains} onChoose={onGrain} />
          <ViewToggle
            label="Show as"
            value={view}
            choices={[
              { value: 'picture', label: 'Chart' },
              { value: 'table', label: 'Table' },
            ]}
            onChoose={setView}
          />
          <ExportLink state={state} part="series" />
        </>
      }
      flush={view === 'table'}
    >
      {view === 'picture' ? (
        <Picture series={series} state={state} target={target} />
      ) : (
        <SeriesTable series={series} measure={state.measure} hrefOf={pointLink} />
      )}
    </Panel>
  );
}
