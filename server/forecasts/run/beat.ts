import { database } from '@/server/postgres/client';
import type { RunProgress } from '../contracts/snapshot-view';

/** What a heartbeat finds out: go on; somebody canceled it; or it is not this process's any more. */
export type BeatAnswer = 'go_on' | 'canceled' | 'lost';

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
