import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { firstOpenDay, type RecentCalls } from './first-open-day';

const ZONE = 'Europe/Amsterdam';
const NOW = Date.parse('2026-06-01T00:00:00Z');

/** Calls every quarter of an hour of local days, from one local time to another (exclusive). */
function calls(from: string, days: number, hours: readonly [number, number], each = 5): RecentCalls[] {
  const first = Temporal.PlainDate.from(from);
  return Array.from({ length: days }, (_, day) => first.add({ days: day })).flatMap((date) =>
    Array.from({ length: (hours[1] - hours[0]) * 4 }, (_, quarter) => ({
      start:
        date.toZonedDateTime(ZONE).add({ hours: hours[0], minutes: 15 * quarter }).epochMilliseconds / 1000,
      total: each,
    })),
  );
}

describe('firstOpenDay', () => {
  it('is the day after the last one when that ended as usual', () => {
    expect(firstOpenDay(calls('2026-03-02', 14, [8, 18]), ZONE, NOW)).toBe('2026-03-16');
  });

  it('is the last day when the source stopped in the middle of it', () => {
    const recent = [...calls('2026-03-02', 14, [8, 18]), ...calls('2026-03-16', 1, [8, 12])];
    expect(firstOpenDay(recent, ZONE, NOW)).toBe('2026-03-16');
  });

  it('takes an evening without calls for an evening, where few calls come then', () => {
    const quiet = calls('2026-03-02', 14, [18, 22], 0.1);
    const recent = [...calls('2026-03-02', 15, [8, 18]), ...quiet].sort((a, b) => a.start - b.start);
    expect(firstOpenDay(recent, ZONE, NOW)).toBe('2026-03-17');
  });

  it('is today while today is not over, however late', () => {
    const recent = calls('2026-03-02', 14, [8, 18]);
    expect(firstOpenDay(recent, ZONE, Date.parse('2026-03-15T22:30:00Z'))).toBe('2026-03-15');
    expect(firstOpenDay(recent, ZONE, Date.parse('2026-03-15T23:30:00Z'))).toBe('2026-03-16');
  });

  it('judges a Saturday by Saturdays', () => {
    const short = ['2026-03-07', '2026-03-14', '2026-03-21'].flatMap((day) => calls(day, 1, [9, 13]));
    const weekdays = ['2026-03-02', '2026-03-09', '2026-03-16'].flatMap((day) => calls(day, 5, [8, 18]));
    const recent = [...weekdays, ...short].sort((a, b) => a.start - b.start);
    expect(firstOpenDay(recent, ZONE, NOW)).toBe('2026-03-22');
  });

  it('is nothing without calls', () => {
    expect(firstOpenDay([], ZONE, NOW)).toBeNull();
  });
});
