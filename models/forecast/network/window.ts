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
 * Where the past days begin that a window reads, as cells of the series: for each of the days before the target the
 * latest ordinary day seen on its weekday. So the same place always holds the same distance in weekdays, however far
 * ahead the target is.
 */
export function lagStarts(
  table: SeriesTable,
  window: Window,
  shape: NetworkShape,
  into: Int32Array,
  at: number,
): void {
  const { slotsPerDay } = table.series;
  const newest = window.seenDays - 1;
  for (let lag = 1; lag <= shape.lagDays; lag += 1) {
    let day = window.target - lag;
    if (day > newest) day -= 7 * Math.ceil((day - newest) / 7);
    if (shape.dated && day >= 0 && (table.ordinary[day] ?? -1) >= 0) day = table.ordinary[day] ?? day;
    if (day < 0) day += 7 * Math.ceil(-day / 7);
    into[at + lag - 1] = Math.max(0, Math.min(day, newest)) * slotsPerDay + window.phase;
  }
}
