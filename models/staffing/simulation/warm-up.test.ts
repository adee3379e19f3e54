import { expect, it } from 'vitest';
import { steadyWarmUp } from './warm-up';

it('takes longer the fuller a queue is, never less than eight handle times', () => {
  expect(steadyWarmUp(1 / 18, 180, 30, null)).toBe(8 * 180);
  expect(steadyWarmUp(1 / 18, 180, 11, null)).toBeGreaterThan(8 * 3600);
  expect(steadyWarmUp(1 / 18, 180, 11, 300)).toBe(8 * 300);
  expect(steadyWarmUp(1 / 18, 180, 10, null)).toBe(Number.POSITIVE_INFINITY);
});
