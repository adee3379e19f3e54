import { z } from 'zod';
import { CUSTOMER_SENTIMENTS, SENTIMENT_EDGE } from '@/server/calls/reading-vocabulary';
import { CURRENT_INSIGHTS, INSIGHT_MATCHES, insightParams } from '@/server/insights/insight-filter';

/** Whether an insight matches a ReadingFilter. Goes with `readingParams`. */
export const READING_MATCHES = `
  ${INSIGHT_MATCHES}
  AND (empty({sentiments:Array(String)})
    OR (has({sentiments:Array(String)}, 'strong_negative') AND strong_negative > 0)
    OR (has({sentiments:Array(String)}, 'negative')
      AND (customer_balance < -${SENTIMENT_EDGE} OR strong_negative > 0))
    OR (has({sentiments:Array(String)}, 'neutral')
      AND customer_balance BETWEEN -${SENTIMENT_EDGE} AND ${SENTIMENT_EDGE} AND strong_negative = 0)
    OR (has({sentiments:Array(String)}, 'positive')
      AND customer_balance > ${SENTIMENT_EDGE} AND strong_negative = 0))
  AND ({score_from:Float32} <= 0 OR (intent_run > 0 AND top_score >= {score_from:Float32}))
  AND ({score_below:Float32} > 1 OR (intent_run > 0 AND top_score < {score_below:Float32}))
  AND ({corrected:Int8} < 0 OR is_corrected = {corrected:Int8})`;

/** The keys of calls with a transcript in which was read what is asked for.  */
export const CALLS_READ = `
  SELECT day, call_id
  FROM (${CURRENT_INSIGHTS})
  WHERE day IN {days:Array(Date)} AND ${READING_MATCHES}`;

/** The keys of calls with a transcript. */
export const CALLS_WITH_TEXT = `
  SELECT day, call_id
  FROM (${CURRENT_INSIGHTS})
  WHERE day IN {days:Array(Date)}`;

/** The parameters of READING_MATCHES. */
export const readingParams = {
  ...insightParams,
  sentiments: z.array(z.enum(CUSTOMER_SENTIMENTS)),
  /** 0: any. */
  score_from: z.number(),
  /** More than 1: any. */
  score_below: z.number(),
  /** -1: either. */
  corrected: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
};
const shape = z.object(readingParams);
export type ReadingParams = z.output<typeof shape>;
