import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import { deliveryMapping } from '../delivery-mapping';
import { sourceShape } from '../source/shape';
import { startUpload } from '../start-upload';
import { findUpload, type Upload } from '../uploads';

export const startWaitingInput = z.object({
  siteId: z.int().positive(),
  uploadIds: z.array(z.uuid()).min(1).max(200),
  /** how they are read, where a person said so of one of them; without it each as it was recognized */
  as: z.object({ shape: sourceShape, mapping: deliveryMapping }).optional(),
});
type StartWaitingInput = z.output<typeof startWaitingInput>;

export const startWaitingOutput = z.object({
  started: z.int(),
  /** of those: they came before, read in the same way; nothing changes by them */
  known: z.int(),
  refused: z.array(z.object({ fileName: z.string(), message: z.string(), hint: z.string().nullable() })),
  /** when the first of the new ones was registered; null where all were known */
  since: z.date().nullable(),
});

/**
 * Gives many waiting uploads to a worker. One that cannot be read so is told of and goes on waiting; the others go on.
 * @throws AppError `not_found` for an unknown site
 */
export async function startWaiting(
  context: UseCaseContext,
  { siteId, uploadIds, as }: StartWaitingInput,
): Promise<z.output<typeof startWaitingOutput>> {
  requireSite(context.actor, siteId);
  const fresh: string[] = [];
  const refused: z.output<typeof startWaitingOutput>['refused'] = [];
  for (const uploadId of uploadIds) {
    const upload = await findUpload(context.actor, uploadId);
    try {
      const { batchId, known } = await startUpload(context, { uploadId, siteId, ...readAs(upload, as) });
      if (!known) fresh.push(batchId);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'invalid_input') throw error;
      const { message, hint = null } = error;
      refused.push({ fileName: upload.fileName, message, hint });
    }
  }
  const started = uploadIds.length - refused.length;
  return { started, known: started - fresh.length, refused, since: await registeredAt(fresh) };
}

/** By the clock of the database, as deliveries are asked for. */
async function registeredAt(batchIds: readonly string[]): Promise<Date | null> {
  const { _min } = await database().ingestBatch.aggregate({
    where: { id: { in: [...batchIds] } },
    _min: { createdAt: true },
  });
  return _min.createdAt;
}

/** Texts of a call tell their own names: only a table is read with the columns of the one that was looked into. */
function readAs({ recognized }: Upload, as: StartWaitingInput['as']) {
  if (as === undefined) {
    if (recognized) return { shape: recognized.shape, mapping: recognized.mapping };
    throw new AppError('invalid_input', 'What this file is was not found out.', {
      hint: 'Send it again.',
    });
  }
  const own = as.mapping.kind === 'transcripts' && recognized?.shape.format === as.shape.format;
  return { shape: own ? recognized.shape : as.shape, mapping: as.mapping };
}
