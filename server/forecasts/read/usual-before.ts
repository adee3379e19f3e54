import { type Clock, dayNumberOf } from '@/models/forecast/prepare/clock';
import { addDays } from '@/server/trends/period';

/** So many days of a weekday say what is usual on it; and so far back they are looked for. */
const USUAL_DAYS = 6;
export const USUAL_WEEKS = 10;

/**
 * What came on the last six days of a date's weekday before a forecast began that are known, the newest first.
 * @param valueOn null: not known
 */
export function usualBefore(
  date: string,
  origin: string,
  valueOn: (date: string) => number | null,
): number[] {
  let day = addDays(date, -7);
  while (day >= origin) day = addDays(day, -7);
  const values: number[] = [];
  for (let week = 0; week < USUAL_WEEKS && values.length < USUAL_DAYS; week += 1) {
    const value = valueOn(addDays(day, -7 * week));
    if (value !== null) values.push(value);
  }
  return values;
}

/** The first instant, in seconds since 1970, at which a wall-clock interval begins on a day; null when it is skipped. */
export function startOf(clock: Clock, date: string, slot: number): number | null {
  const found = clock.intervalsOf(dayNumberOf(date)).find((interval) => interval.slot === slot);
  return found ? found.start / 1000 : null;
}
