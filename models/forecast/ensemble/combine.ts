import type { BandWeights } from './learn-weights';

/** The weighted mean of forecasts, each stretch of days by its own weights; same shape as they. */
export function combine(
  forecasts: readonly Float64Array[],
  bands: readonly BandWeights[],
  slotsPerDay: number,
): Float64Array {
  const mean = new Float64Array(forecasts[0]?.length ?? 0);
  for (const { fromDay, toDay, weights } of bands) {
    const last = Math.min(toDay * slotsPerDay, mean.length);
    forecasts.forEach((forecast, i) => {
      const weight = weights[i] ?? 0;
      if (weight === 0) return;
      for (let cell = fromDay * slotsPerDay; cell < last; cell += 1) {
        mean[cell] = (mean[cell] ?? 0) + weight * (forecast[cell] ?? 0);
      }
    });
  }
  return mean;
}
