import type { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { forgetAudio, removeForgotten } from '../keep/forget-audio';
import { type ChangedRecordings, chosenRecordings } from './chosen';

export const removeAudioInput = chosenRecordings;

/**
 * Deletes the audio that is held of recordings, original and copy for listening; what waits is canceled. Texts stay:
 * those are erased with their call. Files in the folder of recordings are not ours and stay.
 */
export async function removeAudio(
  { actor }: UseCaseContext,
  input: z.input<typeof removeAudioInput>,
): Promise<ChangedRecordings> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'recordings:write');
  const { siteId, recordingIds } = parseInput(removeAudioInput, input);
  const forgotten = await database().$transaction(async (transaction) => {
    const found = await forgetAudio(
      transaction,
      { siteId, id: { in: recordingIds } },
      { unfinished: { status: 'canceled', reason: 'Its audio was deleted.' }, forgetPlaces: false },
    );
    if (found.count > 0) {
      await audit(transaction, actor, {
        action: 'recording.remove',
        subject: `recording:${recordingIds[0]}`,
        siteId,
        details: { changed: found.count },
      });
    }
    return found;
  });
  await removeForgotten(forgotten);
  return { changed: forgotten.count };
}
