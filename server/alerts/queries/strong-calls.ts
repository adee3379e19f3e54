import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS } from '@/server/insights/insight-filter';

/** Calls whose customer was strongly negative, surely enough; the oldest first. */
export const strongCalls = defineQuery({
  name: 'alerts.strongCalls',
  sql: `
    SELECT
      call_id, queue, toUnixTimestamp(started_at) AS start, strong_negative AS score,
      toString(local_date) AS date, local_minute AS minute
    FROM (${CURRENT_INSIGHTS})
    WHERE strong_negative >= {score:Float64} AND strong_negative > 0
      AND (empty({queues:Array(String)}) OR queue IN {queues:Array(String)})
    ORDER BY started_at, call_id`,
  params: z.object({
    siteId: z.int().positive(),
    from: z.iso.date(),
    to: z.iso.date(),
    score: z.number(),
    queues: z.array(z.string()),
  }),
  row: z.object({
    call_id: z.string(),
    queue: z.string(),
    start: z.int(),
    score: z.number(),
    date: z.iso.date(),
    minute: z.int(),
  }),
});
