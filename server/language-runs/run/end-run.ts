import { database } from '@/server/postgres/client';

export interface RunClaim {
  id: string;
  attempt: number;
}

/** A run whose process died is begun once more; a second death is no accident. */
const MOST_ATTEMPTS = 2;

/**
 * Ends a claimed run that did not come to its end: canceled or failed for good, or interrupted, to go on from its
 * checkpoint. One that is done meanwhile stays.
 * @param error a sentence for people; null for none
 */
export async function endRun(
  { id, attempt }: RunClaim,
  status: 'canceled' | 'failed' | 'interrupted',
  error: string | null,
): Promise<void> {
  const now = new Date();
  const over = status === 'interrupted' ? {} : { activeKey: null, finishedAt: now };
  await database().languageRun.updateMany({
    where: { id, status: 'running', attempts: attempt },
    data: { status, error, cancelRequestedAt: null, heartbeatAt: now, ...over },
  });
}

/**
 * Ends a claimed run whose process died: it is interrupted, to be begun once more, or has failed for good.
 * @param why a sentence for people
 */
export async function loseRun(claim: RunClaim, why: string): Promise<void> {
  if (claim.attempt < MOST_ATTEMPTS) await endRun(claim, 'interrupted', null);
  else await endRun(claim, 'failed', why);
}
