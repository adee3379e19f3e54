import path from 'node:path';
import { z } from 'zod';
import { requireSite, type UseCaseContext } from '@/server/auth/actor';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { database } from '@/server/postgres/client';
import { deliveryMapping } from './delivery-mapping';
import { mappingSite } from './mapping-site';
import { previewSource } from './preview';
import { shapeOverrides, sourceShape } from './source/shape';
import { textPreview } from './transcripts/text-preview';
import { findUpload, uploadFile } from './uploads';

export const previewUploadInput = z.object({
  uploadId: z.uuid(),
  siteId: z.int().positive(),
  overrides: shapeOverrides.default({}),
  kind: z.enum(['calls', 'intervals', 'transcripts']).optional(),
  /** name of a format (`recognized.name`): a person says what the file is, or stays with what it was recognized as */
  format: z.string().max(60).optional(),
  mapping: deliveryMapping.optional(),
});

const recognizedAs = z.object({ name: z.string(), title: z.string(), confidence: z.number() });

export const previewUploadOutput = z.object({
  fileName: z.string(),
  sizeBytes: z.number(),
  shape: sourceShape,
  mapping: deliveryMapping,
  preset: z.string().nullable(),
  /** what the file is, how sure that is (0 to 1; below 0.8 a person must agree) and by what */
  recognized: recognizedAs.extend({ why: z.string(), others: z.array(recognizedAs) }),
  confidence: z.record(z.string(), z.number()),
  rows: z.array(
    z.object({
      line: z.int(),
      cells: z.array(z.string()),
      stored: z.record(z.string(), z.unknown()).nullable(),
      problem: z.object({ field: z.string(), reason: z.string(), hint: z.string() }).nullable(),
    }),
  ),
  good: z.int(),
  bad: z.int(),
  words: z.record(z.string(), z.array(z.string())),
  texts: textPreview.nullable(),
});

/** What would come of a waiting upload; nothing is stored. @throws AppError `not_found`, `invalid_input` */
export async function previewUpload(
  { actor }: UseCaseContext,
  input: z.output<typeof previewUploadInput>,
): Promise<z.output<typeof previewUploadOutput>> {
  requireSite(actor, input.siteId);
  const upload = await findUpload(actor, input.uploadId);
  const site = await database().site.findUnique({ where: { id: input.siteId } });
  if (!site) throw new AppError('not_found', `There is no site ${input.siteId}.`);
  const preview = await previewSource({
    origin: { path: path.join(env().CALLCAST_DATA_DIR, uploadFile(input.uploadId)), sealed: true },
    site: mappingSite(site, Date.now()),
    overrides: input.overrides,
    siteId: input.siteId,
    fileName: upload.fileName,
    ...(input.kind ? { kind: input.kind } : {}),
    ...(input.format ? { format: input.format } : {}),
    ...(input.mapping ? { mapping: input.mapping } : {}),
  });
  return { fileName: upload.fileName, sizeBytes: upload.sizeBytes, ...preview };
}
