import { expect, test } from 'vitest';
import { lockSeconds } from './sign-in-policy';

test('the first wrong tries lock nothing, then each doubles the lock up to a quarter of an hour', () => {
  expect([0, 1, 4].map(lockSeconds)).toEqual([0, 0, 0]);
  expect([5, 6, 7, 8, 9, 10, 11].map(lockSeconds)).toEqual([30, 60, 120, 240, 480, 900, 900]);
  expect(lockSeconds(100_000)).toBe(900);
});
