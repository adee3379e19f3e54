import { z } from 'zod';
import { type UseCaseContext, visibleSites } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { batchView, toBatchView } from './batch-view';

export const listBatchesInput = z.object({
  /** from 1 */
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(200).default(20),
});

export const listBatchesOutput = z.object({ batches: z.array(batchView), total: z.int() });

/** Deliveries to the actor's sites, newest first. */
export async function listBatches({ actor }: UseCaseContext, input: z.input<typeof listBatchesInput>) {
  const { page, pageSize } = listBatchesInput.parse(input);
  const where = { siteId: visibleSites(actor) };
  const [batches, total] = await Promise.all([
    database().ingestBatch.findMany({
      where,
      orderBy: { seq: 'desc' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    database().ingestBatch.count({ where }),
  ]);
  return { batches: batches.map(toBatchView), total };
}
