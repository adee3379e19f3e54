import { expect, test } from 'vitest';
import { addDays, daysOf } from '@/server/trends/period';
import { affordableDays } from './trial-days';

const TO = '2026-03-31';
const each = (rows: number) =>
  new Map(daysOf({ from: addDays(TO, -60), to: addDays(TO, 1) }).map((day) => [day, rows]));

test('a site of a usual size is tried on thirty days', () => {
  expect(affordableDays(TO, 8, new Map())).toBe(30);
  expect(affordableDays(TO, 8, each(40_000))).toBe(30);
});

test('a large one on fewer, so that what is read stays the same', () => {
  // twenty days are read: the day after, the eight a finding reaches back, and eleven that are tried
  expect(affordableDays(TO, 8, each(100_000))).toBe(11);
  expect(affordableDays(TO, 8, each(5_000_000))).toBe(1);
});
