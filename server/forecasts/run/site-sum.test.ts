import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '@/models/forecast/day-matrix';
import { type Clock, dayNumberOf, zonedClock } from '@/models/forecast/prepare/clock';
import { siteSum } from './site-sum';

const SLOTS = 48;

function days(from: string, count: number): CalendarDay[] {
  const first = Temporal.PlainDate.from(from);
  return Array.from({ length: count }, (_, day) => {
    const date = first.add({ days: day });
    return { date: date.toString(), weekday: date.dayOfWeek - 1, tags: [] };
  });
}

/** What stands at an instant on a clock's days. */
function at(clock: Clock, from: string, values: Float64Array, instant: string): number {
  const { day, slot } = clock.cellOf(Date.parse(instant));
  return values[(day - dayNumberOf(from)) * SLOTS + slot] ?? Number.NaN;
}

/** Sum over instants: an hour that comes twice counts twice, one that is skipped not at all. */
function total(clock: Clock, calendar: readonly CalendarDay[], values: Float64Array): number {
  return calendar.reduce((sum, { date }, day) => {
    const cells = clock.intervalsOf(dayNumberOf(date ?? ''));
    return sum + cells.reduce((part, { slot }) => part + (values[day * SLOTS + slot] ?? 0), 0);
  }, 0);
}

describe('siteSum', () => {
  const from = '2026-10-20';
  const calendar = days(from, 20);
  const amsterdam = zonedClock('Europe/Amsterdam', 30);
  const newYork = zonedClock('America/New_York', 30);
  const calls = Float64Array.from({ length: 20 * SLOTS }, (_, cell) => 1 + (cell % 7));
  const open = new Uint8Array(calls.length).fill(1);

  it('puts calls of another zone where they fall on the site’s clock, also in the week between two changes', () => {
    const sum = siteSum(amsterdam, calendar);
    const nine = new Float64Array(calls.length);
    for (let day = 0; day < 20; day += 1) nine[day * SLOTS + 18] = 10;
    sum.add({ clock: newYork, days: calendar, open, calls: nine, seconds: null });
    // New York is six hours behind Amsterdam, but five from 25 October to 1 November.
    expect(at(amsterdam, from, sum.calls(), '2026-10-22T13:00:00Z')).toBe(10);
    expect(at(amsterdam, from, sum.calls(), '2026-10-28T13:00:00Z')).toBe(10);
    expect(sum.calls()[(dayNumberOf('2026-10-28') - dayNumberOf(from)) * SLOTS + 28]).toBe(10);
    expect(sum.calls()[(dayNumberOf('2026-11-04') - dayNumberOf(from)) * SLOTS + 30]).toBe(10);
  });

  it('keeps every call through the hour that comes twice', () => {
    const sum = siteSum(amsterdam, calendar);
    sum.add({ clock: amsterdam, days: calendar, open, calls, seconds: null });
    sum.add({ clock: amsterdam, days: calendar, open, calls, seconds: null });
    expect(total(amsterdam, calendar, sum.calls())).toBeCloseTo(2 * total(amsterdam, calendar, calls), 6);
    sum.calls().forEach((value, cell) => {
      expect(value).toBeCloseTo(2 * (calls[cell] ?? 0), 9);
    });
  });

  it('weighs handle times by calls, and leaves out queues whose handle times nobody knows', () => {
    const sum = siteSum(amsterdam, calendar);
    const flat = (value: number) => new Float64Array(calls.length).fill(value);
    sum.add({ clock: amsterdam, days: calendar, open, calls: flat(30), seconds: flat(100) });
    sum.add({ clock: amsterdam, days: calendar, open, calls: flat(10), seconds: flat(300) });
    sum.add({ clock: amsterdam, days: calendar, open, calls: flat(60), seconds: null });
    expect(sum.seconds()[SLOTS]).toBeCloseTo(150, 9);
    expect(sum.calls()[SLOTS]).toBeCloseTo(100, 9);
  });

  it('is open when any queue is', () => {
    const sum = siteSum(amsterdam, calendar);
    const [morning, noon] = [new Uint8Array(calls.length), new Uint8Array(calls.length)];
    morning[16] = 1;
    noon[24] = 1;
    for (const mask of [morning, noon]) {
      sum.add({ clock: amsterdam, days: calendar, open: mask, calls, seconds: null });
    }
    expect([...sum.open()].flatMap((flag, cell) => (flag ? [cell] : []))).toEqual([16, 24]);
  });
});
