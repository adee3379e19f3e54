'use client';

import { type ReactNode, useMemo } from 'react';
import { useFormat } from '@/app/_ui/locale';
import type { StaffingToday, TodayQueue } from '@/server/staffing/contracts/today';
import type { ChosenSite } from '../site-gate';
import { DayPanel } from './day-panel';
import { dayRows } from './day-rows';
import { MovesPanel } from './moves-panel';
import type { TodayChange, TodayState } from './today-url';
import { todaySentence } from './today-words';

interface TodayFiguresProps {
  chosen: ChosenSite;
  state: TodayState;
  data: StaffingToday;
  mayWrite: boolean;
  bar: ReactNode;
  onChange: (change: TodayChange) => void;
}

/** The service level that all of the queues promise; null where they differ, or promise something else. */
function commonTarget(queues: readonly TodayQueue[]): number | null {
  const shares = new Set(
    queues.map(({ rules }) => (rules.target.kind === 'service_level' ? rules.target.share : null)),
  );
  const [share] = shares;
  return shares.size === 1 ? (share ?? null) : null;
}

/** Everything about a day under way: the answer, the picture, what can be done. */
export function TodayFigures({ chosen, state, data, mayWrite, bar, onChange }: TodayFiguresProps) {
  const format = useFormat();
  const shown = useMemo(
    () => data.queues.filter(({ queue }) => state.queue === null || queue === state.queue),
    [data.queues, state.queue],
  );
  const rows = useMemo(() => dayRows(shown), [shown]);
  const target = commonTarget(shown);
  return (
    <>
      <header className="pb-3 pt-2">
        <h1 className="text-xs font-medium text-tremor-content dark:text-dark-tremor-content">
          Today · {chosen.site.name}
          {state.queue !== null && shown[0] && ` · ${shown[0].name}`}
        </h1>
        <p className="max-w-4xl pt-1 text-lg font-semibold leading-7 text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {todaySentence(format, shown, target)}
        </p>
      </header>
      {bar}
      <div className="space-y-4 pt-4">
        <DayPanel {...{ data, rows, state, target, onChange }} />
        <MovesPanel siteId={chosen.site.id} data={data} mayWrite={mayWrite} />
      </div>
    </>
  );
}
