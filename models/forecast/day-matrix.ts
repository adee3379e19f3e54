/**
 * A series as days × intervals of its own clock: what every forecaster reads.
 *
 * The clock is the queue's zone. A day of 25 hours has two intervals at the same wall-clock time; they are averaged into
 * one cell. A day of 23 hours lacks some; their cells are missing. So every day has the same width, and a model never
 * meets daylight saving time. Turning cells back into instants is the work of `prepare/`.
 */
export interface DayMatrix {
  id: string;
  /** count: adds up over time (calls). mean: averages over time, weighted (handle time). */
  kind: SeriesKind;
  slotsPerDay: number;
  /** Consecutive calendar days, oldest first. */
  days: readonly CalendarDay[];
  /** days × slotsPerDay, row by row; NaN is missing (never zero). */
  values: Float64Array;
  /** 1 where the queue was open, 0 where it was closed; same shape as values. Values of closed cells mean nothing. */
  open: Uint8Array;
  /** What each value weighs (answered calls behind a mean handle time); same shape. Absent for counts. */
  weights?: Float64Array;
}

export type SeriesKind = 'count' | 'mean';

/** One day of a series' own calendar. */
export interface CalendarDay {
  /** ISO date in the series' zone; null in a series that only counts its intervals (0, 1, 2 …). */
  date: string | null;
  /** 0 is Monday, 6 is Sunday; in a series that only counts, the day's number modulo 7. */
  weekday: number;
  /** What is special about it: names of holidays, campaigns, half days. The same name means the same effect. */
  tags: readonly string[];
}

/** The days to forecast, and when the queue will be open (days × slotsPerDay; 1 open, 0 closed). */
export interface FutureDays {
  days: readonly CalendarDay[];
  open: Uint8Array;
}

/** The first `dayCount` days of a series, sharing its memory. */
export function firstDays(series: DayMatrix, dayCount: number): DayMatrix {
  const cells = dayCount * series.slotsPerDay;
  const { weights } = series;
  return {
    ...series,
    days: series.days.slice(0, dayCount),
    values: series.values.subarray(0, cells),
    open: series.open.subarray(0, cells),
    ...(weights ? { weights: weights.subarray(0, cells) } : {}),
  };
}

/** The calendar of some days of a series, as what is known before they happen. */
export function asFuture(series: DayMatrix, fromDay: number, toDay: number): FutureDays {
  return {
    days: series.days.slice(fromDay, toDay),
    open: series.open.subarray(fromDay * series.slotsPerDay, toDay * series.slotsPerDay),
  };
}

/** The first `dayCount` days of a future, sharing its memory; all of them when it is shorter. */
export function firstFutureDays({ days, open }: FutureDays, dayCount: number): FutureDays {
  const slotsPerDay = open.length / Math.max(1, days.length);
  return { days: days.slice(0, dayCount), open: open.subarray(0, dayCount * slotsPerDay) };
}
