import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { fitPool, pooled } from './pool';

const CLASSES = 4;

/** Two opinions that know different things: labels are drawn from softmax(one × 3 + other × 1). */
function drawn(rows: number, seed: number) {
  const random = seededRandom(seed);
  const some = () => Float32Array.from({ length: rows * CLASSES }, () => 2 * random() - 1);
  const [one, other, noise] = [some(), some(), some()];
  const labels = Int32Array.from({ length: rows }, (_, row) => {
    const weights = Array.from({ length: CLASSES }, (__, label) => {
      const at = row * CLASSES + label;
      return Math.exp(3 * (one[at] as number) + (other[at] as number));
    });
    let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
    return weights.findIndex((weight) => {
      left -= weight;
      return left <= 0;
    });
  });
  return { one, other, noise, labels };
}

describe('fitPool', () => {
  it('finds the weights that labels were drawn with', () => {
    const { one, other, noise, labels } = drawn(20_000, 1);
    const [first = 0, second = 0, third = 0] = fitPool([one, other, noise], labels, CLASSES, [1, 1, 1]);
    expect(Math.abs(first - 3)).toBeLessThan(0.15);
    expect(Math.abs(second - 1)).toBeLessThan(0.1);
    expect(third).toBeLessThan(0.06);
  });

  it('listens to nobody backwards', () => {
    const { one, labels } = drawn(2000, 2);
    const weights = fitPool([one, one.map((score) => -score)], labels, CLASSES, [1, 1]);
    expect(weights[1]).toBe(0);
    expect(weights[0]).toBeGreaterThan(1);
  });

  it('stays near what is usual where examples are few and all right', () => {
    const scores = Float32Array.from([1, -1, -1, -1, -1, 1, -1, -1]);
    const [weight = 0] = fitPool([scores], [0, 1], CLASSES, [1.5]);
    expect(weight).toBeGreaterThan(1.4);
    expect(weight).toBeLessThan(2);
  });

  it('adds opinions by their weights', () => {
    const sum = pooled([Float32Array.of(1, 2), Float32Array.of(10, -10)], [2, 0.5]);
    expect([...sum]).toEqual([7, -1]);
  });
});
