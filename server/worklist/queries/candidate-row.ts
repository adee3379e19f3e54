import { z } from 'zod';

/** SQL: what is known of a call that may be worth labelling. */
export const CANDIDATE = `
  day, call_id, toUnixTimestamp64Milli(started_at) AS started_ms, queue, agent, language, intent, top_intent,
  top_score, strong_negative`;

export const candidateRow = z.object({
  day: z.iso.date(),
  call_id: z.string(),
  started_ms: z.number(),
  queue: z.string(),
  agent: z.string(),
  language: z.string(),
  intent: z.string(),
  top_intent: z.string(),
  top_score: z.number(),
  strong_negative: z.number(),
});
export type CandidateRow = z.output<typeof candidateRow>;

/** SQL: calls that a model has read and nobody has said anything of. */
export const UNTOUCHED = 'is_corrected = 0 AND (intent_run > 0 OR sentiment_run > 0)';

/** The parameters of CURRENT_INSIGHTS. */
export const spanParams = { siteId: z.int().positive(), from: z.iso.date(), to: z.iso.date() };
