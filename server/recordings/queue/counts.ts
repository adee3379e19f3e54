import type { z } from 'zod';
import { requirePermission, type UseCaseContext, visibleSites } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { recordingsOverview } from '../contracts/overview';

export const recordingCounts = recordingsOverview.shape.counts;
export type RecordingCounts = z.output<typeof recordingCounts>;

/** How many recordings of all sites of the actor are in which state. */
export async function countRecordings({ actor }: UseCaseContext): Promise<RecordingCounts> {
  requirePermission(actor, 'recordings:read');
  const groups = await database().recording.groupBy({
    by: ['status'],
    where: { siteId: visibleSites(actor) },
    _count: true,
  });
  const counts: RecordingCounts = { waiting: 0, running: 0, done: 0, skipped: 0, failed: 0, canceled: 0 };
  for (const { status, _count } of groups) counts[status] = _count;
  return counts;
}
