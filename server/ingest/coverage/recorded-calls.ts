import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import { batchesOfCalls } from './queries/batches-of-calls';

/** Whose calls so many recordings are is looked up at most, the newest of the period. */
export const MOST_RECORDINGS = 10_000;
/** Their ids are a parameter of one question. */
const AT_ONCE = 500;
const QUESTIONS = 8;

/** Calls of one local day of which a recording was heard, by the delivery whose record of the call counts. */
export interface RecordedBatchDay {
  day: string;
  seq: number;
  recorded: number;
  twoChannels: number;
}

interface RecordedCall {
  callId: string;
  day: string;
  two: boolean;
}

/** As recorded-days.ts counts recordings, by the delivery that tells of their calls; `all`: none was left out. */
export async function recordedByBatch(
  siteId: number,
  period: { from: string; to: string; timeZone: string },
): Promise<{ days: RecordedBatchDay[]; all: boolean }> {
  const newest = await newestRecorded(siteId, period);
  const seqs = await seqsOf(siteId, newest);
  const days = new Map<string, RecordedBatchDay>();
  for (const { callId, day, two } of newest) {
    const seq = seqs.get(callId);
    if (seq === undefined) continue;
    const key = `${day} ${seq}`;
    const { recorded, twoChannels } = days.get(key) ?? { recorded: 0, twoChannels: 0 };
    days.set(key, { day, seq, recorded: recorded + 1, twoChannels: twoChannels + (two ? 1 : 0) });
  }
  return { days: [...days.values()], all: newest.length < MOST_RECORDINGS };
}

async function newestRecorded(
  siteId: number,
  { from, to, timeZone }: { from: string; to: string; timeZone: string },
): Promise<RecordedCall[]> {
  return database().$queryRaw<RecordedCall[]>(Prisma.sql`
    SELECT "callId", to_char(("calledAt" AT TIME ZONE ${timeZone})::date, 'YYYY-MM-DD') AS day,
      bool_or(audio->>'layout' IN ('two', 'many')) AS two
    FROM "Recording"
    WHERE "siteId" = ${siteId} AND audio IS NOT NULL
      AND "calledAt" >= (${from}::date::timestamp AT TIME ZONE ${timeZone})
      AND "calledAt" < ((${to}::date + 1)::timestamp AT TIME ZONE ${timeZone})
    GROUP BY 1, 2
    ORDER BY 2 DESC, 1
    LIMIT ${MOST_RECORDINGS}`);
}

async function seqsOf(siteId: number, calls: readonly RecordedCall[]): Promise<Map<string, number>> {
  const seqs = new Map<string, number>();
  const parts = Array.from({ length: Math.ceil(calls.length / AT_ONCE) }, (_, part) =>
    calls.slice(part * AT_ONCE, (part + 1) * AT_ONCE).map(({ callId }) => callId),
  );
  for (let from = 0; from < parts.length; from += QUESTIONS) {
    const some = parts.slice(from, from + QUESTIONS);
    const found = await Promise.all(some.map((callIds) => batchesOfCalls({ siteId, callIds })));
    for (const { call_id, seq } of found.flat()) seqs.set(call_id, seq);
  }
  return seqs;
}
