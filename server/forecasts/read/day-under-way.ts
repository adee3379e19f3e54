import { z } from 'zod';
import { reforecastDay } from '@/models/forecast/intraday';
import { NORMAL_QUANTILES } from '@/models/forecast/quantiles';
import { asBands } from '../contracts/bands';
import type { ForecastPoint } from '../contracts/points';
import type { ForecastToday } from '../contracts/today';
import { QUANTILE_COLUMNS, QUANTILE_LEVELS } from '../contracts/vocabulary';

/** What a run learned of how days scatter. */
export const dayNoise = z.object({ dayError: z.number(), dispersion: z.number() });
export type DayNoise = z.output<typeof dayNoise>;

/** A day whose first intervals have come, and what is now expected of the rest. */
export function reforecastPoints(
  points: readonly ForecastPoint[],
  known: number,
  noise: DayNoise,
): Pick<ForecastToday, 'points' | 'total'> {
  const mean = Float64Array.from(points, (point) => point.mean ?? 0);
  const actuals = Float64Array.from(points, ({ actual }, at) => (at < known ? (actual ?? 0) : Number.NaN));
  const quantiles = QUANTILE_COLUMNS.map((column, at) => ({
    level: QUANTILE_LEVELS[at] ?? 0.5,
    values: Float64Array.from(points, ({ bands }) => bands?.[column] ?? 0),
  }));
  const day = reforecastDay({ mean, quantiles, actuals, ...noise });
  return {
    points: points.map(({ minute, open, mean: planned }, at) => ({
      minute: minute ?? 0,
      open,
      actual: at < known ? (actuals[at] ?? null) : null,
      planned,
      expected: at < known ? null : (day.mean[at] ?? null),
      bands: at < known ? null : asBands(day.quantiles.map(({ values }) => values[at] ?? 0)),
    })),
    total: totalOf({ mean, actuals, known, factor: day.factor, expected: day.total, noise }),
  };
}

function totalOf(day: {
  mean: Float64Array;
  actuals: Float64Array;
  known: number;
  factor: number;
  expected: number;
  noise: DayNoise;
}): ForecastToday['total'] {
  const { mean, known, factor, expected, noise } = day;
  const planned = sum(mean);
  const plannedSoFar = sum(mean.subarray(0, known));
  const soFar = sum(day.actuals.subarray(0, known));
  const rest = expected - soFar;
  // The doubt left about the day's factor (see reforecastDay), and chance in what is still to come.
  const prior = 1 / Math.max(noise.dayError, 1e-6) ** 2;
  const doubt = Math.sqrt(factor / (plannedSoFar / noise.dispersion + prior));
  const relative = factor > 0 ? doubt / factor : 0;
  const size = Math.sqrt(rest * noise.dispersion + (rest * relative) ** 2);
  const bands = asBands(NORMAL_QUANTILES.map((normal) => soFar + Math.max(0, rest + normal * size)));
  return { planned, soFar, plannedSoFar, expected, bands };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
