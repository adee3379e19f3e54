import { z } from 'zod';
import { defineStatement } from '@/server/clickhouse/define-statement';

const TABLES = ['utterances', 'readings', 'corrections', 'transcript_versions'] as const;

/** Deletes all versions of what was said and read in calls, side by side with their days. */
export const deleteTexts = TABLES.map((table) =>
  defineStatement({
    name: `transcripts.delete-${table}`,
    sql: `
      DELETE FROM ${table}
      WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)} AND call_id IN {callIds:Array(String)}`,
    params: z.object({
      siteId: z.int().positive(),
      days: z.array(z.iso.date()),
      callIds: z.array(z.string()).min(1),
    }),
  }),
);
