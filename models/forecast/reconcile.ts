import { ModelError } from '@/models/model-error';

/** A total and the parts that make it up, forecast apart: a site and its queues, a queue and its intents. */
export interface Hierarchy {
  total: Float64Array;
  /** Same shape as the total. */
  parts: readonly Float64Array[];
  /** Error variance of the total and of each part: what is surer moves less. */
  totalVariance: number;
  partVariances: readonly number[];
}

/**
 * Makes parts and total agree in every cell: weighted least squares on the forecasts of all levels, each weighing the inverse
 * of its error variance (Wickramasuriya, Athanasopoulos and Hyndman, "Optimal forecast reconciliation … through trace
 * minimization", JASA 114, 2019, with a diagonal W; for one total the projection has this closed form). Parts that would fall
 * below zero stop there, and the others make up for it. Without a variance that says more, pass equal ones.
 *
 * @returns new arrays: the parts, none negative, and their sum as the total
 * @throws ModelError when shapes differ, or a variance is negative or not a number
 */
export function reconcile(hierarchy: Hierarchy): { total: Float64Array; parts: Float64Array[] } {
  requireShapes(hierarchy);
  const { total, totalVariance, partVariances } = hierarchy;
  const sum = totalVariance + partVariances.reduce((a, b) => a + b, 0);
  const parts = hierarchy.parts.map((part) => part.map((value) => Math.max(0, value)));
  const agreed = new Float64Array(total.length);
  for (let cell = 0; cell < total.length; cell += 1) {
    const values = parts.map((part) => part[cell] ?? 0);
    const gap = (total[cell] ?? 0) - values.reduce((a, b) => a + b, 0);
    const share = sum > 0 ? 1 - totalVariance / sum : 0;
    spread(gap * share, values, partVariances);
    values.forEach((value, index) => {
      const part = parts[index];
      if (part) part[cell] = value;
      agreed[cell] = (agreed[cell] ?? 0) + value;
    });
  }
  return { total: agreed, parts };
}

/** Spreads an amount over values in proportion to their variances, none falling below zero. */
function spread(amount: number, values: number[], variances: readonly number[]): void {
  let left = amount;
  // A queue that is closed or silent (0) takes no part: its share would open it.
  let movable = values.flatMap((value, index) => (value > 0 && (variances[index] ?? 0) > 0 ? [index] : []));
  while (movable.length > 0 && left !== 0) {
    const weight = movable.reduce((sum, index) => sum + (variances[index] ?? 0), 0);
    let rest = 0;
    for (const index of movable) {
      const moved = (values[index] ?? 0) + (left * (variances[index] ?? 0)) / weight;
      if (moved < 0) rest += moved;
      values[index] = Math.max(0, moved);
    }
    left = rest;
    movable = movable.filter((index) => (values[index] ?? 0) > 0);
  }
}

function requireShapes({ total, parts, totalVariance, partVariances }: Hierarchy): void {
  if (parts.some((part) => part.length !== total.length) || partVariances.length !== parts.length) {
    throw new ModelError(
      'The parts do not have the shape of their total.',
      'Give one value for each interval of the total to each part, and one variance for each part.',
    );
  }
  if ([totalVariance, ...partVariances].some((variance) => !(variance >= 0))) {
    throw new ModelError('An error variance is negative or not a number.', 'Give variances of 0 or more.');
  }
}
