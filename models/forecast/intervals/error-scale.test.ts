import { expect, it } from 'vitest';
import { learnErrorScale } from './error-scale';

const OFTEN = 300;

it('follows the size of errors at each level, and goes on below and above', () => {
  const forecasts = Array.from({ length: OFTEN }, (_, index) => 50 + index);
  const errors = forecasts.map((forecast, index) => (index % 2 ? 0.1 : -0.1) * forecast);
  const scale = learnErrorScale(forecasts, errors);
  expect(scale(200)).toBeCloseTo(20, 0);
  expect(scale(700)).toBeCloseTo(70, 0);
  expect(scale(8)).toBeGreaterThan(0.8);
});

it('takes errors for chance where only 0 was ever forecast, whatever comes later', () => {
  const scale = learnErrorScale(new Array(OFTEN).fill(0), new Array(OFTEN).fill(0));
  expect(scale(0)).toBe(0);
  expect(scale(100)).toBeCloseTo(8, 0);
});
