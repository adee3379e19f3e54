import { database } from '@/server/postgres/client';
import { Prisma } from '@/server/postgres/generated/client';
import type { CoverageDay } from './contract';
import { IDENTITY } from './identity-sql';
import type { HeldDay } from './queries/held-days';
import type { RecordedBatchDay } from './recorded-calls';
import { type SourceIdentity, sourceKey } from './source-key';

/** The calls of one local day whose records that count are of one source. */
export interface HeldBySource extends CoverageDay {
  /** of the source: source-key.ts */
  key: string;
}

type Row = SourceIdentity & Omit<CoverageDay, 'withTranscript'> & { texts: number };

/** Adds up by source what is known by delivery: a delivery may be one of thousands of the same source. */
export async function heldBySource(
  siteId: number,
  held: readonly HeldDay[],
  recorded: readonly RecordedBatchDay[],
): Promise<HeldBySource[]> {
  if (held.length + recorded.length === 0) return [];
  const all = [
    ...held.map((row) => ({ ...row, recorded: 0, twoChannels: 0 })),
    ...recorded.map((row) => ({ ...row, calls: 0, answered: 0, texts: 0, given: 0, refused: 0 })),
  ];
  const column = (name: Exclude<keyof (typeof all)[number], 'day'>) => all.map((row) => row[name]);
  const rows = await database().$queryRaw<Row[]>(Prisma.sql`
    SELECT ${IDENTITY}, to_char(held.day, 'YYYY-MM-DD') AS day, sum(calls) AS calls, sum(answered) AS answered,
      sum(texts) AS texts, sum(given) AS "consentGiven", sum(refused) AS "consentRefused",
      sum(recorded) AS recorded, sum(two) AS "twoChannels"
    FROM unnest(
      ${all.map(({ day }) => day)}::date[], ${column('seq')}::int[], ${column('calls')}::float8[],
      ${column('answered')}::float8[], ${column('texts')}::float8[], ${column('given')}::float8[],
      ${column('refused')}::float8[], ${column('recorded')}::float8[], ${column('twoChannels')}::float8[])
      AS held (day, seq, calls, answered, texts, given, refused, recorded, two)
    JOIN "IngestBatch" AS batch ON batch.seq = held.seq AND batch."siteId" = ${siteId}
    GROUP BY 1, 2, 3, 4, held.day`);
  return rows.map(({ door, source, kind, format, texts, ...row }) => ({
    ...row,
    withTranscript: texts,
    key: sourceKey({ door, source, kind, format }),
  }));
}
