'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '@tremor/react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useTRPC } from '@/app/_trpc/client';
import type { Format } from '@/app/_ui/format';
import { LINK } from '@/app/_ui/link-style';
import { useFormat } from '@/app/_ui/locale';
import { ProgressBar } from '@/app/_ui/progress-bar';
import { timeLeft } from '@/app/_ui/time-left';
import { progressOf } from '../progress';
import { type Batch, isRestartable, isSettling, isUnderway, unitWords } from './batch';
import { BatchStatus } from './batch-status';
import { elapsedSeconds, tookWords } from './elapsed';
import { callsHref, trendsHref } from './trends-link';
import { useReadings } from './use-readings';

interface BatchProgressProps {
  batch: Batch;
  /** When the server said so, in milliseconds. */
  askedAtMs: number;
  mayWrite: boolean;
  /** On its own page: no way there, and its name stands above. */
  onOwnPage?: boolean;
}

function Underway({ batch, askedAtMs }: BatchProgressProps) {
  const format = useFormat();
  const readings = useReadings(batch.id, batch.bytesRead, askedAtMs);
  const { share, secondsLeft } = progressOf(readings, batch.sizeBytes);
  const seconds = elapsedSeconds(batch, new Date(askedAtMs));
  const rate = seconds && batch.rowsRead > 0 ? batch.rowsRead / seconds : null;
  const words = [
    format.percent(share),
    unitWords(format, batch, batch.rowsRead),
    rate === null ? undefined : `${unitWords(format, batch, Math.round(rate))}/s`,
    timeLeft(format, secondsLeft),
  ];
  return (
    <>
      <ProgressBar label={`Reading ${batch.fileName}`} share={share} />
      <p className="text-xs tabular-nums">
        {batch.status === 'queued' ? 'Waiting for a worker …' : words.filter(Boolean).join(' · ')}
      </p>
    </>
  );
}

/** What became of the rows (or calls), in a sentence. */
function resultWords(format: Format, batch: Batch): string {
  const stored = `${unitWords(format, batch, batch.rowsStored)} stored`;
  const aside =
    batch.rowsQuarantined > 0 ? `${format.count(batch.rowsQuarantined)} in quarantine` : 'none in quarantine';
  const seconds = elapsedSeconds(batch, batch.finishedAt ?? new Date());
  const refused =
    batch.callsRefused > 0
      ? `, ${format.count(batch.callsRefused)} refused by their callers and not kept`
      : '';
  return `${stored}, ${aside}${refused}${seconds === null ? '' : `, in ${tookWords(format, seconds)}`}.`;
}

/** What there is to say of one that was taken back. */
function undoneWords({ undoneAt }: Batch): string {
  return undoneAt
    ? 'Nothing of it counts any more; what it had replaced counts again. Sent again, it comes in as new.'
    : 'It is being taken back; the figures follow.';
}

function Over({ batch, onOwnPage }: { batch: Batch; onOwnPage: boolean }) {
  const format = useFormat();
  return (
    <div className="space-y-1 text-sm">
      <p>{batch.undoRequestedAt ? undoneWords(batch) : resultWords(format, batch)}</p>
      {batch.error && (
        <p role="alert" className="font-medium text-orange-700 dark:text-orange-400">
          {batch.error}
        </p>
      )}
      <p className="flex flex-wrap gap-x-4">
        {batch.undoRequestedAt === null && isSettling(batch) && <span>Making the figures …</span>}
        {batch.undoRequestedAt === null && batch.status === 'done' && !isSettling(batch) && (
          <Link className={LINK} href={batch.kind === 'transcripts' ? callsHref(batch) : trendsHref(batch)}>
            {batch.kind === 'transcripts' ? 'See the calls' : 'See them in Trends'}
          </Link>
        )}
        {!onOwnPage && (
          <Link className={LINK} href={`/data/${batch.id}`}>
            {batch.rowsQuarantined > 0 ? 'See what is in quarantine' : 'Details'}
          </Link>
        )}
      </p>
    </div>
  );
}

function Actions({ batch }: { batch: Batch }): ReactNode {
  const trpc = useTRPC();
  const cache = useQueryClient();
  const onSuccess = () => cache.invalidateQueries({ queryKey: trpc.ingest.pathKey() });
  const cancel = useMutation(trpc.ingest.cancel.mutationOptions({ onSuccess }));
  const restart = useMutation(trpc.ingest.restart.mutationOptions({ onSuccess }));
  if (isUnderway(batch)) {
    const asked = cancel.isPending || batch.cancelRequested;
    return (
      <Button
        type="button"
        size="xs"
        variant="secondary"
        disabled={asked}
        onClick={() => cancel.mutate({ batchId: batch.id })}
      >
        {asked ? 'Canceling …' : 'Cancel'}
      </Button>
    );
  }
  if (!isRestartable(batch)) return null;
  return (
    <Button
      type="button"
      size="xs"
      loading={restart.isPending}
      onClick={() => restart.mutate({ batchId: batch.id })}
    >
      Run again
    </Button>
  );
}

/** One delivery: how far it is, or what became of it, and what one can do about it. */
export function BatchProgress({ batch, askedAtMs, mayWrite, onOwnPage = false }: BatchProgressProps) {
  return (
    <div className="space-y-2">
      <div className="flex items-center justify-between gap-3">
        <p className="flex min-w-0 flex-wrap items-center gap-x-2 text-sm">
          {!onOwnPage && (
            <span className="break-all font-medium text-tremor-content-strong dark:text-dark-tremor-content-strong">
              {batch.fileName}
            </span>
          )}
          <span role="status">
            <BatchStatus batch={batch} />
          </span>
        </p>
        {mayWrite && <Actions batch={batch} />}
      </div>
      {isUnderway(batch) ? (
        <Underway batch={batch} askedAtMs={askedAtMs} mayWrite={mayWrite} />
      ) : (
        <Over batch={batch} onOwnPage={onOwnPage} />
      )}
    </div>
  );
}
