import { z } from 'zod';

/** Quantiles of what will be: q10 to q90 is the 80% band. Calls, or seconds. */
export const bands = z.object({
  q025: z.number(),
  q10: z.number(),
  q25: z.number(),
  q50: z.number(),
  q75: z.number(),
  q90: z.number(),
  q975: z.number(),
});
export type Bands = z.output<typeof bands>;

/** Quantiles in order, from the lowest, under their names. */
export function asBands([
  q025 = 0,
  q10 = 0,
  q25 = 0,
  q50 = 0,
  q75 = 0,
  q90 = 0,
  q975 = 0,
]: readonly number[]): Bands {
  return { q025, q10, q25, q50, q75, q90, q975 };
}
