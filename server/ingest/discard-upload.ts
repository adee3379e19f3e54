import { z } from 'zod';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { findUpload, removeUpload } from './uploads';

export const discardUploadInput = z.object({ uploadId: z.uuid() });

/** Removes an upload that was not started. @throws AppError `not_found` */
export async function discardUpload(
  { actor }: UseCaseContext,
  { uploadId }: z.output<typeof discardUploadInput>,
): Promise<void> {
  requirePermission(actor, 'ingest:write');
  await findUpload(actor, uploadId);
  await removeUpload(uploadId);
}
