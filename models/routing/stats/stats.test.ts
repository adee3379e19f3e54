import { expect, test } from 'vitest';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { betaBinomialTail, spreadOf } from './beta-binomial';
import { qValues } from './false-discovery';
import { intervalOf } from './interval';
import { betaDraw, meanDraw } from './posterior-draws';

test('the tail of the beta-binomial is that of the distribution counted out', () => {
  // Beta(1, 1): every count from 0 to n is as likely.
  expect(betaBinomialTail(7, 9, 0.5, 1 / 3)).toBeCloseTo(0.3, 12);
  // Hardly any spread: the binomial, P(X ≥ 3 of 10 at 0.1) = 0.0701908264.
  expect(betaBinomialTail(3, 10, 0.1, 1e-9)).toBeCloseTo(0.0701908264, 6);
  expect(betaBinomialTail(0, 10, 0.1, 0.01)).toBe(1);
  expect(betaBinomialTail(100_000, 200_000, 0.01, 0.01)).toBeLessThan(1e-12);
});

test('the spread of rates is found again', () => {
  const random = seededRandom(3);
  const groups = Array.from({ length: 400 }, () => {
    const rate = betaDraw(random, 0.05 * 49, 0.95 * 49);
    const yes = Array.from({ length: 200 }, () => random()).filter((value) => value < rate).length;
    return { yes, n: 200, mean: 0.05 };
  });
  expect(spreadOf(groups)).toBeGreaterThan(0.014);
  expect(spreadOf(groups)).toBeLessThan(0.027);
});

test('q-values of Benjamini and Hochberg’s own example: the four smallest of fifteen are found at 5%', () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ];
  const found = qValues(p);
  expect(found.filter((q) => q <= 0.05)).toHaveLength(4);
  expect(found[3]).toBeCloseTo((0.0095 * 15) / 4, 12);
  expect(found.at(-1)).toBe(1);
  expect(qValues([0.04, 0.01])).toEqual([0.04, 0.02]);
});

test('draws of a mean lie around it as far as its standard error says, and an interval holds nine tenths of them', () => {
  const random = seededRandom(5);
  const times = { n: 400, sum: 400 * 180, squares: 400 * (180 ** 2 + 90 ** 2) };
  const { mean, low, high } = intervalOf(Array.from({ length: 4000 }, () => meanDraw(random, times)));
  expect(mean).toBeGreaterThan(179);
  expect(mean).toBeLessThan(181);
  // 1.645 standard errors of 4.5 to 4.7 either side.
  expect(high - low).toBeGreaterThan(14);
  expect(high - low).toBeLessThan(16.5);
});
