import { noteUndo } from '@/server/ingest/undo/note-undo';
import { enqueue } from '@/server/jobs/enqueue';
import { database, type Transaction } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';

/**
 * Asks for the texts of a recording to be taken back. What is being read is left to the process that reads it: it sees at
 * the end what became of its recording.
 * @param but one that stays; null: all go
 * @returns the deliveries that a worker is to take back
 */
export async function undoTexts(
  transaction: Transaction,
  recordingId: string,
  but: string | null = null,
): Promise<string[]> {
  await transaction.$queryRaw(
    Prisma.sql`SELECT id FROM "IngestBatch" WHERE "recordingId" = ${recordingId}::uuid FOR UPDATE`,
  );
  const texts = await transaction.ingestBatch.findMany({
    where: {
      recordingId,
      undoRequestedAt: null,
      status: { not: 'running' },
      ...(but === null ? {} : { id: { not: but } }),
    },
  });
  for (const text of texts) await noteUndo(transaction, text, text.createdBy);
  return texts.map(({ id }) => id);
}

/** The same of a recording that was taken out of a process's hands while its text was stored; a worker is told. */
export async function undoTextsOf(recordingId: string, but: string | null): Promise<void> {
  const texts = await database().$transaction((transaction) => undoTexts(transaction, recordingId, but));
  for (const batchId of texts) await enqueue('undo-batch', { batchId });
}
