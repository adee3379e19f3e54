import { z } from 'zod';

/** How far off a forecast was, at one grain. Shares of the calls: 0.05 is 5%. null: cannot be said. */
export const scoreRow = z.object({
  grain: z.enum(['interval', 'day', 'week']),
  /** sum of |forecast - actual| / sum of actual */
  wape: z.number().nullable(),
  /** sum of (forecast - actual) / sum of actual; above 0 the forecast was too high */
  bias: z.number().nullable(),
  /** wape of repeating the week before, and of the median of the last six weeks */
  naiveWape: z.number().nullable(),
  medianWape: z.number().nullable(),
  /** wape that chance alone gives, were every mean exactly right */
  noiseFloor: z.number().nullable(),
  /** share of the actuals within the 80% band */
  coverage80: z.number().nullable(),
  /** wape less medianWape with its 95% interval (paired block bootstrap): surely better where `high` is below 0 */
  betterThanMedian: z.object({ difference: z.number(), low: z.number(), high: z.number() }).nullable(),
});
export type ScoreRow = z.output<typeof scoreRow>;

/** The track record of a method on past weeks it had not seen. */
export const scorecard = z.object({
  /** how many past moments it was made to forecast from */
  origins: z.int(),
  horizonDays: z.int(),
  rows: z.array(scoreRow),
});
export type Scorecard = z.output<typeof scorecard>;
