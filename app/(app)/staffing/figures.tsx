'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type ReactNode, useDeferredValue, useMemo } from 'react';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { AS_IT_IS } from '@/models/staffing/week/planning';
import type { StaffingDemand } from '@/server/staffing/contracts/demand';
import { ExplainDialog } from './_explain/explain-dialog';
import { LinesPanel } from './_plan/lines-panel';
import { hoursMoney } from './_plan/money';
import { PlanPanel } from './_plan/plan-panel';
import { PoolsPanel } from './_plan/pools-panel';
import { changeSentence, paidHours, peakOf, requirementHeadline } from './_plan/requirement-words';
import { type StaffRow, weekPlan } from './_plan/week-plan';
import { SimulationPanel } from './_simulation/simulation-panel';
import type { ChosenSite } from './site-gate';
import type { StaffingChange, StaffingState } from './staffing-url';
import { isTried, whatIfOf } from './what-if-of';
import { WhatIfPanel } from './what-if-panel';

interface FiguresProps {
  chosen: ChosenSite;
  state: StaffingState;
  data: StaffingDemand;
  bar: ReactNode;
  mayWrite: boolean;
  onChange: (change: StaffingChange) => void;
}

/** A link to this page as it is, with an interval's explanation open. */
function useHrefOf(): (start: number) => string {
  const pathname = usePathname();
  const query = useSearchParams();
  return (start) => {
    const next = new URLSearchParams(query);
    next.set('at', String(start));
    return `${pathname}?${next}`;
  };
}

interface HeadlineProps extends Pick<FiguresProps, 'chosen' | 'state' | 'data' | 'onChange'> {
  rows: readonly StaffRow[];
  tried: boolean;
}

/** The answer in a sentence, and the way to how its number came about. */
function Headline({ chosen, state, data, rows, tried, onChange }: HeadlineProps) {
  const format = useFormat();
  const told = requirementHeadline(format, rows, data.intervalMinutes);
  const peak = peakOf(rows);
  const queue = data.queues.find((one) => one.queue === state.queue);
  return (
    <header className="pb-3 pt-2">
      <h1 className="text-xs font-medium text-tremor-content dark:text-dark-tremor-content">
        Staffing · {chosen.site.name}
        {queue && ` · ${queue.name}`}
      </h1>
      <p className="max-w-4xl pt-1 text-[15px] leading-6">
        <strong className="block text-lg font-semibold leading-7 text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {told?.answer ?? 'Nobody is needed in this week: no calls are forecast for it.'}
        </strong>
        {told?.more} {tried && 'With what is tried out below.'}{' '}
        {peak && (
          <button type="button" className={LINK} onClick={() => onChange({ at: peak.start })}>
            How is this computed?
          </button>
        )}
      </p>
    </header>
  );
}

/** Everything about one week: the answer, what is tried out, the picture, lines, pools. */
export function Figures({ chosen, state, data, bar, onChange }: FiguresProps) {
  const format = useFormat();
  const hrefOf = useHrefOf();
  // A slider goes on moving while the plan of hundreds of queues is computed anew behind it.
  const whatIf = useDeferredValue(useMemo(() => whatIfOf(state), [state]));
  const tried = isTried(whatIf);
  const asSet = useMemo(() => weekPlan(data, state.queue, AS_IT_IS), [data, state.queue]);
  const plan = useMemo(
    () => (tried ? weekPlan(data, state.queue, whatIf) : asSet),
    [tried, asSet, data, state.queue, whatIf],
  );
  const change = tried
    ? changeSentence(
        format,
        plan.rows,
        {
          peak: peakOf(asSet.rows)?.agents ?? 0,
          hours: paidHours(asSet.rows, data.intervalMinutes),
          money: (hours) => hoursMoney(format, data.rates, hours),
        },
        data.intervalMinutes,
      )
    : null;
  return (
    <>
      <Headline {...{ chosen, state, data, rows: plan.rows, tried, onChange }} />
      {bar}
      <div className="space-y-4 pt-4">
        <WhatIfPanel state={state} change={change} onChange={onChange} />
        <PlanPanel
          data={data}
          rows={plan.rows}
          before={tried ? asSet.rows : null}
          view={state.view}
          hrefOf={hrefOf}
          onOpen={(at) => onChange({ at })}
          onView={(view) => onChange({ view })}
        />
        <div className="grid items-start gap-4 xl:grid-cols-2">
          <LinesPanel data={data} queues={plan.queues} />
          {state.queue === null && <PoolsPanel data={data} queues={plan.queues} />}
        </div>
        <SimulationPanel data={data} queues={plan.queues} />
      </div>
      {state.at !== null && (
        <ExplainDialog
          queues={plan.queues.map(({ demand }) => demand)}
          start={state.at}
          whatIf={whatIf}
          intervalMinutes={data.intervalMinutes}
          onClose={() => onChange({ at: null })}
        />
      )}
    </>
  );
}
