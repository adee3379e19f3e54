import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { automaticGrain, bucketsOf, GRAINS, grainFor, possibleGrains } from './grain';
import { addDays, daysIn, type Period } from './period';

const period = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 1500 }))
  .map(([start, length]): Period => {
    const from = addDays('1970-01-01', start);
    return { from, to: addDays(from, length) };
  });

describe('the grain', () => {
  it.each([
    [1, '15'],
    [2, '30'],
    [5, '60'],
    [28, 'day'],
    [365, 'week'],
    [1096, 'month'],
  ])('of %i days is %s', (days, grain) => {
    expect(automaticGrain({ from: '1999-02-01', to: addDays('1999-02-01', days - 1) })).toBe(grain);
  });

  it('that is chosen automatically is always possible', () => {
    fc.assert(fc.property(period, (some) => possibleGrains(some).includes(automaticGrain(some))));
  });

  it('by hand gives way where it would draw too many points', () => {
    expect(grainFor({ from: '1999-02-01', to: '1999-02-07' }, '15')).toBe('15');
    expect(grainFor({ from: '1999-01-01', to: '1999-12-31' }, '15')).toBe('week');
  });
});

describe('buckets', () => {
  it('are cut to the period', () => {
    const months = [...bucketsOf({ from: '1999-01-30', to: '1999-03-02' }, 'month').values()];
    expect(months.map(({ from, to }) => [from, to])).toEqual([
      ['1999-01-30', '1999-01-31'],
      ['1999-02-01', '1999-02-28'],
      ['1999-03-01', '1999-03-02'],
    ]);
  });

  it('of weeks are named by their Monday, also when the period starts later', () => {
    expect([...bucketsOf({ from: '1999-02-03', to: '1999-02-09' }, 'week').keys()]).toEqual([
      '1999-02-01',
      '1999-02-08',
    ]);
  });

  it('cover every day of the period once', () => {
    fc.assert(
      fc.property(period, fc.constantFrom(...GRAINS.slice(3)), (some, grain) => {
        const covered = [...bucketsOf(some, grain).values()].reduce((sum, b) => sum + daysIn(b), 0);
        expect(covered).toBe(daysIn(some));
      }),
    );
  });
});
