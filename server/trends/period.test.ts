import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, comparisonShift, daysIn, daysOf, type Period, shiftBack, weekdayOf } from './period';

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1970-01-01', days));
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 800 }))
  .map(([from, length]): Period => ({ from, to: addDays(from, length) }));

describe('days', () => {
  it('crosses months, years and leap days', () => {
    expect(addDays('1999-02-28', 1)).toBe('1999-03-01');
    expect(addDays('2000-02-28', 1)).toBe('2000-02-29');
    expect(addDays('2000-01-01', -1)).toBe('1999-12-31');
  });

  it('knows weekdays, also before 1970', () => {
    expect(weekdayOf('1999-02-01')).toBe(1);
    expect(weekdayOf('1999-02-28')).toBe(7);
    expect(weekdayOf('1969-12-31')).toBe(3);
  });

  it('lists as many days as it counts', () => {
    fc.assert(fc.property(period, (some) => daysOf(some).length === daysIn(some)));
  });
});

describe('the comparison period', () => {
  it('of four weeks is the four weeks before', () => {
    const february = { from: '1999-02-01', to: '1999-02-28' };
    expect(shiftBack(february, comparisonShift(february, 'previous') ?? 0)).toEqual({
      from: '1999-01-04',
      to: '1999-01-31',
    });
  });

  it('of one day is the same weekday a week before', () => {
    const tuesday = { from: '2026-11-17', to: '2026-11-17' };
    expect(comparisonShift(tuesday, 'previous')).toBe(7);
  });

  it('has the same length and the same weekdays, and the previous one ends before the period starts', () => {
    fc.assert(
      fc.property(period, fc.constantFrom('previous' as const, 'year' as const), (some, comparison) => {
        const before = shiftBack(some, comparisonShift(some, comparison) ?? 0);
        expect(daysIn(before)).toBe(daysIn(some));
        expect(weekdayOf(before.from)).toBe(weekdayOf(some.from));
        if (comparison === 'previous') expect(before.to < some.from).toBe(true);
      }),
    );
  });

  it('is never longer ago than needed: less than a week lies between', () => {
    fc.assert(
      fc.property(period, (some) => {
        const shift = comparisonShift(some, 'previous') ?? 0;
        expect(shift - daysIn(some)).toBeLessThan(7);
      }),
    );
  });
});
