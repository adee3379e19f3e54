import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** What callers met, by queue and interval (`start`: seconds since 1970), incoming calls on local days from..to. */
export const serviceByInterval = defineQuery({
  name: 'staffing.serviceByInterval',
  sql: `
    SELECT
      queue,
      toUnixTimestamp(interval_start) - (local_minute % {minutes:UInt16}) * 60 AS start,
      sum(calls) AS calls, sum(offered) AS offered, sum(abandoned) AS abandoned,
      sum(rated_offered) AS rated, sum(rated_within_target) AS within,
      sum(waits) AS waits, sum(wait_ms) / 1000 AS wait_seconds,
      sum(handled) AS handled, (sum(talk_ms) + sum(hold_ms) + sum(acw_ms)) / 1000 AS handle_seconds
    FROM rollup_interval
    WHERE site_id = {siteId:UInt32} AND direction = 'inbound'
      AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
      AND local_date BETWEEN {from:Date} AND {to:Date}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads
        WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
        GROUP BY day
      )
    GROUP BY queue, start
    ORDER BY queue, start`,
  params: z.object({
    siteId: z.int().positive(),
    from: z.iso.date(),
    to: z.iso.date(),
    minutes: z.int().positive(),
  }),
  row: z.object({
    queue: z.string(),
    start: z.int(),
    calls: z.number(),
    offered: z.number(),
    abandoned: z.number(),
    rated: z.number(),
    within: z.number(),
    waits: z.number(),
    wait_seconds: z.number(),
    handled: z.number(),
    handle_seconds: z.number(),
  }),
});
