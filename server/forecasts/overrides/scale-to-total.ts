import type { Metric } from '../contracts/vocabulary';
import type { OverriddenPoint } from './planned-point';
import { totalOf } from './total-of';

/**
 * Gives points a new total and keeps their shape; without a shape (all 0) each gets the same. For mean handle times the
 * total is their weighted mean. The points are changed.
 */
export function scaleToTotal(metric: Metric, points: readonly OverriddenPoint[], total: number): void {
  const before = totalOf(
    metric,
    points.map(({ mean, weight }) => ({ value: mean, weight })),
  );
  const even = metric === 'offered' ? total / points.length : total;
  for (const point of points) point.mean = before > 0 ? (point.mean * total) / before : even;
}
