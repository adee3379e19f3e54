import type { DayMatrix } from '../day-matrix';
import { dot, principalDirections } from '../linear/principal-directions';
import { isOrdinaryDay } from './slot-shares';
import type { SteadyDays } from './steady-days';

/** One way in which the courses of days differ from the usual course of their weekday. */
export interface ShapeFactor {
  /** What it adds in each slot, of length 1, in the units of `shapeFactors`. */
  direction: Float64Array;
  /** How far days usually are from the middle along it. */
  spread: number;
  /** By day of `days`: how far along it that day was, in units of the spread. */
  scores: Float64Array;
}

export interface ShapeFactors {
  /** The days of the history that were compared. */
  days: number[];
  /** The most telling first. */
  factors: ShapeFactor[];
}

/** What is usual, against which days are compared: shares by weekday and slot, expected totals by day. */
export interface UsualCourse {
  shares: Float64Array;
  expected: Float64Array;
}

/** Days back that are compared. */
const WINDOW_DAYS = 240;
const HALF_LIFE_DAYS = 120;
const MOST_FACTORS = 4;
/** A factor that tells less than this many times what chance would is chance. */
const LEAST_OVER_CHANCE = 1.5;
/** Smaller shares are left alone: a quiet night has no course. */
const LEAST_SHARE = 1e-5;
/** With fewer days, differences between days cannot be told from chance. */
const LEAST_DAYS = 28;

/**
 * Principal components of the courses of days, in units in which chance weighs the same in every slot: (share − usual
 * share) / √(usual share), each day weighed by its calls (after Shen and Huang, "Interday forecasting and intraday updating
 * of call center arrivals", M&SOM 10, 2008).
 */
export function shapeFactors(history: DayMatrix, steady: SteadyDays, usual: UsualCourse): ShapeFactors {
  const dayCount = history.days.length;
  const days: number[] = [];
  for (let day = Math.max(0, dayCount - WINDOW_DAYS); day < dayCount; day += 1) {
    if (isOrdinaryDay(steady, usual.expected, day)) days.push(day);
  }
  if (days.length < LEAST_DAYS) return { days, factors: [] };
  const courses = days.map((day) => courseOf(history, steady, usual, day));
  const calls = days.map((day) => Math.max(steady.evidence[day] ?? 0, 1));
  const fading = days.map((day) => 2 ** ((day - dayCount) / HALF_LIFE_DAYS));
  const weights = calls.map((count, index) => count * (fading[index] ?? 0));
  const chance = sumOf(fading) / sumOf(weights);
  const { directions, variances } = principalDirections(courses, weights, MOST_FACTORS);
  const factors = directions.flatMap((direction, index): ShapeFactor[] => {
    const variance = variances[index] ?? 0;
    if (!(variance > LEAST_OVER_CHANCE * chance)) return [];
    const spread = Math.sqrt(variance);
    return [
      { direction, spread, scores: Float64Array.from(courses, (course) => dot(course, direction) / spread) },
    ];
  });
  return { days, factors };
}

function courseOf(
  { days, slotsPerDay }: DayMatrix,
  { totals, values }: SteadyDays,
  { shares }: UsualCourse,
  day: number,
): Float64Array {
  const first = (days[day]?.weekday ?? 0) * slotsPerDay;
  const total = totals[day] ?? 0;
  return Float64Array.from({ length: slotsPerDay }, (_, slot) => {
    const value = values[day * slotsPerDay + slot] ?? Number.NaN;
    const share = shares[first + slot] ?? 0;
    return Number.isNaN(value) || share < LEAST_SHARE ? 0 : (value / total - share) / Math.sqrt(share);
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
