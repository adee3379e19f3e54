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

/** What a run keeps of its reasons for one series. */
export const storedExplanation = z.object({
  /** what special days do to the series, as it was learned: -0.35 is 35% fewer */
  effects: z.array(z.object({ tag: z.string(), effect: z.number(), days: z.int() })).default([]),
  /** the parts that occur, each once */
  parts: z.array(explanationPart.omit({ amount: true })).default([]),
  /**
   * By forecast day from the first one: which part, its amount, which part, its amount … What is left of the day's mean is
   * what other methods see differently.
   */
  days: z.array(z.array(z.number())).default([]),
});
export type StoredExplanation = z.output<typeof storedExplanation>;
