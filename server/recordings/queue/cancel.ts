import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type ChangedRecordings, chosenRecordings } from './chosen';

export const cancelRecordingsInput = z.union([
  chosenRecordings,
  /** all that wait; what is under way goes on */
  z.object({ siteId: z.int().positive(), allWaiting: z.literal(true) }),
]);

/** Takes recordings out of the queue: at once while they wait, within seconds while they are transcribed. */
export async function cancelRecordings(
  { actor }: UseCaseContext,
  input: z.input<typeof cancelRecordingsInput>,
): Promise<ChangedRecordings> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'recordings:write');
  const asked = parseInput(cancelRecordingsInput, input);
  const { siteId } = asked;
  const chosen = 'recordingIds' in asked ? { siteId, id: { in: asked.recordingIds } } : { siteId };
  const now = new Date();
  return database().$transaction(async (transaction) => {
    const waiting = await transaction.recording.updateMany({
      where: { ...chosen, status: 'waiting' },
      data: { status: 'canceled', finishedAt: now, reason: null },
    });
    const running =
      'recordingIds' in asked
        ? await transaction.recording.updateMany({
            where: { ...chosen, status: 'running', cancelRequestedAt: null },
            data: { cancelRequestedAt: now },
          })
        : { count: 0 };
    const changed = waiting.count + running.count;
    if (changed > 0) {
      await audit(transaction, actor, {
        action: 'recording.cancel',
        subject: 'recordingIds' in asked ? `recording:${asked.recordingIds[0]}` : `site:${siteId}`,
        siteId,
        details: { changed },
      });
    }
    return { changed };
  });
}
