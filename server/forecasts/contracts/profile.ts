import { z } from 'zod';
import { forecastPoint } from './points';
import { seriesScope } from './scope';

export const profileInput = seriesScope.extend({ date: z.iso.date() });

export const profileOutput = z.object({
  date: z.iso.date(),
  timeZone: z.string(),
  intervalMinutes: z.int(),
  /** what is special about the day */
  names: z.array(z.string()),
  /** the whole day */
  day: forecastPoint,
  points: z.array(
    forecastPoint.extend({
      /** the median of the last six days of that weekday before the forecast (or the day); null: none known */
      typical: z.number().nullable(),
    }),
  ),
});
export type ForecastProfile = z.output<typeof profileOutput>;
