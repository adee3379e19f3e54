import { addDays, type Period } from './period';

/** Four whole weeks: every weekday counts the same. */
const DAYS = 28;

interface DataRange {
  /** Days with any calls. */
  data: Period | null;
  /** Days with calls whose outcome is known. */
  known: Period | null;
}

/**
 * The period shown when nobody chose one: the last 28 days for which service figures are known (volumes alone where there
 * are none), wherever in time they lie. A day that still runs is left out unless there is no other.
 * @param today the site's local day now
 */
export function defaultPeriod({ data, known }: DataRange, today: string): Period | null {
  const range = known ?? data;
  if (!range) return null;
  const last = range.to >= today && range.from < today ? addDays(today, -1) : range.to;
  const from = addDays(last, 1 - DAYS);
  return { from: from < range.from ? range.from : from, to: last };
}
