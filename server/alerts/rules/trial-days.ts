import { addDays, daysOf } from '@/server/trends/period';

/** The days that a trial looks back on. */
export const TRIAL_DAYS = 30;
/** So many rows of calls are read in a second or two: a person waits for the trial. */
const MOST_ROWS = 2_000_000;

/**
 * How many days up to `to` a trial can look back on that reads calls themselves, and as many days before them as a finding
 * reaches back: at most 30, at least one.
 * @param rowsOf rows of calls by day
 */
export function affordableDays(to: string, reachDays: number, rowsOf: ReadonlyMap<string, number>): number {
  const newestFirst = daysOf({ from: addDays(to, -TRIAL_DAYS - reachDays), to: addDays(to, 1) }).reverse();
  let rows = 0;
  const beyond = newestFirst.findIndex((day) => {
    rows += rowsOf.get(day) ?? 0;
    return rows > MOST_ROWS;
  });
  if (beyond < 0) return TRIAL_DAYS;
  // The day after `to` (its night may be the next UTC day) and the reach do not count as days that are tried.
  return Math.min(TRIAL_DAYS, Math.max(1, beyond - 1 - reachDays));
}
