import type { Quantile } from './quantiles';

/** A day under way: what was forecast for it, and what has come so far. Arrays by slot. */
export interface DayUnderWay {
  mean: Float64Array;
  quantiles: readonly Quantile[];
  /** NaN from the first interval that is not over. */
  actuals: Float64Array;
  /** Relative error (a share, as a standard deviation) that the day's total usually has. */
  dayError: number;
  /** How much wider than chance (Poisson) single intervals scatter around their rate: variance over mean, 1 or more. */
  dispersion: number;
}

/** The rest of the day, seen from now. */
export interface Reforecast {
  /** Actuals where they are known, the new forecast after them. */
  mean: Float64Array;
  quantiles: Quantile[];
  /** What the rest of the day was multiplied by: 1.12 is 12% over plan. */
  factor: number;
  /** Sum over the whole day: what has come, and what is expected. */
  total: number;
}

/**
 * Reforecasts the rest of a day from its first intervals: calls are Poisson around the forecast times a factor of the day,
 * the factor is gamma around 1 with the error that day totals usually have, so what is seen moves it by as much as it proves
 * (the gamma-Poisson update of Shen and Huang, "Interday forecasting and intraday updating of call center arrivals", M&SOM 10,
 * 2008, in its one-factor form). Bands shrink by the doubt about the day that is gone.
 */
export function reforecastDay(day: DayUnderWay): Reforecast {
  const known = day.actuals.findIndex((actual) => Number.isNaN(actual));
  const now = known < 0 ? day.actuals.length : known;
  const seen = sum(day.actuals.subarray(0, now));
  const expected = sum(day.mean.subarray(0, now));
  const prior = 1 / Math.max(day.dayError, 1e-6) ** 2;
  const factor = (seen / day.dispersion + prior) / (expected / day.dispersion + prior);
  const posterior = Math.sqrt(factor / (expected / day.dispersion + prior));
  const rest = (cell: number) => factor * (day.mean[cell] ?? 0);
  const mean = day.mean.map((_, cell) => (cell < now ? (day.actuals[cell] ?? 0) : rest(cell)));
  const narrower = (cell: number) => {
    const level = rest(cell);
    const chance = level * day.dispersion;
    return Math.sqrt(
      (chance + (level * posterior) ** 2) / Math.max(chance + (level * day.dayError) ** 2, 1e-9),
    );
  };
  const quantiles = day.quantiles.map(({ level, values }) => ({
    level,
    values: values.map((edge, cell) => {
      if (cell < now) return mean[cell] ?? 0;
      const distance = (edge - (day.mean[cell] ?? 0)) * factor * narrower(cell);
      return Math.max(0, rest(cell) + distance);
    }),
  }));
  return { mean, quantiles, factor, total: sum(mean) };
}

function sum(values: Float64Array): number {
  return values.reduce((a, b) => a + b, 0);
}
