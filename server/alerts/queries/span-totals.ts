import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { ROLLUP_SCOPE, scopeParams } from '@/server/trends/queries/rollup-scope';
import { TOTALS_COLUMNS, totalsRow } from '@/server/trends/totals';

/**
 * Sums of queues by spans of so many minutes of their own clock; `start` and `end` are the instants (seconds since 1970) of
 * the first and after the last 15 minutes of a span that brought a call.
 */
export const spanTotals = defineQuery({
  name: 'alerts.spanTotals',
  sql: `
    SELECT
      if({together:UInt8} = 1, '', toString(queue)) AS name,
      local_date AS date,
      intDiv(local_minute, {minutes:UInt16}) * {minutes:UInt16} AS minute,
      toUnixTimestamp(min(interval_start)) AS first_start,
      toUnixTimestamp(min(interval_start)) - (argMin(local_minute, interval_start) - minute) * 60 AS start,
      ${TOTALS_COLUMNS}
    FROM rollup_interval
    WHERE ${ROLLUP_SCOPE}
    GROUP BY name, date, minute
    ORDER BY name, start`,
  params: scopeParams
    .safeExtend({ minutes: z.int().positive(), together: z.boolean() })
    .transform((params) => ({ ...params, together: params.together ? 1 : 0 })),
  row: totalsRow.extend({
    name: z.string(),
    date: z.iso.date(),
    minute: z.int(),
    first_start: z.int(),
    start: z.int(),
  }),
});

/** The end of a site's data: the end of the last 15 minutes that brought a call, seconds since 1970; 0 without any. */
export const lastInterval = defineQuery({
  name: 'alerts.lastInterval',
  sql: `
    SELECT if(count() = 0, 0, toUnixTimestamp(max(interval_start)) + 900) AS until
    FROM rollup_interval
    WHERE site_id = {siteId:UInt32}
      AND day >= (SELECT max(day) FROM rollup_heads WHERE site_id = {siteId:UInt32}) - 7
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads WHERE site_id = {siteId:UInt32} GROUP BY day)`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({ until: z.int() }),
});
