import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS } from '@/server/insights/insight-filter';
import { CANDIDATE, candidateRow, spanParams, UNTOUCHED } from './candidate-row';

/** Calls that came with a label which the model does not give, the surest first. `call_ids` and `labels` run side by side. */
export const againstImports = defineQuery({
  name: 'worklist.against-imports',
  sql: `
    SELECT ${CANDIDATE},
      transform(call_id, {call_ids:Array(String)}, {labels:Array(String)}, '') AS other
    FROM (${CURRENT_INSIGHTS})
    WHERE ${UNTOUCHED} AND call_id IN {call_ids:Array(String)} AND NOT has(intents, other)
    ORDER BY top_score DESC, call_id
    LIMIT {share:UInt32} BY top_intent
    LIMIT {limit:UInt32}`,
  params: z.object({
    ...spanParams,
    call_ids: z.array(z.string()).min(1),
    labels: z.array(z.string()).min(1),
    share: z.int().positive(),
    limit: z.int().positive(),
  }),
  row: candidateRow.extend({ other: z.string() }),
});
