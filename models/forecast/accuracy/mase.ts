import { ModelError } from '../../model-error';
import { eachObserved } from './observed-pairs';

/**
 * Mean absolute scaled error: the mean absolute error of the forecast over the mean absolute error that repeating the
 * last season made within the history. Below 1 is better than that, without a unit. (Hyndman & Koehler, "Another look at
 * measures of forecast accuracy", International Journal of Forecasting 22, 2006; M4 uses it with the season's length.)
 *
 * `season` is counted in intervals. NaN actuals are skipped. NaN where nothing was observed or the history repeats itself
 * exactly.
 * @throws ModelError on unequal lengths, a missing forecast, or a history without two values one season apart.
 */
export function mase(
  actual: ArrayLike<number>,
  forecast: ArrayLike<number>,
  history: ArrayLike<number>,
  season: number,
): number {
  let error = 0;
  let observedCount = 0;
  eachObserved(actual, forecast, (observed, expected) => {
    error += Math.abs(expected - observed);
    observedCount += 1;
  });
  const scale = seasonalNaiveError(history, season);
  return observedCount > 0 && scale > 0 ? error / observedCount / scale : Number.NaN;
}

/** Mean of |y(t) − y(t − season)| over the history, in the unit of its values; pairs with a NaN are skipped. */
function seasonalNaiveError(history: ArrayLike<number>, season: number): number {
  let error = 0;
  let pairs = 0;
  for (let at = season; at < history.length; at += 1) {
    const difference = (history[at] ?? Number.NaN) - (history[at - season] ?? Number.NaN);
    if (Number.isNaN(difference)) continue;
    error += Math.abs(difference);
    pairs += 1;
  }
  if (pairs === 0) {
    throw new ModelError(
      `A history of ${history.length} intervals has no two values ${season} intervals apart to scale the error by.`,
      'Give more than one season of history, or a shorter season.',
    );
  }
  return error / pairs;
}
