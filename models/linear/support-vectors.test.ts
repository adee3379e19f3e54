import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import type { SparseRows } from '@/models/text/vectorizer';
import { scoreRows, trainSupportVectors } from './support-vectors';

/** Rows of points, every cell of which is stored. */
function dense(points: readonly (readonly number[])[]): SparseRows {
  const columns = points[0]?.length ?? 0;
  return {
    rows: points.length,
    columns,
    starts: Int32Array.from({ length: points.length + 1 }, (_, row) => row * columns),
    indices: Int32Array.from({ length: points.length * columns }, (_, cell) => cell % columns),
    values: Float32Array.from(points.flat()),
  };
}

/** Three clouds that overlap. */
function clouds(count: number, seed: number): { points: number[][]; labels: number[] } {
  const random = seededRandom(seed);
  const labels = Array.from({ length: count }, (_, row) => row % 3);
  const points = labels.map((label) =>
    [0, 1, 2].map((axis) => (axis === label ? 0.8 : 0) + random() + random() - 1),
  );
  return { points, labels };
}

/** What the machine of one class minimizes: |w|² / 2 + |b|² / 2 + C Σ max(0, 1 − y s)². */
function objective(
  points: readonly number[][],
  sides: readonly number[],
  weights: readonly number[],
  cost: number,
): number {
  const regular = weights.reduce((sum, weight) => sum + weight * weight, 0) / 2;
  return points.reduce((sum, point, row) => {
    const score = [...point, 1].reduce((total, value, axis) => total + value * (weights[axis] as number), 0);
    return sum + cost * Math.max(0, 1 - (sides[row] as number) * score) ** 2;
  }, regular);
}

describe('trainSupportVectors', () => {
  it('finds the least of its objective: no small step from it goes lower', () => {
    const { points, labels } = clouds(90, 3);
    const model = trainSupportVectors(dense(points), labels, {
      classes: 3,
      cost: 0.7,
      seed: 1,
      tolerance: 1e-6,
      maxEpochs: 5000,
    });
    for (const label of [0, 1, 2]) {
      const sides = labels.map((found) => (found === label ? 1 : -1));
      const weights = [0, 1, 2].map((axis) => model.weights[axis * 3 + label] as number);
      weights.push(model.bias[label] as number);
      const reached = objective(points, sides, weights, 0.7);
      for (const axis of [0, 1, 2, 3]) {
        for (const step of [-0.01, 0.01]) {
          const moved = weights.map((weight, at) => (at === axis ? weight + step : weight));
          expect(objective(points, sides, moved, 0.7)).toBeGreaterThan(reached);
        }
      }
    }
  });

  it('tells unseen points apart, the same for the same seed', () => {
    const train = clouds(300, 1);
    const test = clouds(300, 2);
    const options = { classes: 3, cost: 1, seed: 5 };
    const model = trainSupportVectors(dense(train.points), train.labels, options);
    const scores = scoreRows(model, dense(test.points));
    const right = test.labels.filter((label, row) => {
      const own = scores.subarray(row * 3, row * 3 + 3);
      return own.indexOf(Math.max(...own)) === label;
    });
    expect(right.length / 300).toBeGreaterThan(0.75);
    expect(trainSupportVectors(dense(train.points), train.labels, options)).toEqual(model);
  });

  it('gives a class more room when its examples weigh more', () => {
    const { points, labels } = clouds(300, 7);
    const chosen = (classWeights: number[]) => {
      const model = trainSupportVectors(dense(points), labels, {
        classes: 3,
        cost: 1,
        classWeights,
        seed: 1,
      });
      const scores = scoreRows(model, dense(points));
      return points.filter((_, row) => {
        const own = scores.subarray(row * 3, row * 3 + 3);
        return own.indexOf(Math.max(...own)) === 0;
      }).length;
    };
    expect(chosen([5, 1, 1])).toBeGreaterThan(chosen([1, 1, 1]));
  });

  it('scores examples of no class low everywhere', () => {
    const { points, labels } = clouds(200, 4);
    const outside = Array.from({ length: 100 }, () => [-1, -1, -1]);
    const model = trainSupportVectors(dense([...points, ...outside]), [...labels, ...outside.map(() => -1)], {
      classes: 3,
      cost: 1,
      seed: 1,
    });
    expect(Math.max(...scoreRows(model, dense([[-1, -1, -1]])))).toBeLessThan(-0.5);
  });

  it('stops when told to', () => {
    const { points, labels } = clouds(30, 1);
    const signal = AbortSignal.abort(new Error('stopped'));
    expect(() =>
      trainSupportVectors(dense(points), labels, { classes: 3, cost: 1, seed: 1, signal }),
    ).toThrow('stopped');
  });
});
