import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';

/** A delivery with rows that the rollups may not know yet. */
export interface UnsettledBatch {
  id: string;
  seq: number;
  kind: 'calls' | 'intervals' | 'transcripts';
  /** More rows may still come. */
  running: boolean;
  rowsStored: number;
}

/**
 * The deliveries of a site that started and are not settled, or went on after they were. A heartbeat newer than the
 * settling says the latter, so that an interrupted delivery that goes on is looked at again.
 */
export async function readUnsettledBatches(siteId: number): Promise<UnsettledBatch[]> {
  const rows = await database().$queryRaw<
    { id: string; seq: number; kind: UnsettledBatch['kind']; running: boolean; rowsStored: bigint }[]
  >(Prisma.sql`
    SELECT id, seq, kind::text AS kind, status = 'running' AS running, "rowsStored"
    FROM "IngestBatch"
    WHERE "siteId" = ${siteId} AND "startedAt" IS NOT NULL
      AND ("settledAt" IS NULL OR "heartbeatAt" > "settledAt" OR status = 'running')
    ORDER BY seq`);
  return rows.map((row) => ({ ...row, rowsStored: Number(row.rowsStored) }));
}

/** Marks deliveries settled as of a moment, unless they began to run again in the meantime. */
export async function markSettled(batches: readonly UnsettledBatch[], at: Date): Promise<void> {
  const finished = batches.filter(({ running }) => !running).map(({ id }) => id);
  if (finished.length === 0) return;
  await database().ingestBatch.updateMany({
    where: { id: { in: finished }, status: { notIn: ['running', 'queued'] } },
    data: { settledAt: at },
  });
}
