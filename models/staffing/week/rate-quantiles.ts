import type { VolumeQuantile } from '@/models/staffing/risk/volume-quantiles';

/** The levels by which the scatter is judged: the 80% band, which is 2 × 1.2816 standard deviations wide where it is normal. */
const BAND = { low: 0.1, high: 0.9, deviations: 2.563103131 } as const;

/**
 * Quantiles of the rate of calls, from those of their number. A forecast's quantiles are of the calls that will come, chance
 * within the interval among them; Erlang's formulas bring that chance along themselves, so to staff for the quantile of the
 * number would count it twice. The number is a Poisson count at an uncertain rate, Var N = Var rate + E N (Jongbloed and
 * Koole, "Managing uncertainty in call centres using Poisson mixtures", Applied Stochastic Models in Business and Industry 17,
 * 2001): the distances from the middle shrink by √(1 − mean / Var N). The middle is the mean, which a rate is.
 *
 * @param quantiles of the number of calls, rising levels, 0.1 and 0.9 among them
 */
export function rateQuantiles(mean: number, quantiles: readonly VolumeQuantile[]): VolumeQuantile[] {
  const at = (level: number) => quantiles.find((quantile) => quantile.level === level)?.calls ?? mean;
  const deviation = (at(BAND.high) - at(BAND.low)) / BAND.deviations;
  const variance = deviation * deviation;
  const share = variance > mean ? Math.sqrt(1 - mean / variance) : 0;
  const middle = at(0.5);
  return quantiles.map(({ level, calls }) => ({
    level,
    calls: Math.max(0, mean + share * (calls - middle)),
  }));
}
