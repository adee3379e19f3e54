import { z } from 'zod';
import { requirePermission, requireSite, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { InboundItemStatus } from '@/server/postgres/generated/enums';
import { findSource } from './find-source';
import { sourceInput } from './remove';

export const listItemsInput = sourceInput.extend({
  /** null: all */
  status: z.enum(InboundItemStatus).nullable().default(null),
  /** from 1 */
  page: z.int().min(1).max(100_000).default(1),
  pageSize: z.int().min(1).max(200).default(20),
});

const itemView = z.object({
  id: z.uuid(),
  key: z.string(),
  sizeBytes: z.number(),
  status: z.enum(InboundItemStatus),
  batchId: z.uuid().nullable(),
  recordingId: z.uuid().nullable(),
  /** its delivery was taken back: the file can be taken again */
  undone: z.boolean(),
  error: z.string().nullable(),
  seenAt: z.date(),
  changedAt: z.date(),
});
export type ItemView = z.output<typeof itemView>;
export const listItemsOutput = z.object({ items: z.array(itemView), total: z.int() });

/** The files of a source, the last that changed first. @throws AppError `not_found` */
export async function listItems(
  { actor }: UseCaseContext,
  input: z.input<typeof listItemsInput>,
): Promise<z.output<typeof listItemsOutput>> {
  requireSite(actor, input.siteId);
  requirePermission(actor, 'sources:manage');
  const { siteId, sourceId, status, page, pageSize } = parseInput(listItemsInput, input);
  await findSource(database(), siteId, sourceId);
  const where = { sourceId, ...(status === null ? {} : { status }) };
  const [items, total] = await Promise.all([
    database().inboundItem.findMany({
      where,
      include: { batch: { select: { undoneAt: true } } },
      orderBy: [{ changedAt: 'desc' }, { key: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    database().inboundItem.count({ where }),
  ]);
  const views = items.map(({ batch, ...item }) => ({
    ...item,
    sizeBytes: Number(item.sizeBytes),
    undone: batch !== null && batch.undoneAt !== null,
  }));
  return { items: views, total };
}
