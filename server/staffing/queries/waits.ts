import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** Incoming calls by queue and wait in whole seconds, on local days from..to, by the newest rollups. */
export const waitsBySecond = defineQuery({
  name: 'staffing.waitsBySecond',
  sql: `
    SELECT queue, wait_s AS seconds, sum(answered) AS answered, sum(abandoned) AS abandoned
    FROM rollup_waits
    WHERE site_id = {siteId:UInt32}
      AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
      AND local_date BETWEEN {from:Date} AND {to:Date}
      AND (empty({queues:Array(String)}) OR queue IN {queues:Array(String)})
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads
        WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
        GROUP BY day
      )
    GROUP BY queue, seconds
    HAVING answered + abandoned > 0
    ORDER BY queue, seconds`,
  params: z.object({
    siteId: z.int().positive(),
    /** as the source names them; empty: all */
    queues: z.array(z.string()),
    from: z.iso.date(),
    to: z.iso.date(),
  }),
  row: z.object({ queue: z.string(), seconds: z.int(), answered: z.number(), abandoned: z.number() }),
});
