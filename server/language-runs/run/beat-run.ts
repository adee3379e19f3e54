import type { BeatAnswer } from '@/server/jobs/beat-answer';
import { database } from '@/server/postgres/client';
import type { LanguageProgress } from '../run-view';

/** Says that a claimed run is being worked on, and how far it is. */
export async function beatRun(
  id: string,
  attempt: number,
  progress: LanguageProgress | null,
): Promise<BeatAnswer> {
  const [run] = await database().languageRun.updateManyAndReturn({
    where: { id, status: 'running', attempts: attempt },
    data: { heartbeatAt: new Date(), ...(progress ? { progress } : {}) },
    select: { cancelRequestedAt: true },
  });
  if (!run) return 'lost';
  return run.cancelRequestedAt === null ? 'go_on' : 'canceled';
}
