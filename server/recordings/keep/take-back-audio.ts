import { noteUndo } from '@/server/ingest/undo/note-undo';
import { enqueue } from '@/server/jobs/enqueue';
import { database, type Transaction } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { forgetAudio, removeForgotten } from './forget-audio';

/** Stands with a recording whose delivery was taken back. */
export const DELIVERY_UNDONE = 'The delivery that it came in was taken back.';

/**
 * Takes away the recordings that came inside a delivery's files (of vCons): their audio, and the texts that were made of it,
 * which are deliveries of their own and are asked to be taken back. The rows stay, as those of deliveries do, and the same
 * audio may come again. Safe to repeat.
 */
export async function takeBackAudio(batchId: string): Promise<void> {
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

/** Has the texts of a recording taken back whose delivery was taken back while they were stored. */
export async function undoTextsOf(recordingId: string): Promise<void> {
  const texts = await database().$transaction((transaction) => undoTexts(transaction, recordingId));
  for (const batchId of texts) await enqueue('undo-batch', { batchId });
}

/** What is being read is left to the process that reads it: it sees at the end what became of its recording. */
async function undoTexts(transaction: Transaction, recordingId: string): Promise<string[]> {
  await transaction.$queryRaw(
    Prisma.sql`SELECT id FROM "IngestBatch" WHERE "recordingId" = ${recordingId}::uuid FOR UPDATE`,
  );
  const texts = await transaction.ingestBatch.findMany({
    where: { recordingId, undoRequestedAt: null, status: { not: 'running' } },
  });
  for (const text of texts) await noteUndo(transaction, text, text.createdBy);
  return texts.map(({ id }) => id);
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
