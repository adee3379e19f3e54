import { handOnCorrections } from '@/server/labelling/hand-on-corrections';
import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { chunkDays } from '@/server/rollups/chunk-days';
import { nextSnapshot } from '@/server/rollups/next-snapshot';
import { readQueueZones } from '@/server/rollups/queue-zones';
import { mergedLabels } from './merged-labels';
import { daysWithTexts } from './queries/days-with-texts';
import { newestInsights } from './queries/newest-insights';
import { makeInsights } from './statements/make-insights';
import { writeInsightHeads } from './statements/write-insight-heads';
import { withWeeks } from './with-weeks';

/** One pass makes about so many calls and days. */
const PASS = { rows: 500_000, days: 200 };

interface Marked {
  day: string;
  mark: bigint;
}

/**
 * Brings what pages read of texts up to readings, corrections, transcripts and calls: makes the insights of dirty days
 * anew, each pass under a new snapshot that counts from its end, and clears the marks it saw. It may be killed anywhere
 * and run again, and by several processes at once.
 * @param only these UTC days, where they are dirty; default all dirty days
 * @returns how many days were made anew
 * @throws AppError `unavailable` when a store does not answer, `not_found` for an unknown site
 */
export async function refreshInsights(siteId: number, only?: readonly string[]): Promise<number> {
  const dirty = await readMarks(siteId, only);
  if (dirty.length === 0) return 0;
  await handOnCorrections(siteId);
  const days = dirty.map(({ day }) => day);
  const rows = await daysWithTexts({ siteId, days });
  const rowsOf = new Map(rows.map(({ day, texts }) => [day, texts]));
  const marks = new Map(dirty.map((one) => [one.day, one]));
  for (const chunk of chunkDays(days, rowsOf, PASS)) {
    await makeDays(siteId, chunk);
    await clearMarks(
      siteId,
      chunk.flatMap((day) => marks.get(day) ?? []),
    );
  }
  return days.length;
}

async function makeDays(siteId: number, days: readonly string[]): Promise<void> {
  const snapshot = await nextSnapshot(siteId, newestInsights);
  const labels = await mergedLabels(siteId);
  for (const zone of await readQueueZones(siteId)) {
    await makeInsights({ ...zone, ...labels, days: [...days], weeks: withWeeks(days), snapshot });
  }
  await writeInsightHeads({ siteId, days: [...days], snapshot });
}

async function readMarks(siteId: number, only?: readonly string[]): Promise<Marked[]> {
  const rows = await database().dirtyInsightDay.findMany({
    where: { siteId, ...(only ? { day: { in: only.map((day) => new Date(day)) } } : {}) },
    orderBy: { day: 'asc' },
  });
  return rows.map(({ day, mark }) => ({ day: day.toISOString().slice(0, 10), mark }));
}

/** Takes away just the marks that were seen: a day marked again in the meantime stays dirty. */
async function clearMarks(siteId: number, seen: readonly Marked[]): Promise<void> {
  const days = seen.map(({ day }) => day);
  const marks = seen.map(({ mark }) => mark);
  await database().$executeRaw(Prisma.sql`
    DELETE FROM "DirtyInsightDay" AS dirty
    USING unnest(${days}::date[], ${marks}::bigint[]) AS seen (day, mark)
    WHERE dirty."siteId" = ${siteId} AND dirty.day = seen.day AND dirty.mark = seen.mark`);
}
