import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** Agents as the calls show them, by queue and interval (`start`: seconds since 1970), on local days from..to. */
export const presenceByInterval = defineQuery({
  name: 'staffing.presenceByInterval',
  sql: `
    SELECT
      queue,
      toUnixTimestamp(interval_start) - (local_minute % {minutes:UInt16}) * 60 AS start,
      sum(present_ms) / 1000 AS present_seconds,
      sum(handling_ms) / 1000 AS handling_seconds
    FROM rollup_presence
    WHERE site_id = {siteId:UInt32}
      AND day BETWEEN {from:Date} - 2 AND {to:Date} + 1
      AND local_date BETWEEN {from:Date} AND {to:Date}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads
        WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 2 AND {to:Date} + 1
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
    present_seconds: z.number(),
    handling_seconds: z.number(),
  }),
});
