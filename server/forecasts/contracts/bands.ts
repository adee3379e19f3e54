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
