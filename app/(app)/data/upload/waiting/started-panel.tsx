'use client';

import { useQuery } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import Link from 'next/link';
import { useTRPC } from '@/app/_trpc/client';
import type { Format } from '@/app/_ui/format';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { ProgressBar } from '@/app/_ui/progress-bar';
import { ErrorState, Skeleton } from '@/app/_ui/states';
import { timeLeft } from '@/app/_ui/time-left';
import type { StartedProgress } from '@/server/ingest/waiting/started-progress';
import { BatchStatus } from '../../batches/batch-status';
import { FOLLOW_EVERY_MS } from '../../batches/followed-batch';
import { useReadings } from '../../batches/use-readings';
import { progressOf } from '../../progress';

const isMoving = ({ underway, settling }: StartedProgress): boolean => underway + settling > 0;

function storedWords(format: Format, { rowsStored, rowsQuarantined }: StartedProgress): string {
  const aside = rowsQuarantined > 0 ? `${format.count(rowsQuarantined)} in quarantine` : 'none in quarantine';
  return `${format.count(rowsStored)} rows and calls stored, ${aside}`;
}

function headline(format: Format, progress: StartedProgress): string {
  const { files, done, underway, settling, stopped } = progress;
  const of = `${format.count(done)} of ${format.count(files)} files read`;
  const over = stopped > 0 ? `${format.count(stopped)} not read to the end` : '';
  const now = underway === 0 && settling > 0 ? 'making the figures …' : '';
  return [of, storedWords(format, progress), over, now].filter(Boolean).join('; ');
}

function Attention({ attention }: Pick<StartedProgress, 'attention'>) {
  const format = useFormat();
  if (attention.length === 0) return null;
  return (
    <ul aria-label="Files to see to" className="space-y-1 text-sm">
      {attention.map((batch) => (
        <li key={batch.id} className="flex flex-wrap items-baseline gap-x-2">
          <Link className={`${LINK} break-all`} href={`/data/${batch.id}`}>
            {batch.fileName}
          </Link>
          {batch.status !== 'done' && <BatchStatus batch={batch} />}
          {batch.rowsQuarantined > 0 && <span>{format.count(batch.rowsQuarantined)} in quarantine</span>}
          {batch.error && <span className="text-orange-700 dark:text-orange-400">{batch.error}</span>}
        </li>
      ))}
    </ul>
  );
}

interface StartedPanelProps {
  since: Date;
  onPutAway: () => void;
}

/** Everything that was started since an instant, on its way into the store. */
export function StartedPanel({ since, onPutAway }: StartedPanelProps) {
  const format = useFormat();
  const progress = useQuery(
    useTRPC().ingest.progress.queryOptions(
      { since },
      { refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? FOLLOW_EVERY_MS : false) },
    ),
  );
  const readings = useReadings(since.toISOString(), progress.data?.bytesRead ?? 0, progress.dataUpdatedAt);
  if (progress.error) return <ErrorState error={progress.error} onRetry={() => void progress.refetch()} />;
  if (!progress.data) return <Skeleton className="h-14" />;
  const { data } = progress;
  const { share, secondsLeft } = progressOf(readings, data.sizeBytes);
  return (
    <section aria-label="Files being read" className="space-y-2">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p
          role="status"
          className="text-sm font-medium tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong"
        >
          {headline(format, data)}
        </p>
        {!isMoving(data) && (
          <Button type="button" size="xs" variant="light" onClick={onPutAway}>
            Put this away
          </Button>
        )}
      </div>
      {data.underway > 0 && (
        <>
          <ProgressBar label="Reading the files" share={share} />
          <p className="text-xs tabular-nums">{timeLeft(format, secondsLeft)}</p>
        </>
      )}
      <Attention attention={data.attention} />
    </section>
  );
}
