import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { segmentPath, spoolFolder, takenUpFile } from './places';

/** A file of which nothing is known may be another process's that is just being made. */
const STALE_MS = 3_600_000;

/** Removes segments of which all is in deliveries, and what crashes left in the spool. */
export async function removeSegments(): Promise<void> {
  const emptied = await database().$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM "ApiSegment" WHERE "closedAt" IS NOT NULL AND NOT EXISTS (
      SELECT FROM "ApiDelivery" WHERE "segmentId" = "ApiSegment".id AND "batchId" IS NULL)`);
  for (const { id } of emptied) await rm(segmentPath(id), { force: true });
  await database().apiSegment.deleteMany({ where: { id: { in: emptied.map(({ id }) => id) } } });
  await removeStale();
}

async function removeStale(): Promise<void> {
  for (const name of await readdir(spoolFolder()).catch(() => [])) {
    const file = path.join(spoolFolder(), name);
    const found = await stat(file).catch(() => null);
    if (!found || found.mtimeMs > Date.now() - STALE_MS) continue;
    if (!(await isNeeded(name))) await rm(file, { force: true });
  }
}

/** Segments, and deliveries that are not read to their end, are. */
async function isNeeded(name: string): Promise<boolean> {
  if (name.endsWith('.part')) return false;
  const id = name.replace(/\.\w+$/, '');
  if (name.endsWith('.segment')) {
    const [segment, waiting] = await Promise.all([
      database().apiSegment.count({ where: { id } }),
      database().apiDelivery.count({ where: { segmentId: id, batchId: null } }),
    ]);
    return segment + waiting > 0;
  }
  const uploadPath = takenUpFile(id);
  const [batches, waiting] = await Promise.all([
    database().ingestBatch.count({ where: { uploadPath } }),
    database().apiDelivery.count({ where: { takeUpId: id, batchId: null } }),
  ]);
  return batches + waiting > 0;
}
