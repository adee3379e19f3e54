'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_trpc/client';
import { useFormat } from '@/app/_ui/locale';
import { Panel } from '@/app/_ui/panel';
import { ErrorState } from '@/app/_ui/states';
import { type Batch, unitWords } from '../batches/batch';
import { byReason, linesWords } from './not-joined';

/** The texts of a delivery that belong to no call that is known: why, and what would join them. */
export function NotJoinedPanel({ batch }: { batch: Batch }) {
  const format = useFormat();
  const unjoined = useQuery(useTRPC().ingest.notJoined.queryOptions({ batchId: batch.id }));
  if (unjoined.error) return <ErrorState error={unjoined.error} onRetry={() => void unjoined.refetch()} />;
  if (!unjoined.data || unjoined.data.total === 0) return null;
  const { total } = unjoined.data;
  return (
    <Panel
      title="Joined no call"
      note={`${format.count(total)} of ${unitWords(format, batch, batch.rowsRead)}; they wait in quarantine, whole`}
    >
      <ul className="space-y-3 text-sm">
        {byReason(unjoined.data).map(({ reason, hint, lines }) => (
          <li key={reason} className="grid gap-x-4 sm:grid-cols-[3rem_minmax(0,1fr)]">
            <span className="text-lg font-semibold tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong">
              {format.count(lines.length)}
            </span>
            <div>
              <p className="font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
                {reason}
              </p>
              <p>{hint}</p>
              <p className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">
                {linesWords(lines)}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
