import type { NetworkShape } from './network-shape';
import type { SeriesTable } from './series-table';

/** One forecast: the day `target`, seen from the end of `seenDays` days. Days are shifted by `phase` intervals. */
export interface Window {
  seenDays: number;
  target: number;
  /** 0, except in series that only count their intervals, whose days begin anywhere. */
  phase: number;
}

/** The level and spread that a window's values are measured by, on the network's scale. */
export interface Level {
  mean: number;
  spread: number;
}

const LEVEL_DAYS = 28;

/** Mean and standard deviation of the open cells of the last four weeks seen (of everything, where those are empty). */
export function windowLevel(table: SeriesTable, { seenDays, phase }: Window): Level {
  const { slotsPerDay } = table.series;
  const end = seenDays * slotsPerDay + phase;
  const recent = moments(table, Math.max(0, end - LEVEL_DAYS * slotsPerDay), end);
  const { count, mean, variance } = recent.count > 0 ? recent : moments(table, 0, end);
  if (count === 0) return { mean: 0, spread: 1 };
  const spread = Math.sqrt(Math.max(0, variance));
  return { mean, spread: Math.max(spread, 0.02 * Math.abs(mean), 1e-3) };
}

/** Of the open cells from `from` up to `to`, both where the table has a running sum. */
export function moments(
  { sums, squares, counts, stride }: SeriesTable,
  from: number,
  to: number,
): { count: number; mean: number; variance: number } {
  const between = (running: Float64Array) => (running[to / stride] ?? 0) - (running[from / stride] ?? 0);
  const count = between(counts);
  if (count === 0) return { count, mean: 0, variance: 0 };
  const mean = between(sums) / count;
  return { count, mean, variance: between(squares) / count - mean * mean };
}

/**
 * The day that stands for the one `distance` days before the target: the latest ordinary one seen on its weekday. So the
 * same distance always means the same weekday, however far ahead the target is, and holidays return as no echo.
 */
export function seenDay(table: SeriesTable, { seenDays, target }: Window, distance: number): number {
  const newest = seenDays - 1;
  let day = target - distance;
  if (day > newest) day -= 7 * Math.ceil((day - newest) / 7);
  const ordinary = table.ordinary[day] ?? -1;
  if (ordinary >= 0) day = ordinary;
  if (day < 0) day += 7 * Math.ceil(-day / 7);
  return Math.max(0, Math.min(day, newest));
}

/** How far before the target the nearest day lies that was seen and has its weekday. */
function nearestWeek({ seenDays, target }: Window): number {
  return 7 * Math.max(1, Math.ceil((target - seenDays + 1) / 7));
}

/** Where the past days of a window begin, as cells of the series: the lag days, then those that make the usual day. */
export function writeLagStarts(
  table: SeriesTable,
  window: Window,
  shape: NetworkShape,
  into: Int32Array,
  at: number,
): void {
  const start = (distance: number) => seenDay(table, window, distance) * shape.slotsPerDay + window.phase;
  for (let lag = 0; lag < shape.lagDays; lag += 1) into[at + lag] = start(lag + 1);
  const nearest = nearestWeek(window);
  for (let week = 0; week < shape.usualWeeks; week += 1)
    into[at + shape.lagDays + week] = start(nearest + 7 * week);
}

/** Entries that writeLagStarts writes. */
export function lagCount({ lagDays, usualWeeks }: NetworkShape): number {
  return lagDays + usualWeeks;
}
