import { z } from 'zod';
import { SYSTEM_ACTOR, type UseCaseContext, visibleSites } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { batchView, toBatchView } from './batch-view';

export const listBatchesInput = z.object({
  /** from 1 */
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(200).default(20),
});

export const listBatchesOutput = z.object({ batches: z.array(batchView), total: z.int() });

/** The text of a recording that came in well: the list of recordings shows it. One that did not has to be seen to here. */
const TEXT_OF_RECORDING = { createdBy: SYSTEM_ACTOR.name, status: 'done' as const, rowsQuarantined: 0 };

/** Deliveries to the actor's sites, newest first, without those that transcription makes. */
export async function listBatches({ actor }: UseCaseContext, input: z.input<typeof listBatchesInput>) {
  const { page, pageSize } = listBatchesInput.parse(input);
  const where = { siteId: visibleSites(actor), NOT: TEXT_OF_RECORDING };
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
