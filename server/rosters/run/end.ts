import { database } from '@/server/postgres/client';

interface Claim {
  id: string;
  attempt: number;
}

/** A schedule whose process died is begun once more; a second death is no accident. */
const MOST_ATTEMPTS = 2;

/**
 * Ends a claimed schedule that did not come to be: canceled or failed for good, or interrupted, to be begun again.
 * @param error a sentence for people; null for none
 */
export async function endSchedule(
  { id, attempt }: Claim,
  status: 'canceled' | 'failed' | 'interrupted',
  error: string | null,
): Promise<void> {
  const over = status === 'interrupted' ? {} : { activeSiteId: null, finishedAt: new Date() };
  await database().staffSchedule.updateMany({
    where: { id, status: 'running', attempts: attempt },
    data: { status, error, cancelRequestedAt: null, heartbeatAt: new Date(), ...over },
  });
}

/**
 * Ends a claimed schedule whose process died: it is interrupted, to be begun once more, or has failed for good.
 * @param why a sentence for people
 */
export async function loseSchedule(claim: Claim, why: string): Promise<void> {
  if (claim.attempt < MOST_ATTEMPTS) await endSchedule(claim, 'interrupted', null);
  else await endSchedule(claim, 'failed', why);
}

/**
 * Finds schedules that a crash left behind: those that fell silent are interrupted, or failed after the second time.
 * @param silenceMs how long a running one may say nothing
 * @returns ids of those that wait though nobody has them on a queue any more
 */
export async function pickUpSchedules(silenceMs: number): Promise<string[]> {
  const before = new Date(Date.now() - silenceMs);
  const silent = await database().staffSchedule.findMany({
    where: { status: 'running', heartbeatAt: { lt: before } },
    select: { id: true, attempts: true },
  });
  for (const { id, attempts } of silent) {
    await loseSchedule(
      { id, attempt: attempts },
      'Its process ended twice without a word, perhaps for want of memory.',
    );
  }
  const waiting = await database().staffSchedule.findMany({
    where: { OR: [{ status: 'interrupted' }, { status: 'queued', createdAt: { lt: before } }] },
    select: { id: true },
  });
  return waiting.map(({ id }) => id);
}
