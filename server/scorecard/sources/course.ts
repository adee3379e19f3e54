import { Temporal } from 'temporal-polyfill';
import { automaticGrain, bucketsOf, type DayGrain, isDayGrain } from '@/server/trends/grain';
import { daysOf, type Period } from '@/server/trends/period';

const HALF_DAY_SECONDS = 43_200;

/** The grain of the little courses: days, or weeks and months of long periods. */
export function courseGrain(period: Period): DayGrain {
  const grain = automaticGrain(period);
  return isDayGrain(grain) ? grain : 'day';
}

/** Rows of days as one value a bucket; a bucket without rows is a gap. */
export function courseOf<Row extends { date: string }>(
  period: Period,
  rows: readonly Row[],
  measure: (rows: Row[]) => number | null,
): (number | null)[] {
  const byDate = new Map<string, Row[]>();
  for (const row of rows) byDate.set(row.date, [...(byDate.get(row.date) ?? []), row]);
  return [...bucketsOf(period, courseGrain(period)).values()].map((bucket) => {
    const inBucket = daysOf(bucket).flatMap((day) => byDate.get(day) ?? []);
    return inBucket.length === 0 ? null : measure(inBucket);
  });
}

/** Part over whole, summed up over rows; null where there is no whole. */
export function ratioOf<Row>(part: (row: Row) => number, whole: (row: Row) => number) {
  return (rows: readonly Row[]): number | null => {
    const sum = (of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
    const all = sum(whole);
    return all > 0 ? sum(part) / all : null;
  };
}

/** The local day of an instant that is the midnight of a zone, give or take the odd hour. */
export function dayNear(secondsSince1970: number, timeZone: string): string {
  const noon = Temporal.Instant.fromEpochMilliseconds((secondsSince1970 + HALF_DAY_SECONDS) * 1000);
  return noon.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
