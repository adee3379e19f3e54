import { dayNumberOf, zonedClock } from '@/models/forecast/prepare/clock';
import { addDays } from '@/server/trends/period';
import { median } from './median';
import type { SeriesSource } from './series-source';
import { snapshotSpan } from './snapshot-span';

const WEEKS = 6;
/** So far back a known day of the weekday is looked for. */
const MOST_WEEKS = 10;

/**
 * What is usual on a date's weekday: by minute since midnight the median of the last six such days that are known, before
 * the date and before the forecast begins. Minutes of which nothing is known are not named.
 */
export async function typicalDay(source: SeriesSource, date: string): Promise<Map<number, number>> {
  const { origin } = snapshotSpan(source.snapshot);
  const minutes = source.snapshot.intervalMinutes;
  const clock = zonedClock(source.timeZone, minutes);
  let last = addDays(date, -7);
  while (last >= origin) last = addDays(last, -7);
  const dates = Array.from({ length: MOST_WEEKS }, (_, week) => addDays(last, -7 * week));
  const actual = await source.intervals(dates.at(-1) ?? last, last);
  const values = new Map<number, number[]>();
  let days = 0;
  for (const day of dates) {
    const cells = clock.intervalsOf(dayNumberOf(day)).flatMap(({ start, slot }) => {
      const value = actual(start / 1000, day);
      return value === null ? [] : [{ minute: slot * minutes, value }];
    });
    if (cells.length === 0 || days === WEEKS) continue;
    days += 1;
    for (const { minute, value } of cells) values.set(minute, [...(values.get(minute) ?? []), value]);
  }
  return new Map([...values].map(([minute, found]) => [minute, median(found) ?? 0]));
}
