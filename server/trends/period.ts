/** Days on a wall calendar, both inclusive, YYYY-MM-DD. */
export interface Period {
  from: string;
  to: string;
}

export const COMPARISONS = ['previous', 'year', 'none'] as const;
export type Comparison = (typeof COMPARISONS)[number];

const MS_PER_DAY = 86_400_000;
/** 52 weeks: the same weekday, and the same time of the year but for a day or two. */
const DAYS_PER_YEAR_OF_WEEKS = 364;

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;

/** The day `days` later (earlier when negative). */
export function addDays(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** How many days a period has; 1 when it starts and ends on the same day. */
export function daysIn({ from, to }: Period): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** Every day of a period, in order. */
export function daysOf(period: Period): string[] {
  return Array.from({ length: daysIn(period) }, (_, index) => addDays(period.from, index));
}

/**
 * How many days back the comparison lies: always whole weeks, so that Mondays meet Mondays. `previous` is the shortest shift
 * that does not overlap the period itself; null for no comparison.
 */
export function comparisonShift(period: Period, comparison: Comparison): number | null {
  if (comparison === 'none') return null;
  return comparison === 'year' ? DAYS_PER_YEAR_OF_WEEKS : Math.ceil(daysIn(period) / 7) * 7;
}

/** The period moved `days` back. */
export function shiftBack(period: Period, days: number): Period {
  return { from: addDays(period.from, -days), to: addDays(period.to, -days) };
}
