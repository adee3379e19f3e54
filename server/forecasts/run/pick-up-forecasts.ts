import { database } from '@/server/postgres/client';
import { loseSnapshot } from './lose-snapshot';

export interface PickedUp {
  /** snapshots to be put on the queue */
  waiting: string[];
  /** how many fell silent just now */
  interrupted: number;
}

/**
 * Finds forecasts that a crash left behind: those that fell silent are interrupted, or failed after the second time; those
 * that wait though nobody has them on a queue any more are named.
 * @param silenceMs how long a running forecast may say nothing
 */
export async function pickUpForecasts(silenceMs: number): Promise<PickedUp> {
  const before = new Date(Date.now() - silenceMs);
  const silent = await database().forecastSnapshot.findMany({
    where: { status: 'running', heartbeatAt: { lt: before } },
    select: { id: true, attempts: true },
  });
  for (const { id, attempts } of silent) {
    await loseSnapshot(
      { id, attempt: attempts },
      'Its process ended twice without a word, perhaps for want of memory.',
    );
  }
  const waiting = await database().forecastSnapshot.findMany({
    where: { kind: 'run', OR: [{ status: 'interrupted' }, { status: 'queued', createdAt: { lt: before } }] },
    select: { id: true },
  });
  return { waiting: waiting.map(({ id }) => id), interrupted: silent.length };
}
