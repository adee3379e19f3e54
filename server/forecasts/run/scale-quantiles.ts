import { NORMAL_QUANTILES, type Quantile } from '@/models/forecast/quantiles';

/**
 * The quantiles of one value of a forecast, moved to another mean: they keep their distances as shares of the mean. Where
 * the forecast was 0, chance (Poisson) is all that is known.
 * @param at which value of `quantiles`
 * @param spread how many times as wide; 1 keeps the shares
 */
export function scaleQuantiles(
  quantiles: readonly Quantile[],
  at: number,
  { from, to, spread = 1 }: { from: number; to: number; spread?: number },
): number[] {
  if (to <= 0) return quantiles.map(() => 0);
  if (from <= 0) return NORMAL_QUANTILES.map((normal) => Math.max(0, to + normal * Math.sqrt(to)));
  return quantiles.map(({ values }) => Math.max(0, to * (1 + spread * ((values[at] ?? 0) / from - 1))));
}
