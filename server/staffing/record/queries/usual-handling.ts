import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** What handling took, by queue, on all the days of so many weeks before each of the local days from..to. */
export const usualHandling = defineQuery({
  name: 'staffing.usualHandling',
  sql: `
    SELECT
      queue, toString(local_date + back) AS date, sum(handled) AS calls,
      (sum(talk_ms) + sum(hold_ms) + sum(acw_ms)) / 1000 AS seconds
    FROM rollup_day
    ARRAY JOIN range(1, 7 * {weeks:UInt8} + 1) AS back
    WHERE site_id = {siteId:UInt32} AND direction = 'inbound'
      AND day BETWEEN {from:Date} - 7 * {weeks:UInt8} - 1 AND {to:Date}
      AND local_date + back BETWEEN {from:Date} AND {to:Date}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads
        WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 7 * {weeks:UInt8} - 1 AND {to:Date}
        GROUP BY day
      )
    GROUP BY queue, date
    HAVING calls > 0`,
  params: z.object({
    siteId: z.int().positive(),
    from: z.iso.date(),
    to: z.iso.date(),
    weeks: z.int().positive(),
  }),
  row: z.object({ queue: z.string(), date: z.iso.date(), calls: z.number(), seconds: z.number() }),
});
