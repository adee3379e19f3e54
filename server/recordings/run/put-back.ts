import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { type Claimed, changeClaimed } from './claim';

/** So often a recording is begun whose process died on it, or that failed for a reason nobody knows. */
export const MOST_ATTEMPTS = 3;
/** After a failure that may pass. */
const AGAIN_MS = 60_000;
/** Where many wait for the same thing, they do not all ask every minute. */
const AGAIN_MS_EACH = 100;
/** What has been missing for long is asked for less often, for each time starts a process: after a tenth of its age. */
const AGE_PARTS = 10;
const LONGEST_MS = 600_000;

/** Puts a recording back in the queue as if it had not been taken: the process was asked to end. */
export async function handBack(claimed: Claimed): Promise<void> {
  await changeClaimed(claimed, { status: 'waiting', attempts: { decrement: 1 }, progress: Prisma.DbNull });
}

/** Lets a recording wait for what may come: weights that are pulled, a store that answers again. */
export async function waitFor(claimed: Claimed, reason: string): Promise<void> {
  const waiting = await database().recording.count({ where: { status: 'waiting' } });
  const now = Date.now();
  const byAge = Math.min((now - claimed.createdAt.getTime()) / AGE_PARTS, LONGEST_MS);
  await changeClaimed(claimed, {
    status: 'waiting',
    attempts: { decrement: 1 },
    reason,
    notBefore: new Date(now + Math.max(AGAIN_MS, waiting * AGAIN_MS_EACH, byAge)),
  });
}

/** Lets everything that waits for something be tried now: somebody asks for it, who may have brought what was missing. */
export async function wakeWaiting(): Promise<void> {
  const now = new Date();
  await database().recording.updateMany({
    where: { status: 'waiting', notBefore: { gt: now } },
    data: { notBefore: now },
  });
}

/** Ends a recording that cannot be transcribed. @param reason why, and how to mend it */
export async function failRecording(claimed: Claimed, reason: string): Promise<void> {
  await changeClaimed(claimed, { status: 'failed', reason, finishedAt: new Date() });
}

/** After a failure that nobody can explain: once more a little later, at last no more. */
export async function failOrWait(claimed: Claimed, reason: string): Promise<void> {
  if (claimed.attempts >= MOST_ATTEMPTS) return failRecording(claimed, reason);
  await changeClaimed(claimed, { status: 'waiting', reason, notBefore: new Date(Date.now() + AGAIN_MS) });
}

/**
 * Finds recordings whose process died: they wait again, or have failed after the third time.
 * @param silenceMs how long one that is transcribed may say nothing
 * @returns how many were found
 */
export async function pickUpRecordings(silenceMs: number): Promise<number> {
  const silent = { status: 'running' as const, heartbeatAt: { lt: new Date(Date.now() - silenceMs) } };
  const [canceled, failed, waiting] = await database().$transaction([
    database().recording.updateMany({
      where: { ...silent, cancelRequestedAt: { not: null } },
      data: { status: 'canceled', finishedAt: new Date(), cancelRequestedAt: null },
    }),
    database().recording.updateMany({
      where: { ...silent, attempts: { gte: MOST_ATTEMPTS } },
      data: {
        status: 'failed',
        finishedAt: new Date(),
        reason: `Its process ended ${MOST_ATTEMPTS} times without a word, perhaps for want of memory.`,
      },
    }),
    database().recording.updateMany({ where: silent, data: { status: 'waiting' } }),
  ]);
  return canceled.count + failed.count + waiting.count;
}
