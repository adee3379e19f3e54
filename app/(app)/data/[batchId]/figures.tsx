'use client';

import { useFormat } from '@/app/_ui/locale';
import type { Batch } from '../batches/batch';
import { elapsedSeconds, tookWords } from '../batches/elapsed';

/** The figures of a delivery. Times in the site's zone, which stands beside them. */
export function Figures({ batch, timeZone }: { batch: Batch; timeZone: string }) {
  const format = useFormat();
  const seconds = elapsedSeconds(batch, batch.heartbeatAt ?? batch.createdAt);
  const when = (instant: Date | null) => (instant ? format.dateTime(instant, timeZone) : '–');
  const figures = [
    { name: batch.kind === 'transcripts' ? 'Calls read' : 'Rows read', value: format.count(batch.rowsRead) },
    { name: 'Stored', value: format.count(batch.rowsStored) },
    { name: 'Quarantined', value: format.count(batch.rowsQuarantined) },
    ...(batch.callsRefused > 0
      ? [{ name: 'Refused, not kept', value: format.count(batch.callsRefused) }]
      : []),
    { name: 'Size', value: format.bytes(batch.sizeBytes) },
    { name: 'Took', value: seconds === null ? '–' : tookWords(format, seconds) },
    { name: `Started (${timeZone})`, value: when(batch.startedAt) },
    { name: 'Finished', value: when(batch.finishedAt) },
    batch.undoneAt
      ? { name: 'Taken back', value: when(batch.undoneAt) }
      : { name: 'On the pages since', value: when(batch.settledAt) },
  ];
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">
      {figures.map(({ name, value }) => (
        <div key={name}>
          <dt className="text-xs text-tremor-content-subtle dark:text-dark-tremor-content-subtle">{name}</dt>
          <dd className="text-sm font-medium tabular-nums text-tremor-content-strong dark:text-dark-tremor-content-strong">
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
