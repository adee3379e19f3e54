import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/**
 * What came to each queue in the weeks before each of the local days from..to, on the same weekday: of how many of the weeks
 * anything is known, and in all of them together the calls by slot of the queue's wall clock.
 */
export const usualIntervals = defineQuery({
  name: 'staffing.usualIntervals',
  sql: `
    SELECT
      queue, toString(local_date + 7 * back) AS date, uniqExact(back) AS weeks,
      sumMap([intDiv(local_minute, {minutes:UInt16})], [offered]) AS came,
      came.1 AS slots, came.2 AS calls
    FROM rollup_interval
    ARRAY JOIN range(1, {weeks:UInt8} + 1) AS back
    WHERE site_id = {siteId:UInt32} AND direction = 'inbound'
      AND day BETWEEN {from:Date} - 7 * {weeks:UInt8} - 1 AND {to:Date} - 6
      AND local_date + 7 * back BETWEEN {from:Date} AND {to:Date}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads
        WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 7 * {weeks:UInt8} - 1 AND {to:Date} - 6
        GROUP BY day
      )
    GROUP BY queue, date
    ORDER BY queue, date`,
  params: z.object({
    siteId: z.int().positive(),
    from: z.iso.date(),
    to: z.iso.date(),
    weeks: z.int().positive(),
    /** length of a slot */
    minutes: z.int().positive(),
  }),
  row: z.object({
    queue: z.string(),
    date: z.iso.date(),
    weeks: z.int(),
    /** from the day's midnight, rising, those with calls; the calls run beside them */
    slots: z.array(z.int()),
    calls: z.array(z.number()),
  }),
});
