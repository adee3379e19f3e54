import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import type { Patience } from './model';

/** Gives the next random number of some distribution. */
export type Draw = () => number;

/**
 * A source of uniform random numbers for one purpose in one replication. Sources of other purposes are independent for
 * practical purposes, and what staff there is changes none of them: two staffings are compared on the same calls
 * (common random numbers). The seed is mixed as MurmurHash3 ends.
 */
export function streamOf(seed: number, replication: number, purpose: number): Draw {
  let mixed = seed | 0;
  for (const part of [replication + 1, purpose + 1]) {
    mixed = Math.imul(mixed ^ Math.imul(part, 0x9e3779b1), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    mixed ^= mixed >>> 16;
  }
  return seededRandom(mixed);
}

/** Standard normal, by Box and Muller (1958). */
function normal(uniform: Draw): number {
  return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Gamma of mean 1 and this coefficient of variation (over 0), by Marsaglia and Tsang (2000). */
export function gammaFactor(uniform: Draw, cv: number): number {
  const shape = 1 / (cv * cv);
  // Shapes under 1 are drawn one higher and brought down by a power of a uniform number.
  const boost = shape < 1 ? uniform() ** (1 / shape) : 1;
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  for (;;) {
    const x = normal(uniform);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) {
      return (d * v * boost) / shape;
    }
  }
}

/** Handle times of mean 1: exponential, constant or lognormal (see HandleTime.cv). */
export function handleDraw(uniform: Draw, cv: number): Draw {
  if (cv === 1) return () => -Math.log(1 - uniform());
  if (cv === 0) return () => 1;
  const variance = Math.log(1 + cv * cv);
  const deviation = Math.sqrt(variance);
  return () => Math.exp(deviation * normal(uniform) - variance / 2);
}

/** Seconds until a caller hangs up; Infinity with no patience given. */
export function patienceDraw(uniform: Draw, patience: Patience | null): Draw {
  if (patience === null) return () => Number.POSITIVE_INFINITY;
  if ('curve' in patience) return curveDraw(uniform, patience.curve);
  const { meanSeconds } = patience;
  return () => -Math.log(1 - uniform()) * meanSeconds;
}

/** By inversion: the first moment at which the share still there is at most a uniform number. */
function curveDraw(uniform: Draw, curve: readonly { seconds: number; share: number }[]): Draw {
  const last = curve.at(-1);
  if (!last) return () => Number.POSITIVE_INFINITY;
  const rate = last.share > 0 ? -Math.log(last.share) / last.seconds : 0;
  return () => {
    const left = 1 - uniform();
    if (left < last.share) return rate > 0 ? last.seconds + Math.log(last.share / left) / rate : Infinity;
    let low = 0;
    let high = curve.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((curve[middle]?.share ?? 0) <= left) high = middle;
      else low = middle + 1;
    }
    return curve[low]?.seconds ?? last.seconds;
  };
}
