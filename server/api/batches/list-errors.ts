import { z } from 'zod';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import type { errorsBody } from '../contracts/answers';
import { columnOf } from '../kinds/column-of';
import { kindNamed } from '../kinds/registry';
import { linesOf } from './batch-answer';
import { findDelivery } from './find-delivery';

const listErrorsInput = z.object({
  id: z.string(),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(1000).default(100),
});

/**
 * Rows of a request (or file) that were kept aside, in its order, without what stood in them.
 * @throws AppError `not_found`, `forbidden`, `invalid_input`
 */
export async function listErrors(
  { actor }: UseCaseContext,
  input: z.input<typeof listErrorsInput>,
): Promise<z.output<typeof errorsBody>> {
  if (!actor.scopes?.includes('ingest:write')) requirePermission(actor, 'ingest:read');
  const { id, page, pageSize } = parseInput(listErrorsInput, input);
  const { request, batch } = await findDelivery(actor, id);
  const batchId = request ? request.batch?.id : batch.id;
  if (batchId === undefined) return { lines: [], total: 0, page, page_size: pageSize };
  const where = { batchId, ...(request ? { line: linesOf(request) } : {}) };
  const [rows, total] = await Promise.all([
    database().quarantinedRow.findMany({
      where,
      orderBy: { line: 'asc' },
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: { line: true, field: true, reason: true, hint: true },
    }),
    database().quarantinedRow.count({ where }),
  ]);
  const before = Number(request?.firstLine ?? 1) - 1;
  const { mapping } = request?.kind ? kindNamed(request.kind).plan(request.variant) : { mapping: null };
  const lines = rows.map(({ line, field, ...fault }) => ({
    line: Number(line) - before,
    // A file keeps the record's own names: its columns are the sender's.
    field: mapping ? columnOf(mapping, field) : field,
    ...fault,
  }));
  return { lines, total, page, page_size: pageSize };
}
