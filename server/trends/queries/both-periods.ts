import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { callFilter, localDate } from '../filter';
import { TOTALS_COLUMNS, totalsRow } from '../totals';
import { FILTERED } from './rollup-scope';

/**
 * Questions about a period and the one it is compared with, at once: planning one more statement takes ClickHouse longer
 * than reading the rows of it. Every row says of which of the two it is; of both where they overlap.
 */
const bothParams = callFilter.safeExtend({
  /** The period itself where there is no comparison. */
  earlierFrom: localDate,
  earlierTo: localDate,
});
const bothRow = { in_current: z.number(), in_earlier: z.number() };

const IN_CURRENT = 'local_date BETWEEN {from:Date} AND {to:Date}';
const IN_EARLIER = 'local_date BETWEEN {earlierFrom:Date} AND {earlierTo:Date}';
const UTC_DAYS = `(day BETWEEN {from:Date} - 1 AND {to:Date} + 1
    OR day BETWEEN {earlierFrom:Date} - 1 AND {earlierTo:Date} + 1)`;

/** As ROLLUP_SCOPE, for both periods. */
const BOTH_SCOPE = `
  site_id = {siteId:UInt32}
  AND ${UTC_DAYS}
  AND (${IN_CURRENT} OR ${IN_EARLIER})
  AND (day, snapshot) IN (
    SELECT day, max(snapshot) FROM rollup_heads
    WHERE site_id = {siteId:UInt32} AND ${UTC_DAYS}
    GROUP BY day
  )${FILTERED}`;

const FLAGS = `${IN_CURRENT} AS in_current, ${IN_EARLIER} AS in_earlier`;

/** Sums of both periods by queue and type. */
export const totalsOfBoth = defineQuery({
  name: 'trends.totalsOfBoth',
  sql: `
    SELECT queue, type, ${FLAGS}, ${TOTALS_COLUMNS}
    FROM rollup_day
    WHERE ${BOTH_SCOPE}
    GROUP BY queue, type, in_current, in_earlier
    ORDER BY queue, type`,
  params: bothParams,
  row: totalsRow.extend({ ...bothRow, queue: z.string(), type: z.string() }),
});

/** Rated calls of both periods by weekday (1 = Monday) and hour of the queue's clock, and those answered in time. */
export const ratedHoursOfBoth = defineQuery({
  name: 'trends.ratedHoursOfBoth',
  sql: `
    SELECT
      toDayOfWeek(local_date) AS weekday, local_minute AS minute, ${FLAGS},
      sum(rated_offered) AS rated, sum(rated_within_target) AS in_time
    FROM rollup_hour
    WHERE ${BOTH_SCOPE}
    GROUP BY weekday, minute, in_current, in_earlier
    ORDER BY weekday, minute`,
  params: bothParams,
  row: z.object({
    ...bothRow,
    weekday: z.int().min(1).max(7),
    minute: z.int(),
    rated: z.number(),
    in_time: z.number(),
  }),
});
