import { expect, test } from 'vitest';
import { dayAfterKey, monthsOf } from './year-months';

test('a year has twelve months in weeks from Monday', () => {
  const months = monthsOf(2028);
  expect(months).toHaveLength(12);
  expect(months[1]).toMatchObject({ first: '2028-02-01', lead: 1 });
  expect(months[1]?.days.at(-1)).toBe('2028-02-29');
  expect(months.flatMap(({ days }) => days)).toHaveLength(366);
});

test('keys walk through the year and not out of it', () => {
  expect(dayAfterKey('2026-03-01', 'ArrowLeft')).toBe('2026-02-28');
  expect(dayAfterKey('2026-03-01', 'ArrowDown')).toBe('2026-03-08');
  expect(dayAfterKey('2026-12-31', 'ArrowRight')).toBe('2026-12-31');
  expect(dayAfterKey('2026-12-15', 'End')).toBe('2026-12-31');
  expect(dayAfterKey('2026-12-15', 'Home')).toBe('2026-12-01');
  expect(dayAfterKey('2026-12-15', 'x')).toBe('2026-12-15');
});
