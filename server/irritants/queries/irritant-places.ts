import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS, INSIGHT_MATCHES, insightParams } from '@/server/insights/insight-filter';
import { SEARCHED } from './irritant-days';

/** Where an irritant sits: its calls by queue and by main intent, beside all searched calls there. Most calls first. */
export const irritantPlaces = defineQuery({
  name: 'irritants.places',
  sql: `
    SELECT dimension, code, with_it, all_calls
    FROM (
      SELECT
        arrayJoin([('queue', toString(queue)), ('intent', if(intent_run = 0, '', toString(intent)))]) AS place,
        place.1 AS dimension,
        place.2 AS code,
        countIf(has(irritants, {irritantId:String})) AS with_it,
        count() AS all_calls
      FROM (${CURRENT_INSIGHTS})
      WHERE ${SEARCHED} AND ${INSIGHT_MATCHES}
      GROUP BY place
      HAVING with_it > 0)
    ORDER BY dimension, with_it DESC, code
    LIMIT {limit:UInt32} BY dimension`,
  params: z.object({ ...insightParams, irritantId: z.uuid(), limit: z.int().positive() }),
  row: z.object({
    dimension: z.enum(['queue', 'intent']),
    /** '' : not known */
    code: z.string(),
    with_it: z.number(),
    all_calls: z.number(),
  }),
});
