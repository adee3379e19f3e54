import type { DayMatrix, FutureDays } from '../day-matrix';
import { QUANTILE_LEVELS, type Quantile } from '../quantiles';
import type { Scale } from './network-shape';
import { MEAN_WEIGHTS, MEDIAN_ONLY } from './quantile-mean';
import { fromScale } from './scale';
import type { Level } from './window';

/** What to forecast: the days after a history, which may end anywhere. `future` begins on the next day. */
export interface ForecastRequest {
  history: DayMatrix;
  future: FutureDays;
}

/** A forecast of some days of one series; values are days × slotsPerDay, at least 0 in counts, 0 in closed cells. */
export interface NetworkForecast {
  /**
   * In series with a calendar the mean, so that intervals add up to days; in those that only count their intervals the
   * median, which is what absolute errors are smallest for and as which such series are scored.
   */
  mean: Float64Array;
  quantiles: Quantile[];
}

/** How the outputs of the network are to be read. */
export interface Reading {
  scale: Scale;
  /** Whether the series has a calendar. */
  dated: boolean;
  slotsPerDay: number;
  /** Of each day's window. */
  levels: readonly Level[];
}

/**
 * Reads normalised outputs (days × quantiles × slotsPerDay) as a forecast. Quantiles are put in order, which brings them
 * closer to the truth (Chernozhukov, Fernández-Val & Galichon, "Quantile and Probability Curves Without Crossing",
 * Econometrica 78, 2010).
 */
export function readForecast(outputs: Float32Array, future: FutureDays, reading: Reading): NetworkForecast {
  const { slotsPerDay, levels, scale } = reading;
  const weights = reading.dated ? MEAN_WEIGHTS : MEDIAN_ONLY;
  const cells = future.days.length * slotsPerDay;
  const count = QUANTILE_LEVELS.length;
  const quantiles = QUANTILE_LEVELS.map((level) => ({ level, values: new Float64Array(cells) }));
  const mean = new Float64Array(cells);
  const ordered = new Float64Array(count);
  for (let cell = 0; cell < cells; cell += 1) {
    if (future.open[cell] !== 1) continue;
    const day = Math.floor(cell / slotsPerDay);
    const { mean: middle, spread } = levels[day] ?? { mean: 0, spread: 1 };
    for (let index = 0; index < count; index += 1) {
      const output = outputs[(day * count + index) * slotsPerDay + (cell % slotsPerDay)] ?? 0;
      ordered[index] = fromScale(output * spread + middle, scale);
    }
    ordered.sort();
    quantiles.forEach(({ values }, index) => {
      values[cell] = ordered[index] ?? 0;
      mean[cell] = (mean[cell] ?? 0) + (weights[index] ?? 0) * (ordered[index] ?? 0);
    });
  }
  return { mean, quantiles };
}
