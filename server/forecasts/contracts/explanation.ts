import { z } from 'zod';

/** One reason for a day's number. The amounts of all parts add up to the day's mean. */
export const explanationPart = z.object({
  kind: z.enum(['level', 'trend', 'weekday', 'season', 'month', 'special_day', 'recent', 'other']),
  /** in a planner's words, as "Monday" or "day after Christmas" */
  name: z.string(),
  /** calls, or seconds */
  amount: z.number(),
});
export type ExplanationPart = z.output<typeof explanationPart>;

/** What a run says of each forecast day, by date; days it is silent about are explained by what is usual. */
export const storedExplanation = z.record(z.string(), z.array(explanationPart));
