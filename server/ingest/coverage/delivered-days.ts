import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { IDENTITY } from './identity-sql';
import { type SourceIdentity, sourceKey } from './source-key';

/** What one source delivered of one UTC day. */
export interface DeliveredDay {
  /** of the source: source-key.ts */
  key: string;
  /** UTC, YYYY-MM-DD */
  day: string;
  rows: number;
  /** that came more than a day after the day was over */
  lateRows: number;
}

/** Who delivered, and how often. */
export interface Deliverer extends SourceIdentity {
  key: string;
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
    (SourceIdentity & { day: string; rows: string; lateRows: string })[]
  >(Prisma.sql`
    SELECT ${IDENTITY}, to_char(part.day, 'YYYY-MM-DD') AS day, sum(part.rows)::text AS rows,
      coalesce(sum(part.rows) FILTER (
        WHERE batch."createdAt" >= (part.day + 2)::timestamp AT TIME ZONE 'UTC'), 0)::text AS "lateRows"
    ${DELIVERED(siteId, from, to)}
    GROUP BY 1, 2, 3, 4, part.day
    ORDER BY part.day`);
  return rows.map((row) => ({
    ...{ key: sourceKey(row), day: row.day },
    ...{ rows: Number(row.rows), lateRows: Number(row.lateRows) },
  }));
}

/** Who delivered rows of some days. @param lookFrom the first of these days, before the period */
export async function deliverers(
  siteId: number,
  { lookFrom, from, to }: { lookFrom: string; from: string; to: string },
): Promise<Deliverer[]> {
  const rows = await database().$queryRaw<
    (SourceIdentity & { batches: bigint; deliveredOn: bigint })[]
  >(Prisma.sql`
    SELECT ${IDENTITY}, count(DISTINCT batch.id) FILTER (WHERE part.day >= ${from}::date) AS batches,
      count(DISTINCT (batch."createdAt" AT TIME ZONE 'UTC')::date) AS "deliveredOn"
    ${DELIVERED(siteId, lookFrom, to)}
    GROUP BY 1, 2, 3, 4`);
  return rows.map((row) => ({
    ...row,
    key: sourceKey(row),
    batches: Number(row.batches),
    deliveredOn: Number(row.deliveredOn),
  }));
}
