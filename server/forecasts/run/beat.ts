import type { BeatAnswer } from '@/server/jobs/beat-answer';
import { database } from '@/server/postgres/client';
import type { RunProgress } from '../contracts/snapshot-view';

/** Says that a claimed snapshot is being worked on, and how far it is. */
export async function beat(id: string, attempt: number, progress: RunProgress | null): Promise<BeatAnswer> {
  const [head] = await database().forecastSnapshot.updateManyAndReturn({
    where: { id, status: 'running', attempts: attempt },
    data: { heartbeatAt: new Date(), ...(progress ? { progress } : {}) },
    select: { cancelRequestedAt: true },
  });
  if (!head) return 'lost';
  return head.cancelRequestedAt === null ? 'go_on' : 'canceled';
}
