import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS } from '@/server/insights/insight-filter';
import { spanParams, UNTOUCHED } from './candidate-row';

/** How many calls there are on each local day of a span that a model has read and nobody has said anything of, newest day first. */
export const untouchedADay = defineQuery({
  name: 'worklist.untouched-a-day',
  sql: `
    SELECT local_date AS day, count() AS calls
    FROM (${CURRENT_INSIGHTS})
    WHERE ${UNTOUCHED}
    GROUP BY day
    ORDER BY day DESC`,
  params: z.object(spanParams),
  row: z.object({ day: z.iso.date(), calls: z.number() }),
});
