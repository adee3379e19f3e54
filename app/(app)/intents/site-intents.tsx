'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { callsHref } from '@/app/_filters/calls-link';
import { FilterBar, type FilterChange } from '@/app/_filters/filter-bar';
import { SingleChoice } from '@/app/_filters/single-choice';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { UNKNOWN_INTENT } from '@/server/calls/reading-vocabulary';
import type { TrendsOptions } from '@/server/trends/options';
import type { Comparison, Period } from '@/server/trends/period';
import type { CallsOf } from './calls-of';
import { IntentsTable } from './intents-table';
import type { IntentsState } from './intents-url';
import { NothingRead } from './nothing-read';
import { type ChosenSite, type Question, questionOf } from './questions';
import { SharesPanel } from './shares-panel';
import { Story } from './story';

const COMPARISON_NAMES: readonly { value: Comparison; label: string }[] = [
  { value: 'previous', label: 'Against the period before' },
  { value: 'year', label: 'Against last year' },
  { value: 'none', label: 'No comparison' },
];

interface SiteIntentsProps {
  sites: TrendsOptions['sites'];
  chosen: ChosenSite;
  state: IntentsState;
  period: Period;
  mayOpenCalls: boolean;
  onChange: (change: Partial<{ [Key in keyof IntentsState]: IntentsState[Key] | null }>) => void;
}

/** Another site has other queues, types and days. */
const ofOtherSite = (site: number) =>
  ({ site, from: null, to: null, queue: null, type: null, group: null, direction: null }) as const;

/** Everything about the intents of one site and period: the answer, the picture, the table. */
export function SiteIntents({ sites, chosen, state, period, mayOpenCalls, onChange }: SiteIntentsProps) {
  const trpc = useTRPC();
  const { from, to } = period;
  const question = useMemo(() => questionOf(state, chosen, { from, to }), [state, chosen, from, to]);
  const overview = useQuery(
    trpc.intents.overview.queryOptions(question, { placeholderData: keepPreviousData }),
  );
  const callsOf: CallsOf = (intentId, days) =>
    mayOpenCalls ? callsHref({ ...selectionOf(question, days), intent: [intentId ?? UNKNOWN_INTENT] }) : null;
  const filter = (change: FilterChange) =>
    onChange(change.site === undefined ? change : ofOtherSite(change.site));
  return (
    <>
      <Story overview={overview.data} site={chosen.site} period={period} />
      <FilterBar sites={sites} chosen={chosen} state={state} period={period} onChange={filter}>
        <SingleChoice
          label="Compare with"
          value={state.compare}
          choices={COMPARISON_NAMES}
          onChoose={(compare) => onChange({ compare })}
        />
      </FilterBar>
      <div className="space-y-4 pt-4">
        <Answered question={overview} height="h-96">
          {(data) =>
            data.read === 0 ? (
              <NothingRead siteId={chosen.site.id} unread={data.unread} />
            ) : (
              <div className="space-y-4">
                <SharesPanel
                  overview={data}
                  show={state.show}
                  callsOf={callsOf}
                  onShow={(show) => onChange({ show })}
                />
                <IntentsTable overview={data} callsOf={callsOf} />
              </div>
            )
          }
        </Answered>
      </div>
    </>
  );
}

function selectionOf(question: Question, days?: Period) {
  return {
    site: question.siteId,
    from: days?.from ?? question.from,
    to: days?.to ?? question.to,
    queue: question.queues,
    type: question.types,
    group: question.agentGroups,
    direction: question.directions,
  };
}
