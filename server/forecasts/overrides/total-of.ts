import type { Metric } from '../contracts/vocabulary';

interface Weighed {
  value: number;
  weight: number;
}

/** What points come to together: the sum of calls, or the mean handle time weighted by calls (unweighted without any). */
export function totalOf(metric: Metric, points: readonly Weighed[]): number {
  if (metric === 'offered') return points.reduce((sum, { value }) => sum + value, 0);
  const weight = points.reduce((sum, point) => sum + point.weight, 0);
  if (points.length === 0) return 0;
  if (weight === 0) return points.reduce((sum, { value }) => sum + value, 0) / points.length;
  return points.reduce((sum, point) => sum + point.value * point.weight, 0) / weight;
}
