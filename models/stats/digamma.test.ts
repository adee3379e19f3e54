import { expect, it } from 'vitest';
import { digamma } from './digamma';

it('gives the tabulated values', () => {
  // −γ, −γ − 2 ln 2, and Σ 1/k − γ over k = 1 … 99
  const euler = 0.5772156649015329;
  expect(digamma(1)).toBeCloseTo(-euler, 13);
  expect(digamma(0.5)).toBeCloseTo(-euler - 2 * Math.LN2, 13);
  const harmonic = Array.from({ length: 99 }, (_, at) => 1 / (at + 1)).reduce((sum, term) => sum + term, 0);
  expect(digamma(100)).toBeCloseTo(harmonic - euler, 13);
});
