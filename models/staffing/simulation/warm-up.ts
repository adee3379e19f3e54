/** Relaxation times after which nothing of an empty start is left: e⁻⁸ is 0.03%. */
const RELAXATIONS = 8;

/**
 * How long one queue of this load has to run before it is in its steady state, seconds. The relaxation time of M/M/n is
 * about 1 / (√(nμ) − √λ)² (Abate and Whitt 1988), never less than a handle time; hanging up limits it to the mean patience.
 *
 * @param ratePerSecond calls a second
 * @returns Infinity where there is no steady state: no patience, and not more agents than load
 */
export function steadyWarmUp(
  ratePerSecond: number,
  ahtSeconds: number,
  agents: number,
  patienceSeconds: number | null,
): number {
  const patience = patienceSeconds ?? Number.POSITIVE_INFINITY;
  const gap = Math.sqrt(agents / ahtSeconds) - Math.sqrt(ratePerSecond);
  const queue = gap > 0 ? 1 / (gap * gap) : Number.POSITIVE_INFINITY;
  return RELAXATIONS * Math.max(ahtSeconds, Math.min(queue, patience));
}
