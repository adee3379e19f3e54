import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { type DeliveryMapping, deliveryMapping } from '@/server/ingest/delivery-mapping';
import type { MappingInput } from '@/server/ingest/mapping/mapping';
import { mappingSite } from '@/server/ingest/mapping-site';
import { previewSource } from '@/server/ingest/preview';
import { registerBatch } from '@/server/ingest/register-batch';
import { type RunInput, runBatch } from '@/server/ingest/run-batch';
import type { ShapeOverrides } from '@/server/ingest/source/shape';
import type { TranscriptMappingInput } from '@/server/ingest/transcripts/transcript-mapping';
import { database } from '@/server/postgres/client';
import type { IngestBatch } from '@/server/postgres/generated/client';

export interface DeliverOptions extends Omit<RunInput, 'batchId'> {
  mapping?: MappingInput | TranscriptMappingInput;
  kind?: DeliveryMapping['kind'];
  overrides?: ShapeOverrides;
  actor?: Actor;
}

/** Reads a file into a site the way the command line does: preview, register, run. `known`: it had come before. */
export async function deliverFile(
  siteId: number,
  file: string,
  { mapping, kind, overrides, actor = CLI_ACTOR, ...run }: DeliverOptions = {},
): Promise<IngestBatch & { known: boolean }> {
  const site = await database().site.findUniqueOrThrow({ where: { id: siteId } });
  const preview = await previewSource({
    origin: { path: file, sealed: false },
    siteId,
    site: mappingSite(site, Date.now()),
    ...(mapping ? { mapping: deliveryMapping.parse(mapping) } : {}),
    ...(kind ? { kind } : {}),
    ...(overrides ? { overrides } : {}),
  });
  const content = readFileSync(file);
  const { batch, known } = await registerBatch(
    { actor },
    {
      siteId,
      fileName: path.basename(file),
      sizeBytes: content.length,
      contentSha256: createHash('sha256').update(content).digest('hex'),
      plan: { mapping: preview.mapping, shape: preview.shape, path: file },
      uploadPath: null,
      door: 'command_line',
    },
  );
  return { ...(await runBatch({ actor }, { batchId: batch.id, ...run })), known };
}
