import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import type { BatchKind, Door } from '@/server/postgres/generated/enums';

/** What one source delivered of one UTC day. */
export interface DeliveredDay {
  door: Door;
  source: string;
  kind: BatchKind;
  /** UTC, YYYY-MM-DD */
  day: string;
  rows: number;
  /** that came more than a day after the day was over */
  lateRows: number;
}

/** Who delivered, and how often. */
export interface Deliverer {
  door: Door;
  source: string;
  kind: BatchKind;
  /** with rows of the period */
  batches: number;
  /** different days of the clock on which it delivered such rows */
  deliveredOn: number;
}

const DELIVERED = (siteId: number, from: string, to: string) => Prisma.sql`
  FROM "BatchDay" AS part JOIN "IngestBatch" AS batch ON batch.id = part."batchId"
  WHERE batch."siteId" = ${siteId} AND batch."undoRequestedAt" IS NULL
    AND part.day BETWEEN ${from}::date AND ${to}::date AND part.rows > 0`;

/** Rows that sources delivered of the UTC days of a period; deliveries that were taken back do not count. */
export async function deliveredDays(siteId: number, from: string, to: string): Promise<DeliveredDay[]> {
  const rows = await database().$queryRaw<
    (Omit<DeliveredDay, 'rows' | 'lateRows'> & { rows: string; lateRows: string })[]
  >(Prisma.sql`
    SELECT batch.door::text AS door, batch.source, batch.kind::text AS kind,
      to_char(part.day, 'YYYY-MM-DD') AS day, sum(part.rows)::text AS rows,
      coalesce(sum(part.rows) FILTER (
        WHERE batch."createdAt" >= (part.day + 2)::timestamp AT TIME ZONE 'UTC'), 0)::text AS "lateRows"
    ${DELIVERED(siteId, from, to)}
    GROUP BY 1, 2, 3, part.day
    ORDER BY part.day`);
  return rows.map((row) => ({ ...row, rows: Number(row.rows), lateRows: Number(row.lateRows) }));
}

export async function deliverers(siteId: number, from: string, to: string): Promise<Deliverer[]> {
  const rows = await database().$queryRaw<
    (Omit<Deliverer, 'batches' | 'deliveredOn'> & { batches: bigint; deliveredOn: bigint })[]
  >(Prisma.sql`
    SELECT batch.door::text AS door, batch.source, batch.kind::text AS kind,
      count(DISTINCT batch.id) AS batches,
      count(DISTINCT (batch."createdAt" AT TIME ZONE 'UTC')::date) AS "deliveredOn"
    ${DELIVERED(siteId, from, to)}
    GROUP BY 1, 2, 3`);
  return rows.map((row) => ({
    ...row,
    batches: Number(row.batches),
    deliveredOn: Number(row.deliveredOn),
  }));
}
