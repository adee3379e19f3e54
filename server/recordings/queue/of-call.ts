import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { RecordingView } from '../contracts/recording';
import { toRecordingView } from '../to-recording-view';

export const recordingsOfCallInput = z.object({
  siteId: z.int().positive(),
  callId: z.string().min(1).max(200),
});

/** The recordings of a call, the newest first. */
export async function recordingsOfCall(
  { actor }: UseCaseContext,
  input: z.input<typeof recordingsOfCallInput>,
): Promise<RecordingView[]> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'recordings:read');
  const { siteId, callId } = parseInput(recordingsOfCallInput, input);
  const rows = await database().recording.findMany({
    where: { siteId, callId },
    omit: { peaks: true },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 50,
  });
  return rows.map(toRecordingView);
}
