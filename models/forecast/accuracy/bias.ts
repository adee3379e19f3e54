import { eachObserved } from './observed-pairs';

/**
 * Σ(forecast − actual) / Σ|actual|, a share: above 0 the forecast was too high, below 0 too low.
 *
 * NaN actuals are skipped. NaN where nothing was observed, or only zeros.
 * @throws ModelError on unequal lengths or a missing forecast.
 */
export function bias(actual: ArrayLike<number>, forecast: ArrayLike<number>): number {
  let error = 0;
  let volume = 0;
  eachObserved(actual, forecast, (observed, expected) => {
    error += expected - observed;
    volume += Math.abs(observed);
  });
  return volume > 0 ? error / volume : Number.NaN;
}
