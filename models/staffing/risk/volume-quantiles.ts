import { normalCdf, normalQuantile } from '@/models/stats/normal-distribution';

/** One quantile of an interval's calls; a forecast states several, of rising level. */
export interface VolumeQuantile {
  /** 0 to 1 */
  level: number;
  calls: number;
}

/**
 * The calls that are not exceeded with this probability. Between two stated quantiles the distribution is taken as normal,
 * and beyond the outermost as the normal that goes through the last two.
 *
 * @param quantiles two or more, of rising level
 * @param level above 0, below 1: plan at 0.5 for the middle, at 0.8 to be short one time in five
 */
export function volumeAt(quantiles: readonly VolumeQuantile[], level: number): number {
  const [low, high] = around(quantiles, (quantile) => quantile.level >= level);
  const [from, to] = [normalQuantile(low.level), normalQuantile(high.level)];
  const share = (normalQuantile(level) - from) / (to - from);
  return Math.max(0, low.calls + share * (high.calls - low.calls));
}

/** The probability that no more than this many calls come, by the same distribution. */
export function chanceAtMost(quantiles: readonly VolumeQuantile[], calls: number): number {
  const [low, high] = around(quantiles, (quantile) => quantile.calls > calls);
  if (high.calls === low.calls) return calls >= high.calls ? 1 : 0;
  const [from, to] = [normalQuantile(low.level), normalQuantile(high.level)];
  return normalCdf(from + ((calls - low.calls) / (high.calls - low.calls)) * (to - from));
}

/** The neighbours of the first quantile that is above; at the ends, the two outermost. */
function around(
  quantiles: readonly VolumeQuantile[],
  above: (quantile: VolumeQuantile) => boolean,
): [VolumeQuantile, VolumeQuantile] {
  const found = quantiles.findIndex(above);
  const at = Math.min(Math.max(found < 0 ? quantiles.length - 1 : found, 1), quantiles.length - 1);
  const [low, high] = [quantiles[at - 1], quantiles[at]];
  if (!low || !high) throw new RangeError('A forecast needs two quantiles or more.');
  return [low, high];
}
