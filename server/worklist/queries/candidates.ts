import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS } from '@/server/insights/insight-filter';
import { CANDIDATE, candidateRow, spanParams, UNTOUCHED } from './candidate-row';

/**
 * Calls whose own reading makes them worth labelling: strong anger; a best score near the threshold; a best intent of which
 * there are few examples; or nothing that comes near any intent. At most `share` a reason and intent, the clearest cases
 * first, so that one intent does not crowd out the others.
 */
export const readingCandidates = defineQuery({
  name: 'worklist.candidates',
  sql: `
    SELECT
      ${CANDIDATE},
      multiIf(
        strong_negative > 0, 'angry',
        has({rare:Array(String)}, top_intent), 'rare',
        abs(top_score - {threshold:Float32}) <= {band:Float32}, 'uncertain',
        'new') AS reason,
      multiIf(
        reason = 'angry', 1 - strong_negative,
        reason = 'uncertain', abs(top_score - {threshold:Float32}),
        top_score) AS distance
    FROM (${CURRENT_INSIGHTS})
    WHERE ${UNTOUCHED} AND (
      strong_negative > 0
      OR (intent_run > 0 AND (
        has({rare:Array(String)}, top_intent)
        OR abs(top_score - {threshold:Float32}) <= {band:Float32}
        OR top_score <= {nothing_near:Float32})))
    ORDER BY reason, distance, call_id
    LIMIT {share:UInt32} BY reason, top_intent
    LIMIT {limit:UInt32}`,
  params: z.object({
    ...spanParams,
    threshold: z.number(),
    /** Scores so near the threshold are uncertain. */
    band: z.number(),
    /** Best scores up to here are of calls like nothing that is known. */
    nothing_near: z.number(),
    /** Intents with few examples. */
    rare: z.array(z.string()),
    share: z.int().positive(),
    limit: z.int().positive(),
  }),
  row: candidateRow.extend({ reason: z.enum(['angry', 'rare', 'uncertain', 'new']), distance: z.number() }),
});
