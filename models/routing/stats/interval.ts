/** An estimate with the range in which it lies with the stated probability (INTERVAL_LEVEL). */
export interface Interval {
  mean: number;
  low: number;
  high: number;
}

export const INTERVAL_LEVEL = 0.9;

/** Mean and central interval of draws. */
export function intervalOf(draws: readonly number[]): Interval {
  const sorted = Float64Array.from(draws).sort();
  const mean = sorted.reduce((sum, value) => sum + value, 0) / Math.max(1, sorted.length);
  const tail = (1 - INTERVAL_LEVEL) / 2;
  return { mean, low: quantileOf(sorted, tail), high: quantileOf(sorted, 1 - tail) };
}

/** Of sorted numbers, linear between neighbours (Hyndman & Fan 1996, type 7). */
function quantileOf(sorted: Float64Array, share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
