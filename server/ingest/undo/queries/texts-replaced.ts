import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { COUNTS, OF_BATCH } from '../of-batch';

/**
 * Calls of which a delivery brought a transcript, past a call, in order: whether it is the one that counts, and the number
 * of the delivery whose transcript counts without it (0: none).
 */
export const textsReplaced = defineQuery({
  name: 'undo.texts-replaced',
  sql: `
    SELECT call_id, toUInt8(bitShiftRight(max(version), 32) = {seq:UInt64}) AS counts,
      bitShiftRight(maxIf(version, ${COUNTS}), 32) AS remaining
    FROM transcript_versions
    WHERE site_id = {siteId:UInt32} AND call_id > {after:String}
    GROUP BY call_id
    HAVING countIf(${OF_BATCH}) > 0
    ORDER BY call_id
    LIMIT {limit:UInt32}
    SETTINGS optimize_aggregation_in_order = 1`,
  params: z.object({
    siteId: z.int().positive(),
    seq: z.int().positive(),
    undone: z.array(z.int().positive()).min(1),
    after: z.string(),
    limit: z.int().positive(),
  }),
  row: z.object({ call_id: z.string(), counts: z.number(), remaining: z.number() }),
});
