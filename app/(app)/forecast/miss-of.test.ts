import { expect, it } from 'vitest';
import { missOf } from './miss-of';

it('is the sum of all misses against what came, where something came', () => {
  const points = [
    { actual: 100, forecast: 110 },
    { actual: 300, forecast: 270 },
    { actual: null, forecast: 500 },
    { actual: 80, forecast: null },
  ];
  expect(missOf(points)).toBeCloseTo(0.1, 10);
});

it('is not said of a handful of calls', () => {
  expect(missOf([{ actual: 3, forecast: 8 }])).toBeNull();
  expect(missOf([])).toBeNull();
});
