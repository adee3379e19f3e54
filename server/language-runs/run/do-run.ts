import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import type { LanguageRun, Prisma } from '@/server/postgres/generated/client';
import { HANDLERS } from '../handlers';
import type { LanguageProgress } from '../run-view';

/**
 * Does a claimed run and, last of all, says that it is done. Meant for a process of its own.
 * @throws AppError `conflict` when another process has taken it over
 */
export async function doRun(
  id: string,
  control: { signal: AbortSignal; onProgress(progress: LanguageProgress): void },
): Promise<void> {
  const run = await database().languageRun.findUniqueOrThrow({ where: { id } });
  const handler = await HANDLERS[run.task]();
  const result = await handler(run, {
    signal: control.signal,
    onProgress: (progress) => control.onProgress({ detail: '', secondsLeft: null, ...progress }),
    readCheckpoint: async () => run.checkpoint,
    writeCheckpoint: (checkpoint) => mine(run, { checkpoint }),
  });
  control.signal.throwIfAborted();
  await mine(run, { status: 'done', result, activeKey: null, finishedAt: new Date(), error: null });
}

/** Changes the run while it is this attempt's. */
async function mine(run: LanguageRun, data: Prisma.LanguageRunUpdateManyMutationInput): Promise<void> {
  const { count } = await database().languageRun.updateMany({
    where: { id: run.id, status: 'running', attempts: run.attempts },
    data,
  });
  if (count === 0) throw new AppError('conflict', 'Another process has taken this run over.');
}
