import { incompleteBeta } from './incomplete-beta';

/** Far beyond any quantile that is asked for with two degrees of freedom or more; with one, to a tail of 10⁻⁴. */
const FARTHEST = 4000;

/**
 * The quantile of Student's t distribution: the number that lies above a share `p` of it.
 *
 * @param p from 0.5 up to, not including, 1
 * @param degrees of freedom, at least 1
 */
export function studentT(p: number, degrees: number): number {
  let low = 0;
  let high = FARTHEST;
  // P(T ≤ t) = 1 − I(ν/(ν + t²); ν/2, 1/2) / 2 for t ≥ 0 (DLMF 8.17)
  for (let step = 0; step < 100 && high - low > 1e-12 * (1 + low); step++) {
    const middle = (low + high) / 2;
    const below = 1 - incompleteBeta(degrees / (degrees + middle * middle), degrees / 2, 0.5) / 2;
    if (below < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
