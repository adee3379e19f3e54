import { incompleteBeta } from './incomplete-beta';

/** Below this the negative binomial is the Poisson distribution for every practical purpose. */
const LEAST_EXCESS = 1e-4;

/**
 * How likely a count of at least `observed` is: the upper tail of the negative binomial distribution of this mean and
 * variance (the Poisson distribution where the variance is not above the mean).
 *
 * @param observed a whole number from 0
 */
export function upperTail(observed: number, mean: number, variance: number): number {
  if (observed <= 0) return 1;
  if (mean <= 0) return 0;
  const excess = Math.max(variance / mean - 1, LEAST_EXCESS);
  // size r and success probability p: mean = r(1 − p)/p, variance = mean/p; P(Y ≥ y) = I₁₋ₚ(y, r)
  return incompleteBeta(excess / (1 + excess), observed, mean / excess);
}
