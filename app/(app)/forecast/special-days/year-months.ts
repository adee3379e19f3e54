import { addDays, daysOf, weekdayOf } from '@/server/trends/period';

export interface MonthOfYear {
  /** its first day, ISO */
  first: string;
  /** empty places before the first day, in weeks that begin on Monday */
  lead: number;
  days: string[];
}

/** The twelve months of a year. */
export function monthsOf(year: number): MonthOfYear[] {
  return Array.from({ length: 12 }, (_, index) => {
    const first = isoMonth(year, index);
    const next = index === 11 ? isoMonth(year + 1, 0) : isoMonth(year, index + 1);
    return { first, lead: weekdayOf(first) - 1, days: daysOf({ from: first, to: addDays(next, -1) }) };
  });
}

function isoMonth(year: number, index: number): string {
  return `${year}-${String(index + 1).padStart(2, '0')}-01`;
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** Where a key leads from a day of a year; the day itself when it leads nowhere. */
export function dayAfterKey(date: string, key: string): string {
  const year = date.slice(0, 4);
  if (key === 'Home') return `${date.slice(0, 7)}-01`;
  if (key === 'End') return addDays(monthAfter(date), -1);
  const to = addDays(date, STEPS[key] ?? 0);
  return to.startsWith(year) ? to : date;
}

function monthAfter(date: string): string {
  const [year = 0, month = 1] = date.split('-').map(Number);
  return month === 12 ? isoMonth(year + 1, 0) : isoMonth(year, month);
}
