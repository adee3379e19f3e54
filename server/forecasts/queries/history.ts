import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/**
 * The incoming calls of some queues by interval of the queue's clock, in local days from..to. One row a queue; its arrays
 * run side by side. `starts` are seconds since 1970 UTC: on a day of 25 hours the hour that comes twice has two.
 * Intervals without a call are left out. Handle times are milliseconds, summed.
 */
export const queueHistory = defineQuery({
  name: 'forecasts.queueHistory',
  sql: `
    SELECT
      code,
      groupArray(start) AS starts,
      groupArray(all_calls) AS calls,
      groupArray(all_offered) AS offered,
      groupArray(all_handled) AS handled,
      groupArray(all_handle_ms) AS handle_ms
    FROM (
      SELECT
        toString(queue) AS code,
        toUnixTimestamp(interval_start) - (local_minute % {minutes:UInt16}) * 60 AS start,
        sum(calls) AS all_calls,
        sum(offered) AS all_offered,
        sum(handled) AS all_handled,
        sum(talk_ms) + sum(hold_ms) + sum(acw_ms) AS all_handle_ms
      FROM rollup_interval
      WHERE site_id = {siteId:UInt32} AND direction = 'inbound'
        AND queue IN {queues:Array(String)}
        AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
        AND local_date BETWEEN {from:Date} AND {to:Date}
        AND (day, snapshot) IN (
          SELECT day, max(snapshot) FROM rollup_heads
          WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
          GROUP BY day
        )
      GROUP BY code, start
      ORDER BY code, start
    )
    GROUP BY code
    ORDER BY code`,
  params: z.object({
    siteId: z.int().positive(),
    queues: z.array(z.string()).min(1),
    from: z.iso.date(),
    to: z.iso.date(),
    minutes: z.union([z.literal(15), z.literal(30), z.literal(60)]),
  }),
  row: z.object({
    code: z.string(),
    starts: z.array(z.int()),
    calls: z.array(z.number()),
    offered: z.array(z.number()),
    handled: z.array(z.number()),
    handle_ms: z.array(z.number()),
  }),
});
export type QueueHistory = Awaited<ReturnType<typeof queueHistory>>[number];
