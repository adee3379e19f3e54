import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** What counts: of incoming calls, of the queues asked for, on local days from..to, by the newest rollups. */
const SCOPE = `
  site_id = {siteId:UInt32} AND direction = 'inbound'
  AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
  AND local_date BETWEEN {from:Date} AND {to:Date}
  AND (empty({queues:Array(String)}) OR queue IN {queues:Array(String)})
  AND (day, snapshot) IN (
    SELECT day, max(snapshot) FROM rollup_heads
    WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
    GROUP BY day
  )`;

const SUMS = `
  sum(if(if(has({counted:Array(String)}, toString(queue)), has({byCalls:Array(String)}, toString(queue)),
    {otherwiseCalls:UInt8} = 1), calls, offered)) AS volume,
  sum(handled) AS handled_calls,
  (sum(talk_ms) + sum(hold_ms) + sum(acw_ms)) / 1000 AS handle_seconds`;

const actualsParams = z.object({
  siteId: z.int().positive(),
  /** as the source names them; empty: all */
  queues: z.array(z.string()),
  from: z.iso.date(),
  to: z.iso.date(),
  /** queues whose measure is known; those of them that count all calls; what the others count */
  counted: z.array(z.string()),
  byCalls: z.array(z.string()),
  otherwiseCalls: z.union([z.literal(0), z.literal(1)]),
});

const sums = z.object({ volume: z.number(), handled_calls: z.number(), handle_seconds: z.number() });
export type ActualSums = z.output<typeof sums>;

/** What came by local day; days without a call have no row. */
export const actualDays = defineQuery({
  name: 'forecasts.actualDays',
  sql: `
    SELECT toString(local_date) AS date, ${SUMS}
    FROM rollup_day WHERE ${SCOPE}
    GROUP BY date ORDER BY date`,
  params: actualsParams,
  row: sums.extend({ date: z.iso.date() }),
});

/** What came by interval (`start`: seconds since 1970); intervals without a call have no row. */
export const actualIntervals = defineQuery({
  name: 'forecasts.actualIntervals',
  sql: `
    SELECT
      toUnixTimestamp(interval_start) - (local_minute % {minutes:UInt16}) * 60 AS start,
      toString(any(local_date)) AS date,
      ${SUMS}
    FROM rollup_interval WHERE ${SCOPE}
    GROUP BY start ORDER BY start`,
  params: actualsParams.extend({ minutes: z.int().positive() }),
  row: sums.extend({ start: z.int(), date: z.iso.date() }),
});
