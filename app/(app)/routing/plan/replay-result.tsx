'use client';

import { type Column, DataTable } from '@/app/_ui/data-table';
import { useFormat } from '@/app/_ui/locale';
import type { ReplayView } from '@/server/routing/contracts/plan';
import { figure, rangeWords } from '../recommendations/effect-words';

type QueueRow = ReplayView['queues'][number];

/** What the rules would have made of the calls of the period, a month. */
export function ReplayResult({ replay }: { replay: ReplayView }) {
  const format = useFormat();
  const { moved, transfers, handleHours, waitHours, repeats, queues, unseen } = replay;
  const columns: Column<QueueRow>[] = [
    { key: 'queue', head: 'Queue', cell: ({ queue }) => queue.name || 'Not known' },
    {
      key: 'calls',
      head: 'Calls, before and after',
      numeric: true,
      cell: ({ callsBefore, callsAfter }) =>
        `${format.count(Math.round(callsBefore))} → ${format.count(Math.round(callsAfter))}`,
    },
    {
      key: 'wait',
      head: 'Mean wait',
      numeric: true,
      cell: ({ waitBefore, waitAfter }) => `${format.clock(waitBefore)} → ${format.clock(waitAfter)}`,
    },
  ];
  if (moved === 0) return <p className="pt-3 text-sm">No call of this period fits a rule.</p>;
  const parts = [
    `${rangeWords(format, transfers)} transfers`,
    `${rangeWords(format, handleHours)} agent hours`,
    ...(waitHours ? [`${rangeWords(format, waitHours)} hours of waiting`] : []),
    ...(repeats ? [`${rangeWords(format, repeats)} repeat calls`] : []),
  ];
  return (
    <div className="pt-3">
      <p role="status" className="text-sm">
        <strong className="font-semibold text-tremor-content-strong dark:text-dark-tremor-content-strong">
          {figure(format, moved)} calls a month would go another way and save {parts.slice(0, -1).join(', ')}{' '}
          and {parts.at(-1)}.
        </strong>{' '}
        The ranges hold {Math.round(replay.level * 100)} times in 100; a minus sign means more, not less.
        Agents stay where they are; waits follow from the loads by Erlang A, with the patience that callers
        show (three minutes where too few gave up).
      </p>
      {unseen.map(({ intent, to }) => (
        <p key={`${intent.code} ${to.code}`} className="pt-1 text-sm">
          {to.name} has hardly had calls about “{intent.name || 'what was not read'}” at once: its other calls
          stand for them.
        </p>
      ))}
      {queues.length > 0 && (
        <div className="pt-2">
          <DataTable
            caption="Queues before and after"
            columns={columns}
            rows={queues}
            rowKey={({ queue }) => queue.code}
          />
        </div>
      )}
    </div>
  );
}
