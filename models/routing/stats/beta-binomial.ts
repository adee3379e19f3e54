import { logGamma } from '@/models/stats/log-gamma';

const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);

/**
 * How likely at least `observed` of `n` are, when each pair's own rate is drawn around `mean` with the correlation
 * `spread` (0 to 1; the variance of the rate is spread × mean × (1 − mean)).
 */
export function betaBinomialTail(observed: number, n: number, mean: number, spread: number): number {
  if (observed <= 0) return 1;
  if (observed > n || mean <= 0) return 0;
  const [a, b] = betaOf(mean, spread);
  let term = Math.exp(logChance(observed, n, a, b));
  let sum = 0;
  for (let k = observed; k <= n; k += 1) {
    sum += term;
    if (k > n * mean && term < sum * 1e-12) break;
    term *= ((n - k) / (k + 1)) * ((k + a) / (n - k - 1 + b));
  }
  return Math.min(1, sum);
}

/** The logarithm of how likely `observed` of `n` are when rates are drawn from Beta(a, b). */
export function logChance(observed: number, n: number, a: number, b: number): number {
  const ways = logGamma(n + 1) - logGamma(observed + 1) - logGamma(n - observed + 1);
  return ways + logBeta(observed + a, n - observed + b) - logBeta(a, b);
}

/** The parameters of the beta distribution of this mean and spread. */
export function betaOf(mean: number, spread: number): [a: number, b: number] {
  const size = 1 / spread - 1;
  return [mean * size, (1 - mean) * size];
}

/**
 * How far rates of groups differ beyond chance: the intraclass correlation by the method of moments, from the squared
 * distances of counts to what their means say (Williams 1982), added up before they are divided, so that tiny means do not
 * decide it.
 */
export function spreadOf(groups: readonly { yes: number; n: number; mean: number }[]): number {
  let above = 0;
  let weight = 0;
  for (const { yes, n, mean } of groups) {
    if (n < 2 || mean <= 0 || mean >= 1) continue;
    above += (yes - n * mean) ** 2 / n - mean * (1 - mean);
    weight += (n - 1) * mean * (1 - mean);
  }
  return weight === 0 ? 0 : above / weight;
}
