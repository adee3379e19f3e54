import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate } from '../candidate';
import type { CalendarDay, DayMatrix, FutureDays } from '../day-matrix';
import { COUNT_CANDIDATES, MEAN_CANDIDATES } from './index';

const SLOTS = 6;

interface Case {
  history: DayMatrix;
  future: FutureDays;
}

/** Three to nine weeks with gaps, shut weekends or hours, special days, zeros and outliers. */
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    dayCount: fc.integer({ min: 21, max: 63 }),
    horizon: fc.integer({ min: 1, max: 40 }),
    size: fc.constantFrom(0.3, 8, 400),
    values: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 80, maxLength: 80 }),
    gaps: fc.constantFrom(0, 0.1, 0.6, 1),
    closedWeekdays: fc.subarray([0, 1, 2, 3, 4, 5, 6]),
    closedSlots: fc.subarray([0, 1, 2, 3, 4, 5]),
    kind: fc.constantFrom('count' as const, 'mean' as const),
  })
  .map(({ dayCount, horizon, size, values, gaps, closedWeekdays, closedSlots, kind }) => {
    const days: CalendarDay[] = Array.from({ length: dayCount + horizon }, (_, day) => ({
      date: null,
      weekday: day % 7,
      tags: values[(day * 7) % 80] === 0 || day % 29 === 3 ? ['Feast'] : [],
    }));
    const open = Uint8Array.from({ length: days.length * SLOTS }, (_, at) => {
      const weekday = Math.floor(at / SLOTS) % 7;
      return closedWeekdays.includes(weekday) || closedSlots.includes(at % SLOTS) ? 0 : 1;
    });
    const cells = dayCount * SLOTS;
    const draw = (at: number) => values[(at * 31 + Math.floor(at / 80)) % 80] ?? 0;
    const shown = Float64Array.from({ length: cells }, (_, at) => {
      if (draw(at + 17) < gaps) return Number.NaN;
      return Math.round(size * draw(at) * (draw(at + 5) > 0.97 ? 30 : 1));
    });
    const history: DayMatrix = {
      id: 'any',
      kind,
      slotsPerDay: SLOTS,
      days: days.slice(0, dayCount),
      values: shown,
      open: open.slice(0, cells),
      ...(kind === 'mean'
        ? { weights: shown.map((value) => (Number.isNaN(value) ? 0 : 1 + (value % 5))) }
        : {}),
    };
    return { history, future: { days: days.slice(dayCount), open: open.slice(cells) } };
  });

const everyCandidate: Candidate[] = [...new Set([...COUNT_CANDIDATES, ...MEAN_CANDIDATES])];

describe.each(everyCandidate)('$name', (candidate) => {
  test('is a number, at least 0, 0 where closed; the same again, and its input as it was', () => {
    fc.assert(
      fc.property(anyCase, ({ history, future }) => {
        const before = structuredClone({ history, future });
        const forecast = candidate.forecast(history, future);
        expect(forecast.length).toBe(future.open.length);
        forecast.forEach((value, at) => {
          expect(Number.isFinite(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(0);
          if (future.open[at] === 0) expect(value).toBe(0);
        });
        expect({ history, future }).toEqual(before);
        expect(candidate.forecast(history, future)).toEqual(forecast);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  test('a constant series goes on', () => {
    const forecast = candidate.forecast(...constant(28, 12, 42));
    for (const value of forecast) expect(value).toBeCloseTo(42, 1);
  });

  test('a series of zeros goes on', () => {
    expect(candidate.forecast(...constant(28, 3, 0)).every((value) => value < 0.01)).toBe(true);
  });

  test('one point, or none, is not beyond it', () => {
    const [history, future] = constant(28, 3, Number.NaN);
    expect(candidate.forecast(history, future).every((value) => value === 0)).toBe(true);
    history.values[100] = 5;
    const forecast = candidate.forecast(history, future);
    for (const value of forecast) expect(Number.isFinite(value) && value >= 0).toBe(true);
  });
});

function constant(dayCount: number, horizon: number, value: number): [DayMatrix, FutureDays] {
  const days = Array.from({ length: dayCount + horizon }, (_, day) => ({
    date: null,
    weekday: day % 7,
    tags: [],
  }));
  const cells = dayCount * SLOTS;
  return [
    {
      id: 'constant',
      kind: 'count',
      slotsPerDay: SLOTS,
      days: days.slice(0, dayCount),
      values: new Float64Array(cells).fill(value),
      open: new Uint8Array(cells).fill(1),
    },
    { days: days.slice(dayCount), open: new Uint8Array(horizon * SLOTS).fill(1) },
  ];
}
