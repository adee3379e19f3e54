/** How a method did on a set of series: the averages over the series of each series' own sMAPE (0–200) and MASE. */
export interface M4Score {
  smape: number;
  mase: number;
}

/**
 * Overall weighted average of the M4 competition: the mean of a method's sMAPE and MASE, each relative to Naive2's on the
 * same series; below 1 is better than Naive2. Both are averaged over the series first. (Makridakis, Spiliotis &
 * Assimakopoulos, International Journal of Forecasting 36, 2020.)
 */
export function owa(method: M4Score, naive2: M4Score): number {
  return (method.smape / naive2.smape + method.mase / naive2.mase) / 2;
}
