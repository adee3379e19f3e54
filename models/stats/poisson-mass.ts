import { logGamma, stirlingError } from './log-gamma';

const LARGE = 10;

/**
 * mean^z e^−mean / Γ(z + 1) for any real z from 0: at whole z the probability of z under a Poisson distribution. Keeps its
 * digits where z and the mean are large and near one another (Loader, "Fast and accurate computation of binomial
 * probabilities", 2000: the saddle-point form).
 */
export function poissonMass(z: number, mean: number): number {
  if (z === 0) return Math.exp(-mean);
  if (mean === 0) return 0;
  if (z < LARGE) return Math.exp(z * Math.log(mean) - mean - logGamma(z + 1));
  const off = (mean - z) / z;
  return Math.exp(-stirlingError(z) - z * (off - Math.log1p(off))) / Math.sqrt(2 * Math.PI * z);
}
