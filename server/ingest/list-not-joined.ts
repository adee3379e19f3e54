import { z } from 'zod';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { findBatch } from './find-batch';
import { NOT_JOINED } from './transcripts/judge-call';

/** So many are told at once; the quarantine has them all. */
const MOST = 1000;

const input = z.object({ batchId: z.uuid() });

export const notJoinedOutput = z.object({
  total: z.int(),
  /** in the order of the file; nothing of what was said stands in them */
  rows: z.array(z.object({ line: z.number(), reason: z.string(), hint: z.string() })),
});
export type NotJoined = z.output<typeof notJoinedOutput>;

/**
 * Texts of a batch that were joined to no call, by id or by agent and time. They wait in quarantine, whole.
 * @throws AppError `not_found`, `forbidden`
 */
export async function listNotJoined(
  { actor }: UseCaseContext,
  value: z.input<typeof input>,
): Promise<NotJoined> {
  requirePermission(actor, 'quarantine:read');
  const { batchId } = input.parse(value);
  await findBatch(actor, batchId);
  const where = { batchId, field: NOT_JOINED };
  const [found, total] = await Promise.all([
    database().quarantinedRow.findMany({
      where,
      orderBy: { line: 'asc' },
      take: MOST,
      select: { line: true, reason: true, hint: true },
    }),
    database().quarantinedRow.count({ where }),
  ]);
  return { total, rows: found.map(({ line, reason, hint }) => ({ line: Number(line), reason, hint })) };
}
