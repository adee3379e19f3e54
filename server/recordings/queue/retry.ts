import { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { enqueue } from '@/server/jobs/enqueue';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { type ChangedRecordings, chosenRecordings } from './chosen';

export const retryRecordingsInput = z.union([
  chosenRecordings,
  z.object({ siteId: z.int().positive(), allFailed: z.literal(true) }),
]);

/**
 * Puts recordings in the queue once more: those that failed, were canceled or skipped, those that wait for their time,
 * and ones that are done and whose file is still there (with another model, say). Rules and refusals are looked at anew
 * when they are taken up.
 * @throws AppError `conflict` where none of them has its audio any more
 */
export async function retryRecordings(
  { actor }: UseCaseContext,
  input: z.input<typeof retryRecordingsInput>,
): Promise<ChangedRecordings> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'recordings:write');
  const asked = parseInput(retryRecordingsInput, input);
  const { siteId } = asked;
  const chosen =
    'recordingIds' in asked
      ? { siteId, id: { in: asked.recordingIds }, status: { not: 'running' as const } }
      : { siteId, status: 'failed' as const };
  const changed = await database().$transaction(async (transaction) => {
    const { count } = await transaction.recording.updateMany({
      where: { ...chosen, path: { not: null } },
      data: {
        status: 'waiting',
        attempts: 0,
        reason: null,
        notBefore: new Date(),
        finishedAt: null,
        cancelRequestedAt: null,
      },
    });
    if (count > 0) {
      await audit(transaction, actor, {
        action: 'recording.retry',
        subject: 'recordingIds' in asked ? `recording:${asked.recordingIds[0]}` : `site:${siteId}`,
        siteId,
        details: { changed: count },
      });
    }
    return count;
  });
  if (changed > 0) await enqueue('transcribe', {});
  else if ('recordingIds' in asked) {
    throw new AppError('conflict', 'There is no audio to transcribe any more, or it is under way.', {
      hint: 'Drop the file again.',
    });
  }
  return { changed };
}
