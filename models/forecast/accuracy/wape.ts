import { eachObserved } from './observed-pairs';

/**
 * Weighted absolute percentage error: Σ|forecast − actual| / Σ|actual|, a share (0.05 is "off by 5%").
 *
 * Unlike the mean of percentages it is defined with empty intervals and weighs each call alike. (Kolassa & Schütz,
 * "Advantages of the MAD/Mean ratio over the MAPE", Foresight 6, 2007.)
 *
 * NaN actuals are skipped. NaN where nothing was observed, or only zeros.
 * @throws ModelError on unequal lengths or a missing forecast.
 */
export function wape(actual: ArrayLike<number>, forecast: ArrayLike<number>): number {
  let error = 0;
  let volume = 0;
  eachObserved(actual, forecast, (observed, expected) => {
    error += Math.abs(expected - observed);
    volume += Math.abs(observed);
  });
  return volume > 0 ? error / volume : Number.NaN;
}
