import type { OverrideView } from '../contracts/override-view';
import type { Metric } from '../contracts/vocabulary';
import type { OverriddenPoint, SourcePoint } from './planned-point';
import { scaleToTotal } from './scale-to-total';
import { totalOf } from './total-of';

/**
 * Makes the points of one queue on one day like those of another day, wall-clock time by wall-clock time: as they are
 * (`both`), their shape under the own total, or their total with the own shape. A time that the other day lacks (the clocks
 * changed, or it was not known) keeps its own value. The points are changed.
 */
export function copyDay(
  metric: Metric,
  points: readonly OverriddenPoint[],
  source: readonly SourcePoint[],
  part: OverrideView['copyPart'],
): void {
  if (source.length === 0) return;
  if (part === 'total') {
    scaleToTotal(metric, points, totalOf(metric, source));
    return;
  }
  const own = totalOf(metric, points.map(asSource));
  const values = points.map((point) => valueAt(metric, source, point.minute) ?? point.mean);
  const copied = totalOf(
    metric,
    points.map(({ weight }, index) => ({ value: values[index] ?? 0, weight })),
  );
  // A day of nothing has no shape to give.
  if (part === 'shape' && copied === 0) return;
  points.forEach((point, index) => {
    point.mean = values[index] ?? point.mean;
  });
  if (part === 'shape') scaleToTotal(metric, points, own);
}

function asSource({ mean, minute, weight }: OverriddenPoint): SourcePoint {
  return { minute, value: mean, weight };
}

/** A time that comes twice (a day of 25 hours) gives the mean of the two; a day as a whole, all of the other day. */
function valueAt(metric: Metric, source: readonly SourcePoint[], minute: number | null): number | undefined {
  if (minute === null) return totalOf(metric, source);
  const same = source.filter((point) => point.minute === minute);
  if (same.length === 0) return undefined;
  const total = totalOf(metric, same);
  return metric === 'offered' ? total / same.length : total;
}
