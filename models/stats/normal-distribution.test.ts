import { expect, it } from 'vitest';
import { normalCdf, normalQuantile } from './normal-distribution';

it('gives the tabulated distribution', () => {
  expect(normalCdf(0)).toBe(0.5);
  expect(normalCdf(1)).toBeCloseTo(0.841344746068543, 14);
  expect(normalCdf(-1.959963984540054)).toBeCloseTo(0.025, 14);
  expect(normalCdf(40)).toBe(1);
});

it('gives its quantiles, and each leads back', () => {
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  expect(normalQuantile(0.8)).toBeCloseTo(0.841621233572914, 12);
  expect(normalQuantile(1e-6)).toBeCloseTo(-4.753424308822899, 12);
  expect(normalQuantile(1e-20)).toBeCloseTo(-9.26234008979841, 11);
  for (const p of [1e-6, 0.001, 0.1, 0.6, 0.9, 0.9999, 1 - 1e-7]) {
    expect(normalCdf(normalQuantile(p)) / p).toBeCloseTo(1, 8);
  }
});
