import type { DayMatrix } from '../day-matrix';
import type { SteadyDays } from './steady-days';

/** Days further from what was expected of them are left out: odd days have odd courses. */
const ORDINARY = { from: 0.6, to: 1.7 };
const HALF_LIFE_DAYS = 40;
const WINDOW_DAYS = 210;
/** A weekday with less than this share of the busiest one's calls has a course of its own. */
const BUSY_SHARE = 0.5;
/** Variance over mean of counts within a day, 2, halved since fading weights average over twice their sum. */
const DISPERSION = 1;
/** Even where weekdays look the same, a weekday keeps one part of its own in so many. */
const MOST_PULL = 10;

/** Whether a day of the history was like other days of its kind. */
export function isOrdinaryDay({ totals }: SteadyDays, expected: Float64Array, day: number): boolean {
  const ratio = (totals[day] ?? Number.NaN) / (expected[day] ?? Number.NaN);
  return ratio > ORDINARY.from && ratio < ORDINARY.to;
}

/**
 * How each weekday's total is spread over its slots (7 × slotsPerDay; each weekday that was seen adds up to 1): recent
 * ordinary days count most, and the busy days of the week are drawn towards their common course as far as their
 * differences may be chance (empirical Bayes; Efron and Morris, JASA 70, 1975).
 */
export function slotShares(history: DayMatrix, steady: SteadyDays, expected: Float64Array): Float64Array {
  const { slotsPerDay } = history;
  const { sums, weights } = collect(history, steady, expected);
  const totals = Array.from({ length: 7 }, (_, weekday) => {
    const ofDay = sums.subarray(weekday * slotsPerDay, (weekday + 1) * slotsPerDay);
    return ofDay.reduce((a, b) => a + b, 0);
  });
  const busiest = Math.max(...totals);
  const busy = totals.flatMap((total, weekday) =>
    total > 0 && total >= BUSY_SHARE * busiest ? [weekday] : [],
  );
  const common = commonShares(sums, weights, { busy, slotsPerDay });
  const own = sums.map((sum, cell) => ((weights[cell] ?? 0) > 0 ? sum / (weights[cell] ?? 1) : 0));
  const pull = pullOf(own, common, { busy, totals, slotsPerDay });
  for (const weekday of busy) {
    for (let slot = 0; slot < slotsPerDay; slot += 1) {
      const cell = weekday * slotsPerDay + slot;
      const known = weights[cell] ?? 0;
      if (known > 0) own[cell] = ((sums[cell] ?? 0) + pull * (common[slot] ?? 0)) / (known + pull);
    }
  }
  // What too few ordinary days were seen of is as the history's first look has it.
  return own.map((share, cell) => {
    const weekday = Math.floor(cell / slotsPerDay);
    const total = sumOf(own, weekday, slotsPerDay);
    return total > 0 ? share / total : (steady.shares[cell] ?? 0);
  });
}

function collect({ days, slotsPerDay }: DayMatrix, steady: SteadyDays, expected: Float64Array) {
  const sums = new Float64Array(7 * slotsPerDay);
  const weights = new Float64Array(7 * slotsPerDay);
  for (let day = Math.max(0, days.length - WINDOW_DAYS); day < days.length; day += 1) {
    if (!isOrdinaryDay(steady, expected, day)) continue;
    const weight = 2 ** ((day - days.length) / HALF_LIFE_DAYS);
    const weekday = days[day]?.weekday ?? 0;
    for (let slot = 0; slot < slotsPerDay; slot += 1) {
      const value = steady.values[day * slotsPerDay + slot] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const cell = weekday * slotsPerDay + slot;
      sums[cell] = (sums[cell] ?? 0) + weight * value;
      weights[cell] = (weights[cell] ?? 0) + weight * (steady.totals[day] ?? 0);
    }
  }
  return { sums, weights };
}

interface Weekdays {
  busy: readonly number[];
  slotsPerDay: number;
}

function commonShares(sums: Float64Array, weights: Float64Array, { busy, slotsPerDay }: Weekdays) {
  return Float64Array.from({ length: slotsPerDay }, (_, slot) => {
    let sum = 0;
    let weight = 0;
    for (const weekday of busy) {
      sum += sums[weekday * slotsPerDay + slot] ?? 0;
      weight += weights[weekday * slotsPerDay + slot] ?? 0;
    }
    return weight > 0 ? sum / weight : 0;
  });
}

/** Calls that the common course is worth beside a weekday's own: many where weekdays differ no more than by chance. */
function pullOf(
  own: Float64Array,
  common: Float64Array,
  { busy, totals, slotsPerDay }: Weekdays & { totals: readonly number[] },
): number {
  let excess = 0;
  let count = 0;
  for (const weekday of busy) {
    const chance = (DISPERSION * (busy.length - 1)) / busy.length / Math.max(totals[weekday] ?? 0, 1);
    common.forEach((share, slot) => {
      if (share <= 0) return;
      excess += ((own[weekday * slotsPerDay + slot] ?? 0) - share) ** 2 / share - chance;
      count += 1;
    });
  }
  if (busy.length < 2 || count === 0) return 0;
  const calls = busy.reduce((sum, weekday) => sum + (totals[weekday] ?? 0), 0) / busy.length;
  return Math.min(DISPERSION / Math.max(excess / count, 1e-12), MOST_PULL * calls);
}

function sumOf(shares: Float64Array, weekday: number, slotsPerDay: number): number {
  let sum = 0;
  for (let slot = 0; slot < slotsPerDay; slot += 1) sum += shares[weekday * slotsPerDay + slot] ?? 0;
  return sum;
}
