import { eachObserved } from './observed-pairs';

/**
 * Symmetric mean absolute percentage error as in the M4 competition: the mean of 200·|forecast − actual| / (|actual| +
 * |forecast|), from 0 to 200. (Makridakis, Spiliotis & Assimakopoulos, "The M4 Competition", International Journal of
 * Forecasting 36, 2020.) Where both are 0 the error is 0.
 *
 * NaN actuals are skipped. NaN where nothing was observed.
 * @throws ModelError on unequal lengths or a missing forecast.
 */
export function smape(actual: ArrayLike<number>, forecast: ArrayLike<number>): number {
  let error = 0;
  let observedCount = 0;
  eachObserved(actual, forecast, (observed, expected) => {
    const size = Math.abs(observed) + Math.abs(expected);
    if (size > 0) error += (200 * Math.abs(expected - observed)) / size;
    observedCount += 1;
  });
  return observedCount > 0 ? error / observedCount : Number.NaN;
}
