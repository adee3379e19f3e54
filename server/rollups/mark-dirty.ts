import { database, type Transaction } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { rolledDays } from './queries/rolled-days';
import { rolledDaysOfQueue } from './queries/rolled-days-of-queue';

/**
 * Marks UTC days (YYYY-MM-DD) of a site: their rollups are older than their facts. Call it before the facts change.
 * A mark is the microsecond it was made, and always above the day's former mark.
 */
export async function markDaysDirty(
  siteId: number,
  days: readonly string[],
  transaction: Transaction = database(),
): Promise<void> {
  if (days.length === 0) return;
  const sorted = [...new Set(days)].sort();
  await transaction.$executeRaw(Prisma.sql`
    INSERT INTO "DirtyDay" ("siteId", day, mark)
    SELECT ${siteId}, day, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint
    FROM unnest(${sorted}::date[]) AS marked (day)
    ON CONFLICT ("siteId", day) DO UPDATE SET mark = greatest("DirtyDay".mark + 1, excluded.mark)`);
}

/**
 * Marks every day of a site, as when its time zone changes. Call it in the transaction that changes the site, and
 * enqueue `settle-site` after it.
 */
export async function markSiteDirty(siteId: number, transaction?: Transaction): Promise<void> {
  await markDaysDirty(siteId, await rolledDays({ siteId }), transaction);
}

/**
 * Marks the days on which a queue has rollups, as when its zone, target, threshold or rule changes. Call it in the
 * transaction that changes the queue, and enqueue `settle-site` after it.
 */
export async function markQueueDirty(
  siteId: number,
  queueCode: string,
  transaction?: Transaction,
): Promise<void> {
  await markDaysDirty(siteId, await rolledDaysOfQueue({ siteId, queue: queueCode }), transaction);
}
