import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { localDate } from '../filter';
import { DAY_GRAINS } from '../grain';
import { TOTALS_COLUMNS, totalsRow } from '../totals';
import { ROLLUP_SCOPE, scopeParams } from './rollup-scope';

/**
 * Sums by day, week (from Monday) or month. `bucket` is the bucket's first day after each day was moved `shiftDays` later:
 * that lays a comparison period over the period it is compared with, day by day.
 */
export const daySeries = defineQuery({
  name: 'trends.daySeries',
  sql: `
    SELECT
      multiIf(
        {grain:String} = 'day', local_date + {shiftDays:Int32},
        {grain:String} = 'week', toMonday(local_date + {shiftDays:Int32}),
        toStartOfMonth(local_date + {shiftDays:Int32})
      ) AS bucket,
      ${TOTALS_COLUMNS}
    FROM rollup_day
    WHERE ${ROLLUP_SCOPE}
    GROUP BY bucket
    ORDER BY bucket`,
  params: scopeParams.safeExtend({ grain: z.enum(DAY_GRAINS), shiftDays: z.int() }),
  row: totalsRow.extend({ bucket: localDate }),
});
