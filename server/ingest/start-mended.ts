import path from 'node:path';
import { z } from 'zod';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { deliveryPlan } from './delivery-plan';
import { findBatch } from './find-batch';
import { recognize } from './recognize';
import type { SourceShape } from './source/shape';
import { startUpload, type startUploadOutput } from './start-upload';
import { findUpload, uploadFile } from './uploads';

export const startMendedInput = z.object({
  uploadId: z.uuid(),
  /** the delivery whose quarantined rows these are */
  batchId: z.uuid(),
});

/**
 * Gives mended rows to a worker, read with the mapping of the delivery they were kept aside from. Encoding and delimiter
 * are found out anew: a spreadsheet may have changed them.
 * @throws AppError `not_found`, `invalid_input` when the file lacks columns of that mapping
 */
export async function startMended(
  context: UseCaseContext,
  { uploadId, batchId }: z.output<typeof startMendedInput>,
): Promise<z.output<typeof startUploadOutput>> {
  requirePermission(context.actor, 'ingest:write');
  const { fileName } = await findUpload(context.actor, uploadId);
  const batch = await findBatch(context.actor, batchId);
  const { mapping, shape: before } = deliveryPlan.parse(batch.mapping);
  const origin = { path: path.join(env().CALLCAST_DATA_DIR, uploadFile(uploadId)), sealed: true };
  const header = before.format === 'delimited' ? { header: before.headerLine > 0 } : {};
  const format = before.reader === undefined ? {} : { format: before.reader };
  const found = await recognize(origin, fileName, header, { mapping, ...format });
  if (found.kind === 'recording')
    throw new AppError('invalid_input', 'This is a recording, not mended rows.');
  const shape = withColumnsOf(before, found.shape);
  return startUpload(context, { uploadId, siteId: batch.siteId, shape, mapping });
}

/** Objects need not have all fields: those that no mended one has are as empty as they were before. */
function withColumnsOf(before: SourceShape, found: SourceShape): SourceShape {
  const isObjects = found.format === 'jsonl' || found.format === 'json';
  if (!isObjects || found.reader !== undefined || before.reader !== undefined) return found;
  return { ...found, columns: [...new Set([...before.columns, ...found.columns])] };
}
