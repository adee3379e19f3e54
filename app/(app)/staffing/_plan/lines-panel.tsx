'use client';

import { useMemo } from 'react';
import { clockTime } from '@/app/_filters/calls-link';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { linesAtPeak } from '@/models/staffing/week/lines-at-peak';
import type { StaffingDemand } from '@/server/staffing/contracts/demand';
import type { PlannedDemand } from './week-plan';

interface LinesPanelProps {
  data: StaffingDemand;
  queues: readonly PlannedDemand[];
}

/** How many lines the peak holds: in the menu, waiting, and talking. */
export function LinesPanel({ data, queues }: LinesPanelProps) {
  const format = useFormat();
  const peak = useMemo(
    () =>
      linesAtPeak(
        queues.map(({ demand, plan }) => ({ starts: demand.intervals.map(({ start }) => start), plan })),
        data.lineUse,
        { intervalSeconds: data.intervalMinutes * 60, blocking: data.lineBlocking },
      ),
    [queues, data],
  );
  const first = queues[0]?.demand.intervals.find(({ start }) => start === peak?.start);
  const busy = (erlangs: number) => format.count(erlangs);
  const agents = queues.reduce(
    (sum, { demand, plan }) =>
      sum + (plan[demand.intervals.findIndex(({ start }) => start === peak?.start)]?.agents ?? 0),
    0,
  );
  return (
    <Panel title="Trunk lines" note="A line is held in the menu, in the queue and while talking.">
      {peak ? (
        <>
          <p className="text-sm">
            <strong className="font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
              The peak needs {format.count(peak.lines)} lines, not {format.count(agents)}
            </strong>{' '}
            (the people online){first && `: ${format.day(first.date)} at ${clockTime(first.minute)}`}. With so
            many, {format.percent(peak.blocking)} of calls find all lines busy,{' '}
            {format.percent(data.lineBlocking)} at most (Erlang B).
          </p>
          <dl className="mt-3 grid grid-cols-3 gap-3 text-sm">
            {[
              { name: 'In the menu', value: peak.inMenu },
              { name: 'Waiting', value: peak.waiting },
              { name: 'Talking', value: peak.talking },
            ].map(({ name, value }) => (
              <div key={name}>
                <dt className="text-xs">{name}</dt>
                <dd className="text-lg font-semibold tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong">
                  {busy(value)}
                </dd>
              </div>
            ))}
          </dl>
          <p className="mt-2 text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
            Lines busy on average, {format.count(peak.load)} together. Menu{' '}
            {format.duration(data.lineUse.menuSeconds)} a call, {format.percent(data.lineUse.talkShare)} of
            the handle time on the line, by the last twelve weeks.
          </p>
        </>
      ) : (
        <p className="text-sm">
          Where nobody calls, or a queue grows without end, no number of lines can be told.
        </p>
      )}
    </Panel>
  );
}
