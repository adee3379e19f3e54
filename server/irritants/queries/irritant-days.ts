import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS, INSIGHT_MATCHES, insightParams } from '@/server/insights/insight-filter';

/** SQL: calls that were searched for irritants, by the models or by people. */
export const SEARCHED = '(irritant_run > 0 OR notEmpty(irritants))';

/**
 * Calls with each irritant by local day, one row an irritant; dates and calls run side by side, days without one are left
 * out. The row with irritant '' counts all calls that were searched.
 */
export const irritantDays = defineQuery({
  name: 'irritants.days',
  sql: `
    SELECT irritant, groupArray(date) AS dates, groupArray(day_calls) AS calls
    FROM (
      SELECT
        arrayJoin(arrayConcat([''], CAST(irritants, 'Array(String)'))) AS irritant,
        local_date AS date,
        count() AS day_calls
      FROM (${CURRENT_INSIGHTS})
      WHERE ${SEARCHED} AND ${INSIGHT_MATCHES}
      GROUP BY irritant, date
      ORDER BY irritant, date)
    GROUP BY irritant`,
  params: z.object(insightParams),
  row: z.object({
    irritant: z.string(),
    dates: z.array(z.iso.date()),
    calls: z.array(z.number()),
  }),
});
