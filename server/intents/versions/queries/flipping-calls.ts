import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS } from '@/server/insights/insight-filter';

/** Calls whose best score lies between two thresholds, a sample that is the same each time. */
export const flippingCalls = defineQuery({
  name: 'intents.flipping-calls',
  sql: `
    SELECT call_id, day, started_at, top_intent, top_score
    FROM (${CURRENT_INSIGHTS})
    WHERE intent_run > 0 AND is_corrected = 0
      AND top_score >= {low:Float64} AND top_score < {high:Float64}
    ORDER BY cityHash64(call_id)
    LIMIT {limit:UInt32}`,
  params: z.object({
    siteId: z.int().positive(),
    from: z.iso.date(),
    to: z.iso.date(),
    low: z.number(),
    high: z.number(),
    limit: z.int(),
  }),
  row: z.object({
    call_id: z.string(),
    day: z.iso.date(),
    started_at: z.coerce.date(),
    top_intent: z.string(),
    top_score: z.number(),
  }),
});
