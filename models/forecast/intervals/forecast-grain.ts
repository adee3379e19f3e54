import { QUANTILE_LEVELS, type Quantile } from '../quantiles';
import type { GrainForecast } from '../series-forecast';
import type { Calibrated } from './conformal';

/** The quantiles around means; 0 where the mean is 0. `leadOf` says how many days ahead each value lies. */
export function quantilesAround(
  mean: Float64Array,
  band: Calibrated,
  leadOf: (index: number) => number,
): Quantile[] {
  const quantiles = QUANTILE_LEVELS.map((level) => ({ level, values: new Float64Array(mean.length) }));
  mean.forEach((value, index) => {
    if (value === 0) return;
    const edges = band.quantiles(value, leadOf(index));
    quantiles.forEach(({ values }, at) => {
      values[index] = edges[at] ?? 0;
    });
  });
  return quantiles;
}

/** A forecast by stretches of so many days: sums, or with weights weighted means. The last stretch may be shorter. */
export function forecastGrain(
  mean: Float64Array,
  how: { days: number; slotsPerDay: number; band: Calibrated; weights: Float64Array | undefined },
): GrainForecast {
  const width = how.days * how.slotsPerDay;
  const totals = new Float64Array(Math.ceil(mean.length / width));
  const weights = new Float64Array(totals.length);
  mean.forEach((value, cell) => {
    const at = Math.floor(cell / width);
    const weight = how.weights?.[cell] ?? 1;
    totals[at] = (totals[at] ?? 0) + weight * value;
    weights[at] = (weights[at] ?? 0) + weight;
  });
  const values = how.weights
    ? totals.map((total, at) => (total > 0 ? total / (weights[at] ?? 1) : 0))
    : totals;
  return { mean: values, quantiles: quantilesAround(values, how.band, (at) => at * how.days) };
}
