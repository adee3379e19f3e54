'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { FilterBar, type FilterChange } from '@/app/_filters/filter-bar';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { useFormat } from '@/app/_ui/locale';
import type { ScorecardRow } from '@/server/scorecard/contracts';
import { AREAS } from '@/server/scorecard/measures';
import type { TrendsOptions } from '@/server/trends/options';
import type { Period } from '@/server/trends/period';
import { AreaPanel } from './area-panel';
import { GoalDialog } from './goal-dialog';
import { type ChosenSite, scorecardQuestion } from './question';
import { ScorecardActions } from './scorecard-actions';
import type { ScorecardChange, ScorecardState } from './scorecard-url';
import { Story } from './story';

interface FiguresProps {
  sites: TrendsOptions['sites'];
  chosen: ChosenSite;
  state: ScorecardState;
  period: Period;
  mayWrite: boolean;
  onChange: (change: ScorecardChange) => void;
}

/** Another site has other queues, types and days. */
const ofOtherSite = (site: number): ScorecardChange => ({
  site,
  from: null,
  to: null,
  queue: null,
  type: null,
  group: null,
  direction: null,
});

/** Service, quality, cost and people on one page, each against its goal. */
export function Figures({ sites, chosen, state, period, mayWrite, onChange }: FiguresProps) {
  const trpc = useTRPC();
  const format = useFormat();
  const [edited, setEdited] = useState<ScorecardRow | null>(null);
  const { from, to } = period;
  const question = useMemo(() => scorecardQuestion(state, chosen, { from, to }), [state, chosen, from, to]);
  const scorecard = useQuery(
    trpc.scorecard.read.queryOptions(question, { placeholderData: keepPreviousData }),
  );
  const filter = (change: FilterChange) =>
    onChange(change.site === undefined ? change : ofOtherSite(change.site));
  const writing = { locale: format.locale, currency: scorecard.data?.currency ?? 'EUR' };
  return (
    <>
      <Story scorecard={scorecard.data} site={chosen.site} writing={writing} />
      <FilterBar sites={sites} chosen={chosen} state={state} period={period} onChange={filter}>
        <ScorecardActions state={state} siteId={chosen.site.id} period={{ from, to }} onChange={onChange} />
      </FilterBar>
      <div className="pt-4">
        <Answered question={scorecard} height="h-96">
          {(data) => (
            <div className="grid items-start gap-4 lg:grid-cols-2 print:block print:columns-2 print:gap-2">
              {AREAS.map((area) => (
                <AreaPanel
                  key={area}
                  area={area}
                  scorecard={data}
                  writing={writing}
                  onEdit={mayWrite ? setEdited : null}
                />
              ))}
            </div>
          )}
        </Answered>
      </div>
      {edited && (
        <GoalDialog row={edited} siteId={chosen.site.id} writing={writing} onClose={() => setEdited(null)} />
      )}
    </>
  );
}
