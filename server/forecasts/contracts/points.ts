import { z } from 'zod';
import { bands } from './bands';

/** One interval, day or week of a series: what was, and what is forecast. Calls, or seconds. */
export const forecastPoint = z.object({
  /** local day; of a week its Monday */
  date: z.iso.date(),
  /** minutes since local midnight; null for days and weeks */
  minute: z.int().nullable(),
  /** null: not known (yet), a gap; for a day or week: not all of it is known */
  actual: z.number().nullable(),
  /** with the planners' overrides; null outside the forecast */
  mean: z.number().nullable(),
  /** what the models say, without overrides */
  model: z.number().nullable(),
  /** around `mean` */
  bands: bands.nullable(),
  overridden: z.boolean(),
  /** false: the queue is closed then; mean is 0 */
  open: z.boolean(),
  /** of the days of a point, how many are forecast; below 7 for a week that is cut */
  forecastDays: z.int(),
});
export type ForecastPoint = z.output<typeof forecastPoint>;
