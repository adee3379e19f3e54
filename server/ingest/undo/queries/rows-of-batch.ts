import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { OF_BATCH } from '../of-batch';

const TABLES = {
  call_versions: 'started_on',
  transcript_versions: 'started_on',
  utterances: 'started_on',
  interval_versions: 'toDate(interval_start)',
} as const;

/** How many rows a delivery has in a table that keeps all versions, and their first and last UTC day. */
export const rowsOfBatch = {
  call_versions: ask('call_versions'),
  transcript_versions: ask('transcript_versions'),
  utterances: ask('utterances'),
  interval_versions: ask('interval_versions'),
};

function ask(table: keyof typeof TABLES) {
  return defineQuery({
    name: `undo.rows-of-batch-${table.replace('_', '-')}`,
    sql: `
      SELECT count() AS rows, min(${TABLES[table]}) AS first, max(${TABLES[table]}) AS last
      FROM ${table}
      WHERE site_id = {siteId:UInt32} AND ${OF_BATCH}`,
    params: z.object({ siteId: z.int().positive(), seq: z.int().positive() }),
    row: z.object({ rows: z.number(), first: z.iso.date(), last: z.iso.date() }),
  });
}
