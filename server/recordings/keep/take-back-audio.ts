import { enqueue } from '@/server/jobs/enqueue';
import { database } from '@/server/postgres/client';
import { assignRecording } from '../named/assign-recording';
import { forgetAudio, removeForgotten } from './forget-audio';
import { undoTexts } from './undo-texts';

/** Stands with a recording whose delivery was taken back. */
export const DELIVERY_UNDONE = 'The delivery that it came in was taken back.';

/**
 * Takes away the recordings that came inside a delivery's files (of vCons): their audio, and the texts that were made of it,
 * which are deliveries of their own and are asked to be taken back. The rows stay, as those of deliveries do, and the same
 * audio may come again. What came by itself, or is named by another delivery, too, is of the call that these tell. Safe to
 * repeat.
 */
export async function takeBackAudio(batchId: string): Promise<void> {
  await database().namedAudio.deleteMany({ where: { batchId } });
  const own = await database().recording.findMany({ where: { cameWithId: batchId }, select: { id: true } });
  for (const { id } of own) {
    const { status } = await assignRecording(id);
    if (status === 'waiting') await enqueue('transcribe', {});
  }
  const forgotten = await database().$transaction(async (transaction) => {
    const where = { cameWithId: batchId };
    const recordings = await transaction.recording.findMany({ where, select: { id: true } });
    const unfinished = { status: 'canceled' as const, reason: DELIVERY_UNDONE };
    const found = await forgetAudio(transaction, where, { unfinished, forgetPlaces: false });
    await transaction.recording.updateMany({ where, data: unfinished });
    for (const { id } of recordings) await undoTexts(transaction, id);
    return found;
  });
  await removeForgotten(forgotten);
}

/** Texts of a delivery's recordings that were asked to be taken back, and are not yet. */
export async function undoneTextsOf(batchId: string): Promise<string[]> {
  const recordings = await database().recording.findMany({
    where: { cameWithId: batchId },
    select: { id: true },
  });
  const texts = await database().ingestBatch.findMany({
    where: {
      recordingId: { in: recordings.map(({ id }) => id) },
      undoRequestedAt: { not: null },
      undoneAt: null,
    },
    select: { id: true },
  });
  return texts.map(({ id }) => id);
}
