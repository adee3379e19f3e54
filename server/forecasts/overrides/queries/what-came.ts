import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/**
 * What came to the queues of a site in a period of local days, by interval of the queue's clock. `code` is '' for calls of
 * no queue; `start` is in seconds since 1970. Intervals without a call have no row.
 */
export const whatCame = defineQuery({
  name: 'forecasts.whatCame',
  sql: `
    SELECT
      toString(queue) AS code,
      toString(local_date) AS date,
      local_minute - local_minute % {minutes:UInt16} AS minute,
      toUnixTimestamp(interval_start) - (local_minute % {minutes:UInt16}) * 60 AS start,
      sum(calls) AS calls,
      sum(offered) AS offered,
      sum(handled) AS handled,
      (sum(talk_ms) + sum(hold_ms) + sum(acw_ms)) / 1000 AS handle_seconds
    FROM rollup_interval
    WHERE site_id = {siteId:UInt32} AND direction = 'inbound'
      AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
      AND local_date BETWEEN {from:Date} AND {to:Date}
      AND (empty({queues:Array(String)}) OR queue IN {queues:Array(String)})
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads
        WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
        GROUP BY day
      )
    GROUP BY code, date, minute, start
    ORDER BY code, start`,
  params: z.object({
    siteId: z.int().positive(),
    /** empty: all */
    queues: z.array(z.string()),
    from: z.iso.date(),
    to: z.iso.date(),
    minutes: z.int().positive(),
  }),
  row: z.object({
    code: z.string(),
    date: z.iso.date(),
    minute: z.int(),
    start: z.int(),
    calls: z.number(),
    offered: z.number(),
    handled: z.number(),
    handle_seconds: z.number(),
  }),
});
export type CameRow = Awaited<ReturnType<typeof whatCame>>[number];
