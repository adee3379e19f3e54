import { z } from 'zod';
import type { UseCaseContext } from '@/server/auth/actor';
import { enqueue } from '@/server/jobs/enqueue';
import { deliveryMapping } from './delivery-mapping';
import { registerBatch } from './register-batch';
import { sourceShape } from './source/shape';
import { claimUpload, findUpload, removeUpload, uploadFile } from './uploads';

export const startUploadInput = z.object({
  uploadId: z.uuid(),
  siteId: z.int().positive(),
  shape: sourceShape,
  mapping: deliveryMapping,
});
export const startUploadOutput = z.object({
  batchId: z.uuid(),
  /** the same file came before with the same mapping; nothing changes when it was read to its end */
  known: z.boolean(),
});

/** Gives a waiting upload to a worker. @throws AppError `not_found`, `invalid_input` */
export async function startUpload(
  context: UseCaseContext,
  input: z.output<typeof startUploadInput>,
): Promise<z.output<typeof startUploadOutput>> {
  const upload = await findUpload(context.actor, input.uploadId);
  const { batch, known } = await registerBatch(context, {
    siteId: input.siteId,
    fileName: upload.fileName,
    sizeBytes: upload.sizeBytes,
    contentSha256: upload.contentSha256,
    plan: { mapping: input.mapping, shape: input.shape, path: null },
    uploadPath: uploadFile(input.uploadId),
    door: 'page',
  });
  if (batch.status === 'done') {
    await removeUpload(input.uploadId);
  } else {
    await claimUpload(input.uploadId);
    await enqueue('ingest-file', { batchId: batch.id });
  }
  return { batchId: batch.id, known };
}
