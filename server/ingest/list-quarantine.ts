import { z } from 'zod';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { database } from '@/server/postgres/client';
import { findBatch } from './find-batch';
import { openText } from './seal';

export const listQuarantineInput = z.object({
  batchId: z.uuid(),
  /** from 1 */
  page: z.int().min(1).max(1_000_000).default(1),
  pageSize: z.int().min(1).max(200).default(50),
});

export const listQuarantineOutput = z.object({
  rows: z.array(
    z.object({
      line: z.number(),
      /** the canonical field, '' for the whole line */
      field: z.string(),
      reason: z.string(),
      hint: z.string(),
      /** the line as it came; it may hold personal data */
      text: z.string(),
    }),
  ),
  total: z.int(),
});

/**
 * Rows that were kept aside, in the order of the file.
 * @throws AppError `not_found`, `forbidden`, `internal` when the lines were sealed with another key
 */
export async function listQuarantine(context: UseCaseContext, input: z.input<typeof listQuarantineInput>) {
  requirePermission(context.actor, 'quarantine:read');
  const { batchId, page, pageSize } = listQuarantineInput.parse(input);
  await findBatch(context.actor, batchId);
  const [rows, total] = await Promise.all([
    database().quarantinedRow.findMany({
      where: { batchId },
      orderBy: { line: 'asc' },
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    database().quarantinedRow.count({ where: { batchId } }),
  ]);
  return {
    rows: rows.map(({ line, field, reason, hint, ciphertext }) => ({
      line: Number(line),
      field,
      reason,
      hint,
      text: openText(ciphertext, `${batchId}:${line}`),
    })),
    total,
  };
}
