import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';

/** Calls of one local day of which a recording was heard, and those with agent and customer on a channel each. */
export interface RecordedDay {
  day: string;
  recorded: number;
  twoChannels: number;
}

/** Recordings that were heard, by day of the site's clock; those of which the time of the call is not known are left out. */
export async function recordedDays(
  siteId: number,
  { from, to, timeZone }: { from: string; to: string; timeZone: string },
): Promise<RecordedDay[]> {
  const rows = await database().$queryRaw<
    { day: string; recorded: bigint; twoChannels: bigint }[]
  >(Prisma.sql`
    SELECT to_char(("calledAt" AT TIME ZONE ${timeZone})::date, 'YYYY-MM-DD') AS day,
      count(DISTINCT "callId") AS recorded,
      count(DISTINCT "callId") FILTER (WHERE audio->>'layout' IN ('two', 'many')) AS "twoChannels"
    FROM "Recording"
    WHERE "siteId" = ${siteId} AND audio IS NOT NULL
      AND "calledAt" >= (${from}::date::timestamp AT TIME ZONE ${timeZone})
      AND "calledAt" < ((${to}::date + 1)::timestamp AT TIME ZONE ${timeZone})
    GROUP BY 1`);
  return rows.map(({ day, recorded, twoChannels }) => ({
    day,
    recorded: Number(recorded),
    twoChannels: Number(twoChannels),
  }));
}
