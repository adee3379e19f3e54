import fc from 'fast-check';
import { expect, test } from 'vitest';
import { niceScale } from './nice-scale';

test('round steps from zero', () => {
  expect(niceScale(100)).toEqual([0, 50, 100]);
  expect(niceScale(83)).toEqual([0, 50, 100]);
  expect(niceScale(3)).toEqual([0, 1, 2, 3]);
  expect(niceScale(0)).toEqual([0, 1]);
});

test('the top holds the largest value, with few steps', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (most) => {
      const ticks = niceScale(most);
      expect(ticks.at(-1) ?? 0).toBeGreaterThanOrEqual(most * (1 - 1e-9));
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
});
