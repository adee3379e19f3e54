import type { Metric } from '../contracts/vocabulary';
import type { OverriddenPoint, PlannedPoint } from './planned-point';
import { scaleBands } from './scale-bands';

/**
 * The whole site with its queues' overrides, so that sums agree: calls change by what the queues' calls change by, mean
 * handle times are those of the queues weighted by calls. Only intervals that an override touched change. Bands keep their
 * distance in proportion. Pure; points come back in their order.
 *
 * @param site the models' points of the whole site
 * @param queues what applyOverrides gives, and what it was given
 */
export function siteTotals(
  metric: Metric,
  site: readonly PlannedPoint[],
  queues: {
    before: ReadonlyMap<string, readonly PlannedPoint[]>;
    after: ReadonlyMap<string, readonly OverriddenPoint[]>;
  },
): OverriddenPoint[] {
  const changes = changesOf(metric, queues);
  return site.map((point) => {
    const change = changes.get(keyOf(point));
    if (!change?.overridden) return { ...point, overridden: false };
    const mean = meanAfter(metric, point, change);
    return { ...point, mean, bands: scaleBands(point.bands, point.mean, mean), overridden: true };
  });
}

interface Change {
  /** sum of the queues' means after less before, by calls for handle times */
  difference: number;
  weight: number;
  overridden: boolean;
}

function changesOf(metric: Metric, { before, after }: Parameters<typeof siteTotals>[2]): Map<string, Change> {
  const changes = new Map<string, Change>();
  for (const [queue, points] of after) {
    const models = before.get(queue) ?? [];
    points.forEach((point, index) => {
      const key = keyOf(point);
      const change = changes.get(key) ?? { difference: 0, weight: 0, overridden: false };
      const model = models[index]?.mean ?? point.mean;
      const weight = metric === 'offered' ? 1 : point.weight;
      change.difference += (point.mean - model) * weight;
      change.weight += weight;
      change.overridden ||= point.overridden;
      changes.set(key, change);
    });
  }
  return changes;
}

function meanAfter(metric: Metric, { mean }: PlannedPoint, { difference, weight }: Change): number {
  if (metric === 'offered') return Math.max(0, mean + difference);
  return weight > 0 ? Math.max(0, mean + difference / weight) : mean;
}

/** Days as a whole have no instant of their own: queues in several zones share the date. */
function keyOf({ at, date, minute }: PlannedPoint): string {
  return minute === null ? date : `${at}`;
}
