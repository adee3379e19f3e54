import { createHash } from 'node:crypto';
import { keyActor } from '@/server/api-keys/verify';
import { registerBatch } from '@/server/ingest/register-batch';
import { enqueue } from '@/server/jobs/enqueue';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { kindNamed } from '../kinds/registry';
import { takenUpFile } from './places';
import { writeTakenUp } from './write-taken-up';

export interface MadeDelivery {
  batchId: string;
  requests: number;
  rows: number;
}

/** Makes the batch of a taking up: its file first, then the batch, then which lines of it are whose. Safe to repeat. */
export async function makeDelivery(takeUpId: string): Promise<MadeDelivery> {
  const parts = await database().apiDelivery.findMany({
    where: { takeUpId },
    orderBy: { seq: 'asc' },
    include: { apiKey: true },
  });
  const first = parts[0];
  if (!first?.kind) throw new Error(`nothing was assigned to ${takeUpId}`);
  const { siteId, kind, variant, apiKey, createdAt } = first;
  const sizeBytes = await writeTakenUp(takeUpId, parts, kind === 'transcripts');
  // A sender who names a request anew means another delivery, of the same rows too: its content is the requests.
  const content = createHash('sha256');
  for (const { id, bodySha256 } of parts) content.update(`${id} ${bodySha256}\n`);
  const { batch } = await registerBatch(
    { actor: { ...keyActor(apiKey, ''), siteIds: [siteId], scopes: ['ingest:write'] } },
    {
      siteId,
      fileName: `api-${kind}-${createdAt.toISOString().slice(0, 19).replaceAll(':', '-')}Z.jsonl`,
      sizeBytes,
      contentSha256: content.digest('hex'),
      plan: kindNamed(kind).plan(variant),
      uploadPath: takenUpFile(takeUpId),
      door: 'api',
      source: apiKey.name,
    },
  );
  await link(parts, batch.id);
  await enqueue('ingest-file', { batchId: batch.id });
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  return { batchId: batch.id, requests: parts.length, rows };
}

async function link(parts: readonly { id: string; rows: number }[], batchId: string): Promise<void> {
  const ids: string[] = [];
  const firstLines: number[] = [];
  const lastLines: number[] = [];
  let before = 0;
  for (const { id, rows } of parts) {
    ids.push(id);
    firstLines.push(before + 1);
    before += rows;
    lastLines.push(before);
  }
  await database().$executeRaw(Prisma.sql`
    UPDATE "ApiDelivery" AS delivery
    SET "batchId" = ${batchId}::uuid, "firstLine" = part."firstLine", "lastLine" = part."lastLine"
    FROM unnest(${ids}::uuid[], ${firstLines}::bigint[], ${lastLines}::bigint[]) AS part (id, "firstLine", "lastLine")
    WHERE delivery.id = part.id`);
}
