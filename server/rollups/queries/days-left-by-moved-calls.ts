import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { MOVED_CALLS, MOVED_CALLS_SETTINGS, movedCallsParams } from './moved-calls';

/** The UTC days that calls of some deliveries have left, with how many left each. */
export const daysLeftByMovedCalls = defineQuery({
  name: 'rollups.days-left-by-moved-calls',
  sql: `
    SELECT arrayJoin(older_days) AS day, count() AS calls
    FROM (${MOVED_CALLS})
    GROUP BY day
    ORDER BY day
    SETTINGS optimize_aggregation_in_order = ${MOVED_CALLS_SETTINGS.optimize_aggregation_in_order}`,
  params: movedCallsParams,
  row: z.object({ day: z.iso.date(), calls: z.number() }),
});
