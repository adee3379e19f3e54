// The process that makes one forecast (its argument: the snapshot's id) for the worker that started it, which keeps its
// heartbeat and learns of its progress. What it needs of memory and threads goes back to the system when it ends.
import { ModelError } from '@/models/model-error';
import { closeClickHouse } from '@/server/clickhouse/client';
import { toAppError } from '@/server/errors';
import { makeSnapshot } from '@/server/forecasts/run/make-snapshot';
import { log } from '@/server/log';
import { closeDatabase } from '@/server/postgres/client';
import { networkBackend } from './cli/forecasting/network-choice';
import type { ForecastMessage } from './forecast-child';

const PROGRESS_MS = 200;

function tell(message: ForecastMessage): Promise<void> {
  return new Promise((resolve) => {
    if (!process.send) resolve();
    else process.send(message, () => resolve());
  });
}

async function main(snapshotId: string): Promise<number> {
  const stopping = new AbortController();
  process.once('SIGTERM', () => stopping.abort());
  let toldAt = 0;
  try {
    await makeSnapshot(snapshotId, {
      signal: stopping.signal,
      openBackend: ({ network, device }) => networkBackend(network, device),
      onProgress: (progress) => {
        if (Date.now() - toldAt < PROGRESS_MS && progress.done < progress.total) return;
        toldAt = Date.now();
        void tell({ kind: 'progress', progress });
      },
    });
    return 0;
  } catch (thrown) {
    if (stopping.signal.aborted) return 1;
    await tell({ kind: 'failed', ...explain(thrown) });
    return 1;
  }
}

function explain(thrown: unknown): { again: boolean; message: string } {
  if (thrown instanceof ModelError) return { again: false, message: `${thrown.message} ${thrown.hint}` };
  const error = toAppError(thrown);
  if (error.code === 'internal') log().error({ err: error.cause ?? error }, 'forecast failed');
  return {
    again: error.code === 'unavailable',
    message: [error.message, error.hint].filter(Boolean).join(' '),
  };
}

const code = await main(process.argv[2] ?? '');
await closeDatabase();
await closeClickHouse();
// Libraries of tensors keep threads and timers of their own.
process.exit(code);
