import { database } from '@/server/postgres/client';
import { loseRun } from './end-run';

/**
 * Finds runs that a crash left behind: those that fell silent are interrupted, or failed after the second time.
 * @param silenceMs how long a running one may say nothing
 * @returns ids of those that wait though nobody has them on a queue any more
 */
export async function pickUpRuns(silenceMs: number): Promise<string[]> {
  const before = new Date(Date.now() - silenceMs);
  const silent = await database().languageRun.findMany({
    where: { status: 'running', heartbeatAt: { lt: before } },
    select: { id: true, attempts: true },
  });
  for (const { id, attempts } of silent) {
    await loseRun(
      { id, attempt: attempts },
      'Its process ended twice without a word, perhaps for want of memory.',
    );
  }
  const waiting = await database().languageRun.findMany({
    where: { OR: [{ status: 'interrupted' }, { status: 'queued', createdAt: { lt: before } }] },
    select: { id: true },
  });
  return waiting.map(({ id }) => id);
}
