import { z } from 'zod';

/** A site and local days, both inclusive. */
export const routingPeriod = z
  .object({ siteId: z.int().positive(), from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, { error: 'The first day is after the last day.', path: ['from'] });

const DAY_MS = 86_400_000;

/** Days of a period, both ends included. */
export function daysOf({ from, to }: { from: string; to: string }): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
}

/** A queue or an intent with its name. */
export const named = z.object({ code: z.string(), name: z.string() });
export type Named = z.output<typeof named>;

export const interval = z.object({ mean: z.number(), low: z.number(), high: z.number() });
