import { dayNumberOf, zonedClock } from '@/models/forecast/prepare/clock';
import { addDays } from '@/server/trends/period';
import { median } from './median';
import type { SeriesSource } from './series-source';
import { snapshotSpan } from './snapshot-span';
import { startOf, USUAL_WEEKS, usualBefore } from './usual-before';

/**
 * What is usual on a date's weekday: by minute since midnight the median of the last six such days that are known, before
 * the date and before the forecast begins. Minutes of which nothing is known are not named.
 */
export async function typicalDay(source: SeriesSource, date: string): Promise<Map<number, number>> {
  const { origin } = snapshotSpan(source.snapshot);
  const minutes = source.snapshot.intervalMinutes;
  const clock = zonedClock(source.timeZone, minutes);
  const last = date < origin ? date : origin;
  const actual = await source.intervals(addDays(last, -7 * (USUAL_WEEKS + 1)), last);
  const typical = new Map<number, number>();
  for (const { slot } of clock.intervalsOf(dayNumberOf(date))) {
    const usual = usualBefore(date, origin, (day) => {
      const start = startOf(clock, day, slot);
      return start === null ? null : actual(start, day);
    });
    const middle = median(usual);
    if (middle !== null) typical.set(slot * minutes, middle);
  }
  return typical;
}
