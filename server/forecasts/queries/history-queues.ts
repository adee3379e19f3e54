import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The queues of a site that incoming calls came to in a period of local days, with what is known of those calls. */
export const historyQueues = defineQuery({
  name: 'forecasts.historyQueues',
  sql: `
    SELECT
      toString(queue) AS code,
      min(local_date) AS first_date,
      max(local_date) AS last_date,
      sum(calls) AS total,
      sum(outcome_known) AS known,
      sum(handled) AS handled_total
    FROM rollup_day
    WHERE site_id = {siteId:UInt32} AND direction = 'inbound' AND calls > 0
      AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
      AND local_date BETWEEN {from:Date} AND {to:Date}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads
        WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
        GROUP BY day
      )
    GROUP BY code
    ORDER BY code`,
  params: z.object({ siteId: z.int().positive(), from: z.iso.date(), to: z.iso.date() }),
  row: z.object({
    code: z.string(),
    first_date: z.iso.date(),
    last_date: z.iso.date(),
    total: z.number(),
    known: z.number(),
    handled_total: z.number(),
  }),
});
