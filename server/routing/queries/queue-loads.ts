import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** Length of the intervals of a week that loads are told by. */
export const LOAD_MINUTES = 60;

/** Incoming calls by queue and hour of the week, with handle time and wait, and on how many days the site had calls. */
export const queueLoads = defineQuery({
  name: 'routing.queue-loads',
  sql: `
    SELECT toString(queue) AS queue_code,
      (toDayOfWeek(local_date) - 1) * ${(24 * 60) / LOAD_MINUTES} + intDiv(local_minute, ${LOAD_MINUTES}) AS slot,
      uniqExact(local_date) AS times, sum(offered) AS offered, sum(handled) AS handled,
      sum(talk_ms + hold_ms + acw_ms) / 1000 AS handle_s, sum(rollup_interval.wait_ms) / 1000 AS wait_s, sum(waits) AS answered
    FROM rollup_interval
    WHERE site_id = {siteId:UInt32}
      AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
      AND local_date BETWEEN {from:Date} AND {to:Date}
      AND direction = 'inbound'
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads
        WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
        GROUP BY day)
    GROUP BY queue_code, slot
    HAVING offered > 0 AND handled > 0
    ORDER BY queue_code, slot`,
  params: z.object({ siteId: z.int().positive(), from: z.iso.date(), to: z.iso.date() }),
  row: z.object({
    queue_code: z.string(),
    slot: z.number(),
    times: z.number(),
    offered: z.number(),
    handled: z.number(),
    handle_s: z.number(),
    wait_s: z.number(),
    answered: z.number(),
  }),
});
