import { database, type Transaction } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { daysWithTexts } from './queries/days-with-texts';
import { withWeeks } from './with-weeks';

/**
 * Marks UTC days (YYYY-MM-DD) of a site: their insights are older than what they are made of. Call it before the readings,
 * corrections or transcripts change, and `refreshInsights` after it (the sweep does so for what a crash forgot).
 */
export async function markInsightsDirty(
  siteId: number,
  days: readonly string[],
  transaction: Transaction = database(),
): Promise<void> {
  if (days.length === 0) return;
  const sorted = [...new Set(days)].sort();
  await transaction.$executeRaw(Prisma.sql`
    INSERT INTO "DirtyInsightDay" ("siteId", day, mark)
    SELECT ${siteId}, day, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint
    FROM unnest(${sorted}::date[]) AS marked (day)
    ON CONFLICT ("siteId", day) DO UPDATE SET mark = greatest("DirtyInsightDay".mark + 1, excluded.mark)`);
}

/**
 * Marks the days whose insights depend on the calls of some UTC days: those days, and a week either side for repeat
 * calls, where there are transcripts.
 */
export async function markCallsChanged(siteId: number, days: readonly string[]): Promise<void> {
  if (days.length === 0) return;
  const found = await daysWithTexts({ siteId, days: withWeeks(days) });
  await markInsightsDirty(
    siteId,
    found.map(({ day }) => day),
  );
}
