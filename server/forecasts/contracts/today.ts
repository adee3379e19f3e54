import { z } from 'zod';
import { bands } from './bands';
import { seriesScope } from './scope';

export const todayInput = seriesScope.extend({
  /** null: the queue's local day now, or the newest one with calls where the data are from another time */
  date: z.iso.date().nullable().default(null),
  /** minutes since midnight up to which actuals count; null: all that are there */
  untilMinute: z.int().min(0).max(1440).nullable().default(null),
});

const total = z.object({
  /** by the forecast, with overrides */
  planned: z.number().nullable(),
  /** what came so far */
  soFar: z.number(),
  /** planned for the same intervals */
  plannedSoFar: z.number().nullable(),
  /** what the day is expected to end with */
  expected: z.number().nullable(),
  bands: bands.nullable(),
});

/** The rest of a day, forecast again from what came so far. */
export const todayOutput = z.object({
  date: z.iso.date(),
  timeZone: z.string(),
  intervalMinutes: z.int(),
  /** the first interval not counted as known, minutes since midnight */
  untilMinute: z.int(),
  total,
  points: z.array(
    z.object({
      minute: z.int(),
      open: z.boolean(),
      actual: z.number().nullable(),
      planned: z.number().nullable(),
      /** from untilMinute on; null before */
      expected: z.number().nullable(),
      bands: bands.nullable(),
    }),
  ),
});
export type ForecastToday = z.output<typeof todayOutput>;
