import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { localDate } from '../filter';
import { TOTALS_COLUMNS, totalsRow } from '../totals';
import { ROLLUP_SCOPE, scopeParams } from './rollup-scope';

/**
 * Sums by local day and intervals of `minutes` on the queue's wall clock. On a day of 25 hours the hour that occurs twice
 * holds both; `date` is moved by `shiftDays` as in daySeries.
 */
export const intervalSeries = defineQuery({
  name: 'trends.intervalSeries',
  sql: `
    SELECT
      local_date + {shiftDays:Int32} AS date,
      intDiv(local_minute, {minutes:UInt16}) * {minutes:UInt16} AS minute,
      ${TOTALS_COLUMNS}
    FROM {table:Identifier}
    WHERE ${ROLLUP_SCOPE}
    GROUP BY date, minute
    ORDER BY date, minute`,
  params: scopeParams
    .safeExtend({ minutes: z.union([z.literal(15), z.literal(30), z.literal(60)]), shiftDays: z.int() })
    .transform((params) => ({ ...params, table: params.minutes === 60 ? 'rollup_hour' : 'rollup_interval' })),
  row: totalsRow.extend({ date: localDate, minute: z.int() }),
});
