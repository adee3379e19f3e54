import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_ROLLUPS, OF_PERIOD, ofPeriod } from './of-period';

/** Calls of a site by local day and how many were answered, of call records and of interval volumes. */
export const coveredDays = defineQuery({
  name: 'coverage.days',
  sql: `
    SELECT local_date AS day, sum(rollup_day.calls) AS calls, sum(rollup_day.answered) AS answered
    FROM rollup_day WHERE ${OF_PERIOD} AND ${CURRENT_ROLLUPS}
    GROUP BY day
    ORDER BY day`,
  params: ofPeriod,
  row: z.object({ day: z.iso.date(), calls: z.number(), answered: z.number() }),
});
