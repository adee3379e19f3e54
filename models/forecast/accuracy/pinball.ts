import { eachObserved } from './observed-pairs';

/** What a forecast says will not be exceeded with a probability of `level` (0 to 1); one value for each interval. */
export interface QuantileForecast {
  level: number;
  values: ArrayLike<number>;
}

/**
 * Mean pinball (quantile) loss, in the unit of the actuals: `level` times what the quantile was too low, 1 − `level` times
 * what it was too high. The true quantile makes it least. (Koenker & Bassett, "Regression quantiles", Econometrica 46,
 * 1978.)
 *
 * NaN actuals are skipped. NaN where nothing was observed.
 * @throws ModelError on unequal lengths or a missing forecast.
 */
export function pinballLoss(actual: ArrayLike<number>, quantile: QuantileForecast): number {
  const { loss, observedCount } = totalLoss(actual, quantile);
  return observedCount > 0 ? loss / observedCount : Number.NaN;
}

/**
 * Pinball losses of several quantiles as a share of volume: the mean over levels of 2·Σ loss / Σ|actual|. For the median
 * alone it is its WAPE. (The "weighted quantile loss" of Gasthaus et al., AISTATS 2019, and of GluonTS.)
 *
 * NaN where there is no quantile, nothing was observed, or only zeros.
 * @throws ModelError on unequal lengths or a missing forecast.
 */
export function weightedQuantileLoss(
  actual: ArrayLike<number>,
  quantiles: readonly QuantileForecast[],
): number {
  let shares = 0;
  for (const quantile of quantiles) {
    const { loss, volume } = totalLoss(actual, quantile);
    shares += volume > 0 ? (2 * loss) / volume : Number.NaN;
  }
  return shares / quantiles.length;
}

function totalLoss(actual: ArrayLike<number>, { level, values }: QuantileForecast) {
  let loss = 0;
  let volume = 0;
  let observedCount = 0;
  eachObserved(actual, values, (observed, expected) => {
    const short = observed - expected;
    loss += short > 0 ? level * short : (level - 1) * short;
    volume += Math.abs(observed);
    observedCount += 1;
  });
  return { loss, volume, observedCount };
}
