import { expect, it } from 'vitest';
import { upperTail } from './count-tail';
import { logGamma } from './log-gamma';

it('gives the tails of the Poisson distribution', () => {
  // 1 − Σ e⁻¹⁰ 10ᵏ / k! for k < 20, and for k < 5
  expect(upperTail(20, 10, 10)).toBeCloseTo(0.0034543, 5);
  expect(upperTail(5, 10, 10)).toBeCloseTo(0.9707473, 4);
  expect(upperTail(0, 10, 10)).toBe(1);
});

it('gives the tail of the negative binomial distribution', () => {
  // r = 5, p = 1/3: mean 10, variance 30; summed term by term
  let below = 0;
  for (let k = 0; k < 20; k++) {
    below += Math.exp(logGamma(k + 5) - logGamma(5) - logGamma(k + 1)) * (1 / 3) ** 5 * (2 / 3) ** k;
  }
  expect(upperTail(20, 10, 30)).toBeCloseTo(1 - below, 10);
  expect(upperTail(60, 10, 30)).toBeLessThan(1e-5);
});

it('keeps its precision far out', () => {
  expect(Math.log10(upperTail(100, 10, 10))).toBeCloseTo(-62.2, 0);
});

it('knows the gamma function', () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 10);
});
