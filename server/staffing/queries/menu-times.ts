import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** What incoming calls spent in the menu, and how many of them ended there, on local days from..to. */
export const menuTimes = defineQuery({
  name: 'staffing.menuTimes',
  sql: `
    SELECT sum(answered + abandoned) AS queued, sum(other) AS ended, sum(ivr_ms) / 1000 AS seconds
    FROM rollup_waits
    WHERE site_id = {siteId:UInt32}
      AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
      AND local_date BETWEEN {from:Date} AND {to:Date}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads
        WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
        GROUP BY day
      )`,
  params: z.object({ siteId: z.int().positive(), from: z.iso.date(), to: z.iso.date() }),
  row: z.object({ queued: z.number(), ended: z.number(), seconds: z.number() }),
});
