import { z } from 'zod';
import { addDays } from '@/server/trends/period';
import { overrideView } from './override-view';
import { forecastPoint } from './points';
import { seriesScope } from './scope';
import { snapshotView } from './snapshot-view';
import { markedDay } from './special-day-view';
import { FORECAST_GRAINS } from './vocabulary';

/** What one picture can show: twenty weeks of half hours, five years of days, thirty years of weeks. */
const LONGEST_DAYS = { interval: 140, day: 1830, week: 11_000 } as const;

export const viewInput = seriesScope
  .extend({
    /** local days, both inclusive */
    from: z.iso.date(),
    to: z.iso.date(),
    grain: z.enum(FORECAST_GRAINS).default('day'),
  })
  .refine(({ from, to }) => from <= to, { error: 'The first day is after the last day.', path: ['from'] })
  .refine(({ from, to, grain }) => to < addDays(from, LONGEST_DAYS[grain]), {
    error: 'The period is too long for points this fine.',
    path: ['to'],
  });

export const viewOutput = z.object({
  snapshot: snapshotView,
  timeZone: z.string(),
  /** of a point of grain interval */
  intervalMinutes: z.int(),
  /** what the counts count; `calls` where the source does not say which reached the queue */
  measure: z.enum(['offered', 'calls', 'aht']),
  /** every interval or day of the period, or every week from Monday that it touches, in order */
  points: z.array(forecastPoint),
  specialDays: z.array(markedDay),
  /** those in force that touch the period, of this series; and of the queues below it, for the whole site */
  overrides: z.array(overrideView),
});
export type ForecastView = z.output<typeof viewOutput>;
