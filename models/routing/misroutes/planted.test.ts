import { expect, test } from 'vitest';
import { judge } from '../testing/judge';
import { realFlow } from '../testing/real-flow';

const seeds = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index);

test('misroutes planted in real flows are all found, and their cost lies in the interval about as often as stated', () => {
  const verdict = judge(realFlow(), seeds(1000, 14), (seed) => 1 + (seed % 4));
  expect(verdict.planted).toBeGreaterThanOrEqual(30);
  expect(verdict.missed).toEqual([]);
  expect(verdict.falseFindings).toBe(0);
  // 90% is stated: of thirty, fewer than 23 would come about once in 200 times.
  expect(verdict.hoursCovered / verdict.found).toBeGreaterThanOrEqual(0.75);
  expect(verdict.transfersCovered / verdict.found).toBeGreaterThanOrEqual(0.75);
  expect(verdict.replayCovered / verdict.found).toBeGreaterThanOrEqual(0.75);
});

test('in real flows without misroutes nothing is found', () => {
  expect(judge(realFlow(), seeds(2000, 14), () => 0)).toMatchObject({ planted: 0, falseFindings: 0 });
});
