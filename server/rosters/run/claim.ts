import type { BeatAnswer } from '@/server/jobs/beat-answer';
import { database } from '@/server/postgres/client';
import type { RosterProgress } from '../contracts/schedule';

/**
 * Takes a waiting schedule, so that nobody else makes it.
 * @returns how often it has been taken, this time included; null when it does not wait (any more)
 */
export async function claimSchedule(id: string): Promise<number | null> {
  const now = new Date();
  const [claimed] = await database().staffSchedule.updateManyAndReturn({
    where: { id, status: { in: ['queued', 'interrupted'] } },
    data: { status: 'running', startedAt: now, heartbeatAt: now, attempts: { increment: 1 } },
    select: { attempts: true },
  });
  return claimed?.attempts ?? null;
}

/** Says that a claimed schedule is being worked on, and how far it is. */
export async function beatSchedule(
  id: string,
  attempt: number,
  progress: RosterProgress | null,
): Promise<BeatAnswer> {
  const [head] = await database().staffSchedule.updateManyAndReturn({
    where: { id, status: 'running', attempts: attempt },
    data: { heartbeatAt: new Date(), ...(progress ? { progress } : {}) },
    select: { cancelRequestedAt: true },
  });
  if (!head) return 'lost';
  return head.cancelRequestedAt === null ? 'go_on' : 'canceled';
}
