import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** What handling took, in seconds, by queue, of incoming calls on local days from..to. */
export const handleTimes = defineQuery({
  name: 'staffing.handleTimes',
  sql: `
    SELECT queue, sum(handled) AS calls, (sum(talk_ms) + sum(hold_ms)) / 1000 AS talk_seconds, sum(acw_ms) / 1000 AS after_seconds
    FROM rollup_day
    WHERE site_id = {siteId:UInt32} AND direction = 'inbound'
      AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
      AND local_date BETWEEN {from:Date} AND {to:Date}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads
        WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
        GROUP BY day
      )
    GROUP BY queue
    HAVING calls > 0`,
  params: z.object({ siteId: z.int().positive(), from: z.iso.date(), to: z.iso.date() }),
  row: z.object({
    queue: z.string(),
    calls: z.number(),
    talk_seconds: z.number(),
    after_seconds: z.number(),
  }),
});
