import { expect, test } from 'vitest';
import { warpPath } from './warp-path';

/** Costs of -1 where a row is at home, 0 elsewhere. */
function costsOf(homes: readonly (readonly [number, number])[], columns: number): Float32Array {
  const costs = new Float32Array(homes.length * columns);
  homes.forEach(([from, to], row) => {
    costs.fill(-1, row * columns + from, row * columns + to);
  });
  return costs;
}

test('each row begins where it is at home', () => {
  const homes = [
    [0, 4],
    [4, 5],
    [5, 12],
    [12, 20],
  ] as const;
  expect([...warpPath(costsOf(homes, 20), 4, 20)]).toEqual([0, 4, 5, 12]);
});

test('rows never go back', () => {
  const first = warpPath(
    costsOf(
      [
        [5, 9],
        [2, 5],
        [9, 10],
      ],
      10,
    ),
    3,
    10,
  );
  expect([...first]).toEqual([...first].sort((one, other) => one - other));
});

test('more rows than columns share them', () => {
  const first = warpPath(new Float32Array(5 * 2), 5, 2);
  expect(first).toHaveLength(5);
  expect([...first].every((column) => column === 0 || column === 1)).toBe(true);
});
