import { ModelError } from '../../model-error';
import { multiplicativeSeason } from './classical-decomposition';

/**
 * The benchmark of the M4 competition: the last value, its season taken out and put back by the classical multiplicative
 * decomposition where a test finds a season. (Makridakis, Spiliotis & Assimakopoulos, International Journal of
 * Forecasting 36, 2020; R code of the competition's benchmarks.)
 *
 * `history` is complete (no NaN), oldest first; `season` and `horizon` count intervals. A history whose season cannot be
 * taken out by division (all values around one place are 0) is forecast by its last value.
 * @throws ModelError where the history is empty or has gaps.
 */
export function naive2(history: ArrayLike<number>, season: number, horizon: number): Float64Array {
  const last = history[history.length - 1];
  if (last === undefined || hasGap(history)) {
    throw new ModelError(
      'Naive2 needs a history without gaps.',
      'Fill the gaps, or compare with the seasonal naive.',
    );
  }
  const plain = new Float64Array(horizon).fill(last);
  if (!isSeasonal(history, season)) return plain;
  const factors = multiplicativeSeason(history, season);
  if (factors.some((factor) => !(factor > 0) || !Number.isFinite(factor))) return plain;
  const lastFactor = factors[(history.length - 1) % season] ?? 1;
  return plain.map((value, step) => (value / lastFactor) * (factors[(history.length + step) % season] ?? 1));
}

/**
 * M4's test for a season: the autocorrelation at its length is beyond the 90% limit (1.645, Bartlett's variance) of what
 * the shorter lags leave to chance. Histories of less than three seasons are not seasonal.
 *
 * R's script looks at 10·log10(n) lags only and so finds no season longer than that; here the lag is always reached.
 */
export function isSeasonal(history: ArrayLike<number>, season: number): boolean {
  const count = history.length;
  if (season < 2 || count < 3 * season) return false;
  const correlations = autocorrelations(history, season);
  const shorter = correlations.slice(0, season - 1);
  const spread = 1 + 2 * shorter.reduce((sum, correlation) => sum + correlation ** 2, 0);
  const limit = (1.645 / Math.sqrt(count)) * Math.sqrt(spread);
  return Math.abs(correlations[season - 1] ?? 0) > limit;
}

/** Of lags 1 to `longest`; 0 for a constant series. */
function autocorrelations(values: ArrayLike<number>, longest: number): number[] {
  const all = Float64Array.from(values);
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  const deviations = all.map((value) => value - mean);
  const variance = deviations.reduce((sum, deviation) => sum + deviation ** 2, 0);
  return Array.from({ length: longest }, (_, index) => {
    const lag = index + 1;
    let product = 0;
    for (let at = lag; at < all.length; at += 1)
      product += (deviations[at] ?? 0) * (deviations[at - lag] ?? 0);
    return variance > 0 ? product / variance : 0;
  });
}

function hasGap(values: ArrayLike<number>): boolean {
  for (let at = 0; at < values.length; at += 1) if (Number.isNaN(values[at] ?? Number.NaN)) return true;
  return false;
}
