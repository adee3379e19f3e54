import { z } from 'zod';
import { requirePermission, type UseCaseContext } from '@/server/auth/actor';
import { findUpload, removeUpload } from './uploads';

export const discardUploadInput = z.object({ uploadIds: z.array(z.uuid()).min(1).max(200) });

/** Removes uploads that were not started. @throws AppError `not_found` */
export async function discardUpload(
  { actor }: UseCaseContext,
  { uploadIds }: z.output<typeof discardUploadInput>,
): Promise<void> {
  requirePermission(actor, 'ingest:write');
  for (const uploadId of uploadIds) {
    await findUpload(actor, uploadId);
    await removeUpload(uploadId);
  }
}
