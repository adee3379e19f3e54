import type { z } from 'zod';
import { audit } from '@/server/audit';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import { type BatchView, toBatchView } from './batch-view';
import { findBatch } from './find-batch';
import { batchInput } from './get-batch';

/**
 * Stops a delivery: at once when nobody reads it yet, else after the block under way. What is stored stays; running it
 * again goes on behind it.
 * @throws AppError `not_found`, `conflict` when it is over already
 */
export async function cancelBatch(
  context: UseCaseContext,
  input: z.input<typeof batchInput>,
): Promise<BatchView> {
  requirePermission(context.actor, 'ingest:write');
  const { batchId } = batchInput.parse(input);
  const { siteId } = await findBatch(context.actor, batchId);
  return database().$transaction(async (tx) => {
    const now = new Date();
    const queued = await tx.ingestBatch.updateMany({
      where: { id: batchId, status: 'queued' },
      data: { status: 'canceled', finishedAt: now },
    });
    const running = await tx.ingestBatch.updateMany({
      where: { id: batchId, status: 'running' },
      data: { cancelRequestedAt: now },
    });
    if (queued.count + running.count === 0) {
      throw new AppError('conflict', 'This delivery is over already; there is nothing to cancel.');
    }
    await audit(tx, context.actor, { action: 'ingest.cancel', subject: `batch:${batchId}`, siteId });
    return toBatchView(await tx.ingestBatch.findUniqueOrThrow({ where: { id: batchId } }));
  });
}
