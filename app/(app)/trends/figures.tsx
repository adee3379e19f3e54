'use client';

import { useMemo } from 'react';
import { FilterBar, type FilterChange } from '@/app/_filters/filter-bar';
import { SingleChoice } from '@/app/_filters/single-choice';
import type { TrendsOptions } from '@/server/trends/options';
import type { Comparison, Period } from '@/server/trends/period';
import { CallsLinks } from './calls-links';
import { NoData } from './no-data';
import { Panels, type TrendsChange } from './panels';
import { type ChosenSite, questionsOf } from './questions';
import { Story } from './story';
import type { TrendsState } from './trends-url';
import { useTrends } from './use-trends';

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
  onChange: (change: TrendsChange) => void;
}

/** Another site has other queues, types and days. */
const ofOtherSite = (site: number) =>
  ({ site, from: null, to: null, queue: null, type: null, group: null, direction: null }) as const;

/** Everything about one site and period: the answer, the measures, the pictures, the tables. */
export function Figures({ sites, chosen, state, period, mayOpenCalls, onChange }: FiguresProps) {
  const { from, to } = period;
  const questions = useMemo(() => questionsOf(state, chosen, { from, to }), [state, chosen, from, to]);
  const trends = useTrends(questions);
  const summary = trends.summary.data;
  const filter = (change: FilterChange) =>
    onChange(change.site === undefined ? change : ofOtherSite(change.site));
  const empty = summary?.comparison.days.current === 0;
  return (
    <CallsLinks filter={questions.summary} allowed={mayOpenCalls}>
      <Story summary={summary} site={chosen.site} />
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
        <Panels {...{ state, trends, onChange }} timeZone={chosen.site.timeZone} />
      )}
    </CallsLinks>
  );
}
