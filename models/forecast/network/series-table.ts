import type { CalendarDay, DayMatrix, FutureDays } from '../day-matrix';
import { fillGaps } from './fill-gaps';
import type { Scale } from './network-shape';
import { latestOrdinaryDays } from './ordinary-days';
import { toScale } from './scale';

/** A series as the network reads it: gaps filled from what came before them, on the network's scale, with running sums. */
export interface SeriesTable {
  series: DayMatrix;
  /** The days of the series, then those known ahead. */
  calendar: readonly CalendarDay[];
  /** Share of open intervals by day of the calendar. */
  openShare: Float64Array;
  /** Filled values on the scale, cell by cell. */
  filled: Float32Array;
  /** What each cell counts in the loss: 0 where nothing was observed. */
  importance: Float32Array;
  /** Cells between two running sums: a day in series with a calendar, one cell in those whose days begin anywhere. */
  stride: number;
  /** Running sums over open cells, from 0 on: of filled values, of their squares, of their number. */
  sums: Float64Array;
  squares: Float64Array;
  counts: Float64Array;
  /** By day of the series: the latest day up to it with its weekday that was ordinary, or -1. */
  ordinary: Int32Array;
}

/** Reads a series once, so that every window of it costs little. */
export function tabulate(series: DayMatrix, scale: Scale, future?: FutureDays): SeriesTable {
  const gapless = fillGaps(series);
  const filled = Float32Array.from(gapless, (value) => toScale(value, scale));
  return {
    series,
    calendar: future ? [...series.days, ...future.days] : series.days,
    openShare: openShares(series, future),
    filled,
    importance: importances(series),
    ...runningSums(filled, series.open, series.days[0]?.date ? series.slotsPerDay : 1),
    ordinary: latestOrdinaryDays(series),
  };
}

function importances({ values, open, kind, weights }: DayMatrix): Float32Array {
  const observed = (at: number) => open[at] === 1 && !Number.isNaN(values[at] ?? Number.NaN);
  if (kind === 'count' || !weights) return Float32Array.from(values, (_, at) => (observed(at) ? 1 : 0));
  let total = 0;
  let count = 0;
  weights.forEach((weight, at) => {
    if (!observed(at)) return;
    total += weight;
    count += 1;
  });
  const usual = total > 0 ? total / count : 1;
  return Float32Array.from(weights, (weight, at) => (observed(at) ? weight / usual : 0));
}

type RunningSums = Pick<SeriesTable, 'stride' | 'sums' | 'squares' | 'counts'>;

function runningSums(filled: Float32Array, open: Uint8Array, stride: number): RunningSums {
  const steps = filled.length / stride;
  const sums = new Float64Array(steps + 1);
  const squares = new Float64Array(steps + 1);
  const counts = new Float64Array(steps + 1);
  for (let step = 0; step < steps; step += 1) {
    let [sum, square, count] = [0, 0, 0];
    for (let at = step * stride; at < (step + 1) * stride; at += 1) {
      if (open[at] !== 1) continue;
      const value = filled[at] ?? 0;
      sum += value;
      square += value * value;
      count += 1;
    }
    sums[step + 1] = (sums[step] ?? 0) + sum;
    squares[step + 1] = (squares[step] ?? 0) + square;
    counts[step + 1] = (counts[step] ?? 0) + count;
  }
  return { stride, sums, squares, counts };
}

function openShares({ open, slotsPerDay }: DayMatrix, future?: FutureDays): Float64Array {
  const share = (mask: Uint8Array) =>
    Array.from({ length: mask.length / slotsPerDay }, (_, day) => {
      const cells = mask.subarray(day * slotsPerDay, (day + 1) * slotsPerDay);
      return cells.reduce((sum, one) => sum + one, 0) / slotsPerDay;
    });
  return Float64Array.from([...share(open), ...(future ? share(future.open) : [])]);
}
