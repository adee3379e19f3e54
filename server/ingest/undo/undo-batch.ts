import type { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { enqueue } from '@/server/jobs/enqueue';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { type BatchView, toBatchView } from '../batch-view';
import { findBatch } from '../find-batch';
import { batchInput } from '../get-batch';
import { noteUndo } from './note-undo';
import { refusalOf } from './undo-plan';

/**
 * Asks for a delivery to be taken back; a worker does so (take-back.ts). From here on the same file is a new delivery, so
 * that it can be sent again at once.
 * @throws AppError `not_found`, `forbidden`, `conflict` when it is being read, or was taken back already
 */
export async function undoBatch(
  context: UseCaseContext,
  input: z.input<typeof batchInput>,
): Promise<BatchView> {
  const view = await requestUndo(context, input);
  await enqueue('undo-batch', { batchId: view.id });
  return view;
}

/** Writes the wish down, and nothing else: whoever calls it does the work, or has it done. */
export async function requestUndo(
  { actor }: UseCaseContext,
  input: z.input<typeof batchInput>,
): Promise<BatchView> {
  requirePermission(actor, 'ingest:undo');
  const { batchId } = batchInput.parse(input);
  await findBatch(actor, batchId);
  return database().$transaction(async (tx) => {
    await tx.$queryRaw(Prisma.sql`SELECT id FROM "IngestBatch" WHERE id = ${batchId}::uuid FOR UPDATE`);
    const batch = await findBatch(actor, batchId, tx);
    const refusal = refusalOf(batch);
    if (refusal) throw new AppError('conflict', refusal);
    const asked = await noteUndo(tx, batch, actor.name);
    await audit(tx, actor, {
      action: 'ingest.undo',
      subject: `batch:${batchId}`,
      siteId: batch.siteId,
      details: { fileName: batch.fileName, rowsStored: Number(batch.rowsStored) },
    });
    return toBatchView(asked);
  });
}
