import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';

/** A UTC day whose rollups are older than its facts, with the mark a reader saw. */
export interface DirtyDay {
  /** YYYY-MM-DD */
  day: string;
  mark: bigint;
}

/** The dirty days of a site, oldest first. */
export async function readDirtyDays(siteId: number): Promise<DirtyDay[]> {
  const rows = await database().dirtyDay.findMany({ where: { siteId }, orderBy: { day: 'asc' } });
  return rows.map(({ day, mark }) => ({ day: day.toISOString().slice(0, 10), mark }));
}

/** Takes away just the marks that were seen: a day marked again in the meantime stays dirty. */
export async function clearMarks(siteId: number, seen: readonly DirtyDay[]): Promise<void> {
  if (seen.length === 0) return;
  const days = seen.map(({ day }) => day);
  const marks = seen.map(({ mark }) => mark);
  await database().$executeRaw(Prisma.sql`
    DELETE FROM "DirtyDay" AS dirty
    USING unnest(${days}::date[], ${marks}::bigint[]) AS seen (day, mark)
    WHERE dirty."siteId" = ${siteId} AND dirty.day = seen.day AND dirty.mark = seen.mark`);
}
