'use client';

import { RiDownload2Line, RiPrinterLine } from '@remixicon/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { FilterBar, type FilterChange } from '@/app/_filters/filter-bar';
import { SingleChoice } from '@/app/_filters/single-choice';
import { useTRPC } from '@/app/_trpc/client';
import { Answered } from '@/app/_ui/answered';
import { useFormat } from '@/app/_ui/locale';
import type { ScorecardRow } from '@/server/scorecard/contracts';
import { AREAS } from '@/server/scorecard/measures';
import type { TrendsOptions } from '@/server/trends/options';
import type { Comparison, Period } from '@/server/trends/period';
import { AreaPanel } from './area-panel';
import { GoalDialog } from './goal-dialog';
import { type ChosenSite, scorecardQuestion } from './question';
import { type ScorecardChange, type ScorecardState, scorecardQueryString } from './scorecard-url';
import { Story } from './story';

const COMPARISON_NAMES: readonly { value: Comparison; label: string }[] = [
  { value: 'previous', label: 'Against the period before' },
  { value: 'year', label: 'Against last year' },
  { value: 'none', label: 'No comparison' },
];

const ACTION =
  'inline-flex h-8 items-center gap-1 rounded px-2 text-sm font-medium hover:bg-tremor-background-subtle dark:hover:bg-dark-tremor-background-subtle';

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
  const exported = scorecardQueryString('/api/export/scorecard', {
    ...state,
    site: chosen.site.id,
    from,
    to,
  });
  const writing = { locale: format.locale, currency: scorecard.data?.currency ?? 'EUR' };
  return (
    <>
      <Story scorecard={scorecard.data} site={chosen.site} writing={writing} />
      <FilterBar sites={sites} chosen={chosen} state={state} period={period} onChange={filter}>
        <SingleChoice
          label="Compare with"
          value={state.compare}
          choices={COMPARISON_NAMES}
          onChoose={(compare) => onChange({ compare })}
        />
        <a href={exported} download className={ACTION}>
          <RiDownload2Line aria-hidden className="size-4" />
          CSV
        </a>
        <button type="button" className={ACTION} onClick={() => window.print()}>
          <RiPrinterLine aria-hidden className="size-4" />
          Print
        </button>
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
