import path from 'node:path';
import { z } from 'zod';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { env } from '@/server/env';
import { deliveryPlan } from './delivery-plan';
import { findBatch } from './find-batch';
import { detectShape } from './source/detect-shape';
import { startUpload, type startUploadOutput } from './start-upload';
import { requireTexts } from './transcripts/detect';
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
  await findUpload(context.actor, uploadId);
  const batch = await findBatch(context.actor, batchId);
  const { mapping, shape: before } = deliveryPlan.parse(batch.mapping);
  const origin = { path: path.join(env().CALLCAST_DATA_DIR, uploadFile(uploadId)), sealed: true };
  const header = before.format === 'delimited' ? { header: before.headerLine > 0 } : {};
  const shape =
    mapping.kind === 'transcripts'
      ? (await requireTexts(origin, header)).shape
      : await detectShape(origin, header);
  return startUpload(context, { uploadId, siteId: batch.siteId, shape, mapping });
}
