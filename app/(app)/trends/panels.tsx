'use client';

import { Answered } from '@/app/_ui/answered';
import { BreakdownPanel } from './breakdown-panel';
import { ChartPanel } from './chart-panel';
import { HeatmapPanel } from './heatmap-panel';
import { Tiles } from './tiles';
import type { TrendsState } from './trends-url';
import type { Trends } from './use-trends';

export type TrendsChange = Partial<{ [Key in keyof TrendsState]: TrendsState[Key] | null }>;

interface PanelsProps {
  state: TrendsState;
  trends: Trends;
  /** of the site */
  timeZone: string;
  onChange: (change: TrendsChange) => void;
}

/** The measures, the pictures and the tables of a period, each as soon as it is there. */
export function Panels({ state, trends, timeZone, onChange }: PanelsProps) {
  const summary = trends.summary.data;
  return (
    <div className="space-y-4 pt-4">
      <Answered question={trends.summary} height="h-28">
        {(data) => (
          <Tiles
            summary={data}
            points={trends.series.data?.points ?? []}
            measure={state.measure}
            onMeasure={(measure) => onChange({ measure })}
          />
        )}
      </Answered>
      <Answered question={trends.series} height="h-80">
        {(data) => (
          <ChartPanel
            series={data}
            state={state}
            target={summary?.target ?? null}
            onGrain={(grain) => onChange({ grain })}
          />
        )}
      </Answered>
      <Answered question={trends.heatmap} height="h-72">
        {(data) => <HeatmapPanel heatmap={data} state={state} timeZone={timeZone} onChange={onChange} />}
      </Answered>
      <Answered question={trends.breakdown} height="h-72">
        {(data) => (
          <BreakdownPanel
            breakdown={data}
            state={state}
            comparability={summary?.comparison.state ?? 'none'}
            onDimension={(by) => onChange({ by })}
          />
        )}
      </Answered>
    </div>
  );
}
