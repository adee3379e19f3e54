import type { CalendarDay, DayMatrix, FutureDays } from '../day-matrix';

/** Which days of a history and of the days after it a queue works, has worked, and should have worked. */
export interface WorkedDays {
  /** The history's days, then the future's. */
  days: readonly CalendarDay[];
  /** By weekday: whether it is one of the busy days of the week, as opposed to a thin or closed weekend. */
  isBusy: readonly boolean[];
  /** By weekday: the usual total; 0 when it was never seen. */
  usual: readonly number[];
  /** By day: a busy day of the week on which nothing, or next to nothing, came or will come. */
  isMissed: readonly boolean[];
}

/** A weekday with less than this share of the busiest one is a thin day. */
const BUSY_SHARE = 0.5;
/** A day with less than this share of its weekday's usual total was closed, at least to most. */
const MISSED_SHARE = 0.35;
/** Longer stretches without data are gaps in the data, not days off. */
const LONGEST_CLOSURE = 4;

/** Tells working days, days off and gaps apart. `totals` are the history's days' totals, NaN where unknown. */
export function workedDays(history: DayMatrix, future: FutureDays, totals: Float64Array): WorkedDays {
  const { slotsPerDay } = history;
  const days = [...history.days, ...future.days];
  const usual = usualTotals(history.days, totals);
  const busiest = Math.max(...usual);
  const isBusy = usual.map((total) => total > 0 && total >= BUSY_SHARE * busiest);
  const isLow = (day: number) =>
    !((totals[day] ?? Number.NaN) >= MISSED_SHARE * (usual[days[day]?.weekday ?? 0] ?? 0));
  const closing = closingTags(history.days, isLow);
  const isMissed = days.map(({ weekday, tags }, day) => {
    if (!isBusy[weekday]) return false;
    if (day < history.days.length) return isLow(day);
    const first = (day - history.days.length) * slotsPerDay;
    const isOpen = future.open.subarray(first, first + slotsPerDay).includes(1);
    return !isOpen || tags.some((tag) => closing.has(tag));
  });
  withoutGaps(isMissed, days, isBusy);
  return { days, isBusy, usual, isMissed };
}

/** By weekday the median of what it had. */
function usualTotals(days: readonly CalendarDay[], totals: Float64Array): number[] {
  return Array.from({ length: 7 }, (_, weekday) => {
    const known = [...totals].filter((total, day) => total > 0 && days[day]?.weekday === weekday);
    known.sort((a, b) => a - b);
    return known[Math.floor(known.length / 2)] ?? 0;
  });
}

/** Tags whose days were all days off. */
function closingTags(days: readonly CalendarDay[], isLow: (day: number) => boolean): Set<string> {
  const closing = new Set<string>();
  const working = new Set<string>();
  days.forEach(({ tags }, day) => {
    for (const tag of tags) (isLow(day) ? closing : working).add(tag);
  });
  for (const tag of working) closing.delete(tag);
  return closing;
}

function withoutGaps(isMissed: boolean[], days: readonly CalendarDay[], isBusy: readonly boolean[]): void {
  let run: number[] = [];
  const endRun = () => {
    if (run.length > LONGEST_CLOSURE) for (const day of run) isMissed[day] = false;
    run = [];
  };
  days.forEach(({ weekday }, day) => {
    if (isMissed[day]) run.push(day);
    else if (isBusy[weekday]) endRun();
  });
  endRun();
}

/** The busy day of the week before (step -1) or after (step 1) a day; null at the ends. */
export function nextBusyDay({ days, isBusy }: WorkedDays, day: number, step: -1 | 1): number | null {
  for (let at = day + step; at >= 0 && at < days.length; at += step) {
    if (isBusy[days[at]?.weekday ?? 0]) return at;
  }
  return null;
}
