import { gammaFactor } from '@/models/staffing/simulation/draws';
import type { Moments } from '../way';

/** Gives the next random number, uniform between 0 and 1. */
export type Uniform = () => number;

/** A gamma number of this mean and variance; 0 for mean 0. */
export function gammaDraw(uniform: Uniform, mean: number, variance: number): number {
  if (mean <= 0) return 0;
  if (variance <= 0) return mean;
  return mean * gammaFactor(uniform, Math.sqrt(variance) / mean);
}

/** Beta(a, b), as a share of two gammas (Devroye 1986, IX.3.1). */
export function betaDraw(uniform: Uniform, a: number, b: number): number {
  const x = gammaDraw(uniform, a, a);
  const y = gammaDraw(uniform, b, b);
  return x + y === 0 ? 0 : x / (x + y);
}

/** A rate of which `yes` of `n` were seen: its posterior with Jeffreys' prior. */
export function rateDraw(uniform: Uniform, yes: number, n: number): number {
  return betaDraw(uniform, yes + 0.5, n - yes + 0.5);
}

/** Handle times and waits of calls vary about as much as their mean: what a few of them are taken to vary by. */
const USUAL_CV = 1;
const PRIOR_CALLS = 10;

/** Squared coefficient of variation of some times, with ten calls' worth of the usual one. */
function squaredCv({ n, sum, squares }: Moments): number {
  const mean = n > 0 ? sum / n : 0;
  if (mean <= 0) return USUAL_CV ** 2;
  const own = Math.max(0, squares / n - mean * mean) / (mean * mean);
  return (own * n + USUAL_CV ** 2 * PRIOR_CALLS) / (n + PRIOR_CALLS);
}

/**
 * The mean of some times: gamma, of the mean's own standard error, so that it is never negative and skewed as means of few
 * skewed times are.
 */
export function meanDraw(uniform: Uniform, times: Moments): number {
  if (times.n <= 0) return 0;
  const mean = times.sum / times.n;
  return gammaDraw(uniform, mean, (mean * mean * squaredCv(times)) / times.n);
}
