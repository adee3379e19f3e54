import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

const TABLES = {
  calls: { table: 'call_versions', day: 'started_on' },
  intervals: { table: 'interval_versions', day: 'toDate(interval_start)' },
  transcripts: { table: 'transcript_versions', day: 'started_on' },
} as const;

function ask(kind: keyof typeof TABLES) {
  const { table, day } = TABLES[kind];
  return defineQuery({
    name: `coverage.days-of-batches-of-${kind}`,
    sql: `
      SELECT bitShiftRight(version, 32) AS seq, ${day} AS day, count() AS rows
      FROM ${table}
      WHERE site_id = {siteId:UInt32} AND bitShiftRight(version, 32) IN {seqs:Array(UInt64)}
      GROUP BY seq, day`,
    params: z.object({ siteId: z.int().positive(), seqs: z.array(z.int().positive()).min(1) }),
    row: z.object({ seq: z.number(), day: z.iso.date(), rows: z.number() }),
  });
}

/** Rows of some deliveries of a site by UTC day, as far as they are still known. */
export const daysOfBatches = {
  calls: ask('calls'),
  intervals: ask('intervals'),
  transcripts: ask('transcripts'),
};
