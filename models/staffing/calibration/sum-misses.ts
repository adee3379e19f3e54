import type { Miss } from './planned-against-achieved';

/**
 * The miss of a day, or a week, or several queues: the mean of the intervals' misses, each weighing as many as its calls. The
 * achieved level is then that of all calls, and the parts add up as exactly as each interval's do; planned is what the calls
 * that came would have met had each interval gone as planned.
 *
 * @returns null where nobody called
 */
export function sumMisses(intervals: readonly { calls: number; miss: Miss | null }[]): Miss | null {
  const known = intervals.flatMap(({ calls, miss }) => (miss && calls > 0 ? [{ calls, miss }] : []));
  const calls = known.reduce((sum, one) => sum + one.calls, 0);
  if (calls === 0) return null;
  const mean = (of: (miss: Miss) => number) =>
    known.reduce((sum, one) => sum + of(one.miss) * one.calls, 0) / calls;
  return {
    planned: mean(({ planned }) => planned),
    achieved: mean(({ achieved }) => achieved),
    predicted: mean(({ predicted }) => predicted),
    difference: mean(({ difference }) => difference),
    volume: mean(({ volume }) => volume),
    aht: mean(({ aht }) => aht),
    staffing: mean(({ staffing }) => staffing),
    shrinkage: mean(({ shrinkage }) => shrinkage),
    rest: mean(({ rest }) => rest),
  };
}
