import { ModelError } from '@/models/model-error';
import { closeClickHouse } from '@/server/clickhouse/client';
import { toAppError } from '@/server/errors';
import { log } from '@/server/log';
import { closeDatabase } from '@/server/postgres/client';
import type { ChildMessage } from './start-child';

const PROGRESS_MS = 200;

/**
 * The main function of a process that was started for one piece of work: does it, tells the process that started this one
 * how far it is and why it failed, and exits. SIGTERM aborts the signal.
 * @param name what failed, in the log
 */
export async function runAsChild<Progress extends { done: number; total: number }>(
  name: string,
  work: (
    argument: string,
    control: { signal: AbortSignal; onProgress: (progress: Progress) => void },
  ) => Promise<unknown>,
): Promise<never> {
  const stopping = new AbortController();
  process.once('SIGTERM', () => stopping.abort());
  let toldAt = 0;
  const onProgress = (progress: Progress) => {
    if (Date.now() - toldAt < PROGRESS_MS && progress.done < progress.total) return;
    toldAt = Date.now();
    void tell({ kind: 'progress', progress });
  };
  let code = 0;
  try {
    await work(process.argv[2] ?? '', { signal: stopping.signal, onProgress });
  } catch (thrown) {
    code = 1;
    if (!stopping.signal.aborted) await tell({ kind: 'failed', ...explain(name, thrown) });
  }
  await closeDatabase();
  await closeClickHouse();
  // Libraries of tensors keep threads and timers of their own.
  process.exit(code);
}

function tell(message: ChildMessage): Promise<void> {
  return new Promise((resolve) => {
    if (!process.send) resolve();
    else process.send(message, () => resolve());
  });
}

function explain(name: string, thrown: unknown): { again: boolean; message: string } {
  if (thrown instanceof ModelError) return { again: false, message: `${thrown.message} ${thrown.hint}` };
  const error = toAppError(thrown);
  if (error.code === 'internal') log().error({ err: error.cause ?? error }, `${name} failed`);
  return {
    again: error.code === 'unavailable',
    message: [error.message, error.hint].filter(Boolean).join(' '),
  };
}
