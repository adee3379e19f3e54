import { expect, test } from 'vitest';
import { dot, principalDirections } from './principal-directions';

test('finds the directions and their variances, at right angles', () => {
  // Rows along (3,4)/5 and (-4,3)/5 in a plane of four dimensions, 9 and 1 apart from the middle.
  const along = Float64Array.of(0.6, 0.8, 0, 0);
  const across = Float64Array.of(-0.8, 0.6, 0, 0);
  const rows = [3, -3].flatMap((a) => [1, -1].map((b) => along.map((v, i) => a * v + b * (across[i] ?? 0))));
  const { directions, variances } = principalDirections(rows, [1, 1, 1, 1], 2);
  expect(variances[0]).toBeCloseTo(9, 8);
  expect(variances[1]).toBeCloseTo(1, 8);
  const [first, second] = directions;
  if (!first || !second) throw new Error('two directions were asked for');
  expect(Math.abs(dot(first, along))).toBeCloseTo(1, 8);
  expect(dot(first, second)).toBeCloseTo(0, 10);
});

test('rows with more weight say more; rows that are all zero have no direction', () => {
  const rows = [Float64Array.of(1, 0), Float64Array.of(0, 1)];
  const { directions } = principalDirections(rows, [1, 9], 1);
  expect(Math.abs(directions[0]?.[1] ?? 0)).toBeCloseTo(1, 6);
  const { variances } = principalDirections([Float64Array.of(0, 0)], [1], 1);
  expect(variances).toEqual([0]);
});
