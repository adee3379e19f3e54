import { expect, test } from 'vitest';
import { factorise, solveFactorised } from './cholesky';

test('solves symmetric positive definite systems', () => {
  // A = [[4,2,1],[2,5,3],[1,3,6]], x = [1,-2,3] → b = [3,1,13]
  const factor = factorise(Float64Array.of(4, 0, 0, 2, 5, 0, 1, 3, 6), 3);
  const solution = solveFactorised(factor, 3, Float64Array.of(3, 1, 13));
  [1, -2, 3].forEach((value, index) => {
    expect(solution[index]).toBeCloseTo(value, 12);
  });
});

test('a matrix without full rank gives numbers, not NaN', () => {
  const factor = factorise(Float64Array.of(1, 0, 1, 1), 2);
  expect([...solveFactorised(factor, 2, Float64Array.of(1, 1))].every(Number.isFinite)).toBe(true);
});
