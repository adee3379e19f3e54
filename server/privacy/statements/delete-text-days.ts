import { z } from 'zod';
import { defineStatement } from '@/server/clickhouse/define-statement';

const params = z.object({ siteId: z.int().positive(), before: z.iso.date() });

/** Everything said and read in calls of a site before a UTC day. The heads last: while they stand, a run finds them again. */
export const deleteTextDays = (
  ['utterances', 'readings', 'corrections', 'transcript_versions', 'transcripts'] as const
).map((table) =>
  defineStatement({
    name: `privacy.delete-days-of-${table}`,
    sql: `DELETE FROM ${table} WHERE site_id = {siteId:UInt32} AND started_on < {before:Date}`,
    params,
  }),
);
