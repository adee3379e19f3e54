import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS, INSIGHT_MATCHES, insightParams } from '@/server/insights/insight-filter';

/**
 * Calls with an irritant: the newest first, or in an order by chance that stays the same (for judging, so that what people
 * judge stands for all). Calls in `without` are left out.
 */
export const irritantCalls = defineQuery({
  name: 'irritants.calls',
  sql: `
    SELECT call_id, day, started_at, toString(queue) AS queue_code, toString(intent) AS intent_id
    FROM (${CURRENT_INSIGHTS})
    WHERE has(irritants, {irritantId:String}) AND NOT has({without:Array(String)}, call_id)
      AND ${INSIGHT_MATCHES}
    ORDER BY
      if({byChance:Bool}, cityHash64(call_id, {irritantId:String}), 0),
      started_at DESC,
      call_id
    LIMIT {limit:UInt32}`,
  params: z.object({
    ...insightParams,
    irritantId: z.uuid(),
    without: z.array(z.string()),
    byChance: z.boolean(),
    limit: z.int().positive(),
  }),
  row: z.object({
    call_id: z.string(),
    /** UTC */
    day: z.iso.date(),
    started_at: z.coerce.date(),
    queue_code: z.string(),
    intent_id: z.string(),
  }),
});
