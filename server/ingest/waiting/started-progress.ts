import { z } from 'zod';
import { type UseCaseContext, visibleSites } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { batchView, toBatchView } from '../batch-view';

export const startedProgressInput = z.object({ since: z.date() });

export const startedProgressOutput = z.object({
  files: z.int(),
  /** read to their end */
  done: z.int(),
  /** wait for a worker, or are being read */
  underway: z.int(),
  /** done, but not on the pages yet */
  settling: z.int(),
  /** neither done nor underway: failed, canceled or cut off */
  stopped: z.int(),
  sizeBytes: z.number(),
  bytesRead: z.number(),
  rowsStored: z.number(),
  rowsQuarantined: z.number(),
  /** those that somebody must see to, newest first */
  attention: z.array(batchView),
});
export type StartedProgress = z.output<typeof startedProgressOutput>;

const MOST_SHOWN = 8;

/** How far the files are that the actor started on the page since an instant, taken together. */
export async function startedProgress(
  { actor }: UseCaseContext,
  { since }: z.output<typeof startedProgressInput>,
): Promise<StartedProgress> {
  const where = {
    siteId: visibleSites(actor),
    door: 'page' as const,
    createdBy: actor.name,
    createdAt: { gte: since },
  };
  const [byStatus, settling, attention] = await Promise.all([
    database().ingestBatch.groupBy({
      by: ['status'],
      where,
      _count: true,
      _sum: { sizeBytes: true, bytesRead: true, rowsStored: true, rowsQuarantined: true },
    }),
    database().ingestBatch.count({ where: { ...where, status: 'done', settledAt: null } }),
    database().ingestBatch.findMany({
      where: {
        ...where,
        OR: [{ status: { in: ['failed', 'interrupted', 'canceled'] } }, { rowsQuarantined: { gt: 0 } }],
      },
      orderBy: { seq: 'desc' },
      take: MOST_SHOWN,
    }),
  ]);
  const files = (...statuses: string[]): number =>
    byStatus.filter(({ status }) => statuses.includes(status)).reduce((sum, { _count }) => sum + _count, 0);
  const total = (key: 'sizeBytes' | 'bytesRead' | 'rowsStored' | 'rowsQuarantined'): number =>
    byStatus.reduce((sum, { _sum }) => sum + Number(_sum[key] ?? 0), 0);
  return {
    files: files('queued', 'running', 'done', 'failed', 'interrupted', 'canceled'),
    done: files('done'),
    underway: files('queued', 'running'),
    settling,
    stopped: files('failed', 'interrupted', 'canceled'),
    sizeBytes: total('sizeBytes'),
    bytesRead: total('bytesRead'),
    rowsStored: total('rowsStored'),
    rowsQuarantined: total('rowsQuarantined'),
    attention: attention.map(toBatchView),
  };
}
