import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS } from '@/server/insights/insight-filter';
import { CANDIDATE, candidateRow, spanParams, UNTOUCHED } from './candidate-row';

/** Calls in which a rule alone, or a model alone, finds one of some irritants; at most `share` an irritant and side. */
export const disputedIrritants = defineQuery({
  name: 'worklist.disputed-irritants',
  sql: `
    SELECT ${CANDIDATE}, disputed.other AS other, disputed.by AS by
    FROM (SELECT * FROM (${CURRENT_INSIGHTS}) WHERE ${UNTOUCHED}) AS now
    INNER JOIN (
      SELECT started_on, call_id, run,
        arrayJoin(arrayConcat(
          arrayMap(id -> (toString(id), 'rule'), only_rule),
          arrayMap(id -> (toString(id), 'model'), only_model))) AS dispute,
        dispute.1 AS other, dispute.2 AS by
      FROM readings
      WHERE site_id = {siteId:UInt32} AND started_on BETWEEN {from:Date} - 1 AND {to:Date} + 1
        AND kind = 'irritant' AND (notEmpty(only_rule) OR notEmpty(only_model))
    ) AS disputed
      ON now.day = disputed.started_on AND now.call_id = disputed.call_id AND now.irritant_run = disputed.run
    WHERE disputed.other IN {irritants:Array(String)}
    ORDER BY day DESC, call_id
    LIMIT {share:UInt32} BY other, by
    LIMIT {limit:UInt32}`,
  params: z.object({
    ...spanParams,
    irritants: z.array(z.string()).min(1),
    share: z.int().positive(),
    limit: z.int().positive(),
  }),
  row: candidateRow.extend({ other: z.string(), by: z.enum(['rule', 'model']) }),
});
