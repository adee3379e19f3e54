import { eachObserved } from './observed-pairs';

/**
 * The share (0 to 1) of actuals within [low, high], both ends included. A good 80% interval covers 0.8; much more says it
 * is too wide.
 *
 * NaN actuals are skipped. NaN where nothing was observed.
 * @throws ModelError on unequal lengths or a missing bound.
 */
export function coverage(actual: ArrayLike<number>, low: ArrayLike<number>, high: ArrayLike<number>): number {
  let below = 0;
  let above = 0;
  let observedCount = 0;
  eachObserved(actual, low, (observed, lower) => {
    if (observed < lower) below += 1;
    observedCount += 1;
  });
  eachObserved(actual, high, (observed, upper) => {
    if (observed > upper) above += 1;
  });
  return observedCount > 0 ? 1 - (below + above) / observedCount : Number.NaN;
}
