'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { FilterBar, type FilterChange } from '@/app/_filters/filter-bar';
import { SingleChoice } from '@/app/_filters/single-choice';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import type { TrendsOptions } from '@/server/trends/options';
import type { Comparison, Period } from '@/server/trends/period';
import { BreakdownPanel } from './breakdown-panel';
import { CallsLinks } from './calls-links';
import { ChartPanel } from './chart-panel';
import { HeatmapPanel } from './heatmap-panel';
import { NoData } from './no-data';
import { type ChosenSite, questionsOf } from './questions';
import { Story } from './story';
import { Tiles } from './tiles';
import type { TrendsState } from './trends-url';

const COMPARISON_NAMES: readonly { value: Comparison; label: string }[] = [
  { value: 'previous', label: 'Against the period before' },
  { value: 'year', label: 'Against last year' },
  { value: 'none', label: 'No comparison' },
];

interface FiguresProps {
  sites: TrendsOptions['sites'];
  chosen: ChosenSite;
  state: TrendsState;
  period: Period;
  mayOpenCalls: boolean;
  onChange: (change: Partial<{ [Key in keyof TrendsState]: TrendsState[Key] | null }>) => void;
}

/** Another site has other queues, types and days. */
const ofOtherSite = (site: number) =>
  ({ site, from: null, to: null, queue: null, type: null, group: null, direction: null }) as const;

/** Everything about one site and period: the answer, the measures, the pictures, the tables. */
export function Figures({ sites, chosen, state, period, mayOpenCalls, onChange }: FiguresProps) {
  const trpc = useTRPC();
  const { from, to } = period;
  const questions = useMemo(() => questionsOf(state, chosen, { from, to }), [state, chosen, from, to]);
  const keep = { placeholderData: keepPreviousData } as const;
  const summary = useQuery(trpc.trends.summary.queryOptions(questions.summary, keep));
  const series = useQuery(trpc.trends.series.queryOptions(questions.series, keep));
  const heatmap = useQuery(trpc.trends.heatmap.queryOptions(questions.heatmap, keep));
  const breakdown = useQuery(trpc.trends.breakdown.queryOptions(questions.breakdown, keep));
  const filter = (change: FilterChange) =>
    onChange(change.site === undefined ? change : ofOtherSite(change.site));
  const empty = summary.data?.comparison.days.current === 0;
  return (
    <CallsLinks filter={questions.summary} allowed={mayOpenCalls}>
      <Story summary={summary.data} site={chosen.site} />
      <FilterBar sites={sites} chosen={chosen} state={state} period={period} onChange={filter}>
        <SingleChoice
          label="Compare with"
          value={state.compare}
          choices={COMPARISON_NAMES}
          onChoose={(compare) => onChange({ compare })}
        />
      </FilterBar>
      {empty ? (
        <NoData chosen={chosen} period={period} onShow={(shown) => onChange(shown)} />
      ) : (
        <div className="space-y-4 pt-4">
          <Answered question={summary} height="h-28">
            {(data) => (
              <Tiles
                summary={data}
                points={series.data?.points ?? []}
                measure={state.measure}
                onMeasure={(measure) => onChange({ measure })}
              />
            )}
          </Answered>
          <Answered question={series} height="h-80">
            {(data) => (
              <ChartPanel
                series={data}
                state={state}
                target={summary.data?.target ?? null}
                onGrain={(grain) => onChange({ grain })}
              />
            )}
          </Answered>
          <Answered question={heatmap} height="h-72">
            {(data) => (
              <HeatmapPanel
                heatmap={data}
                state={state}
                timeZone={chosen.site.timeZone}
                onChange={onChange}
              />
            )}
          </Answered>
          <Answered question={breakdown} height="h-72">
            {(data) => (
              <BreakdownPanel
                breakdown={data}
                state={state}
                comparability={summary.data?.comparison.state ?? 'none'}
                onDimension={(by) => onChange({ by })}
              />
            )}
          </Answered>
        </div>
      )}
    </CallsLinks>
  );
}
