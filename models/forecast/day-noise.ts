import type { Fold } from './backtest/run';

/** How days and intervals scatter around a forecast, for the update during the day. */
export interface DayNoise {
  /** Standard deviation of a day's total over its forecast: 0.05 is 5%. */
  dayError: number;
  /** Variance over mean of an interval's count around its share of the day's total; 1 is chance alone (Poisson). */
  dispersion: number;
}

/** What is assumed where nothing could be tried. */
const UNKNOWN: DayNoise = { dayError: 0.15, dispersion: 1.5 };
/** However good a method was: any day may be out of the ordinary. */
const LEAST_DAY_ERROR = 0.05;
/** Days ahead that resemble the day under way. */
const NEAR_DAYS = 7;

/** Learns both from trials on the past: the day's own factor is taken out before intervals are judged. */
export function learnDayNoise(
  folds: readonly Fold[],
  forecasts: readonly Float64Array[],
  slotsPerDay: number,
): DayNoise {
  let days = 0;
  let dayVariance = 0;
  let cells = 0;
  let dispersion = 0;
  folds.forEach((fold, index) => {
    for (let day = 0; day < Math.min(NEAR_DAYS, fold.dayCount); day += 1) {
      const trial = dayOf(fold, forecasts[index], day, slotsPerDay);
      if (trial === null) continue;
      days += 1;
      dayVariance += (trial.factor - 1) ** 2;
      cells += trial.cells - 1;
      dispersion += trial.scatter;
    }
  });
  if (days < NEAR_DAYS || cells <= 0) return UNKNOWN;
  return {
    dayError: Math.max(LEAST_DAY_ERROR, Math.sqrt(dayVariance / days)),
    dispersion: Math.max(1, dispersion / cells),
  };
}

function dayOf(fold: Fold, forecast: Float64Array | undefined, day: number, slotsPerDay: number) {
  const known: { actual: number; expected: number }[] = [];
  for (let cell = day * slotsPerDay; cell < (day + 1) * slotsPerDay; cell += 1) {
    const actual = fold.actual[cell] ?? Number.NaN;
    const expected = forecast?.[cell] ?? 0;
    if (!Number.isNaN(actual) && expected > 0) known.push({ actual, expected });
  }
  const total = known.reduce((sum, { actual }) => sum + actual, 0);
  const forecastTotal = known.reduce((sum, { expected }) => sum + expected, 0);
  if (known.length < 2 || total === 0) return null;
  const factor = total / forecastTotal;
  const scatter = known.reduce((sum, { actual, expected }) => {
    return sum + (actual - factor * expected) ** 2 / (factor * expected);
  }, 0);
  return { factor, scatter, cells: known.length };
}
