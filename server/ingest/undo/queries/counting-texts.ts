import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** Calls whose transcript that counts is a delivery's, past a call, in order. */
export const countingTexts = defineQuery({
  name: 'undo.counting-texts',
  sql: `
    SELECT call_id
    FROM transcript_versions
    WHERE site_id = {siteId:UInt32} AND call_id > {after:String}
    GROUP BY call_id
    HAVING bitShiftRight(max(version), 32) = {seq:UInt64}
    ORDER BY call_id
    LIMIT {limit:UInt32}
    SETTINGS optimize_aggregation_in_order = 1`,
  params: z.object({
    siteId: z.int().positive(),
    seq: z.int().positive(),
    after: z.string(),
    limit: z.int().positive(),
  }),
  row: z.object({ call_id: z.string() }),
});
