import { type Actor, visibleSites } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { database, type Transaction } from '@/server/postgres/client';
import type { IngestBatch } from '@/server/postgres/generated/client';

/** @throws AppError `not_found`, in the same words for a batch of a site that the actor may not see */
export async function findBatch(
  actor: Actor,
  batchId: string,
  tx: Pick<Transaction, 'ingestBatch'> = database(),
): Promise<IngestBatch> {
  const batch = await tx.ingestBatch.findFirst({
    where: { id: batchId, siteId: visibleSites(actor) },
  });
  if (batch) return batch;
  throw new AppError('not_found', 'There is no such delivery that you may see.', {
    hint: 'It may have been deleted, or belongs to another site.',
  });
}
