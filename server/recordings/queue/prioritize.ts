import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type ChangedRecordings, chosenRecordings } from './chosen';

export const prioritizeInput = chosenRecordings.extend({
  /** the higher the sooner; 0 is usual */
  priority: z.int().min(-100).max(100),
});

/** Says how soon waiting recordings are to be taken. */
export async function prioritizeRecordings(
  { actor }: UseCaseContext,
  input: z.input<typeof prioritizeInput>,
): Promise<ChangedRecordings> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'recordings:write');
  const { siteId, recordingIds, priority } = parseInput(prioritizeInput, input);
  return database().$transaction(async (transaction) => {
    const { count } = await transaction.recording.updateMany({
      where: { siteId, id: { in: recordingIds }, status: 'waiting' },
      data: { priority },
    });
    if (count > 0) {
      await audit(transaction, actor, {
        action: 'recording.prioritize',
        subject: `recording:${recordingIds[0]}`,
        siteId,
        details: { priority, changed: count },
      });
    }
    return { changed: count };
  });
}
