import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { READ_CALLS, readParams } from './read-intents';

/** Calls by main intent and day, week (from Monday) or month; dates and calls run side by side. */
export const intentSeries = defineQuery({
  name: 'intents.series',
  sql: `
    SELECT intent, groupArray(bucket) AS dates, groupArray(calls) AS calls
    FROM (
      SELECT
        intent,
        multiIf(
          {grain:String} = 'day', local_date,
          {grain:String} = 'week', toMonday(local_date),
          toStartOfMonth(local_date)) AS bucket,
        count() AS calls
      FROM (${READ_CALLS})
      GROUP BY intent, bucket
      ORDER BY bucket)
    GROUP BY intent`,
  params: readParams.extend({ grain: z.enum(['day', 'week', 'month']) }),
  row: z.object({ intent: z.string(), dates: z.array(z.string()), calls: z.array(z.number()) }),
});
