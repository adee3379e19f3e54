import type { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { enqueue } from '@/server/jobs/enqueue';
import { database } from '@/server/postgres/client';
import { type BatchView, toBatchView } from './batch-view';
import { findBatch } from './find-batch';
import { batchInput } from './get-batch';

/**
 * Puts an interrupted, failed or canceled upload back on the queue; it goes on after the last line that was stored.
 * @throws AppError `not_found`, `conflict` when it runs or is done, or came by the command line
 */
export async function restartBatch(
  context: UseCaseContext,
  input: z.input<typeof batchInput>,
): Promise<BatchView> {
  requirePermission(context.actor, 'ingest:write');
  const { batchId } = batchInput.parse(input);
  const batch = await findBatch(context.actor, batchId);
  if (batch.uploadPath === null) {
    throw new AppError(
      'conflict',
      'The file of this delivery is not here any more, or came by the command line.',
      {
        hint: 'Send it again: what is stored already is not stored twice.',
      },
    );
  }
  const view = await database().$transaction(async (tx) => {
    const { count } = await tx.ingestBatch.updateMany({
      where: { id: batchId, status: { in: ['interrupted', 'failed', 'canceled'] }, undoRequestedAt: null },
      data: { status: 'queued', error: null, finishedAt: null, cancelRequestedAt: null },
    });
    if (count === 0) throw new AppError('conflict', 'This delivery runs or is done; it needs no other run.');
    await audit(tx, context.actor, {
      action: 'ingest.restart',
      subject: `batch:${batchId}`,
      siteId: batch.siteId,
    });
    return toBatchView(await tx.ingestBatch.findUniqueOrThrow({ where: { id: batchId } }));
  });
  await enqueue('ingest-file', { batchId });
  return view;
}
