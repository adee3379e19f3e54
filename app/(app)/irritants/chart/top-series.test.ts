import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelPlaces } from './label-places';
import { axisOf } from './top-series';

describe('names at the ends of lines', () => {
  it('stand at their lines where there is room', () => {
    expect(labelPlaces([10, 100, 50], { height: 200, gap: 14 })).toEqual([10, 100, 50]);
  });

  it('never lie over each other, and stay in the picture', () => {
    const places = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(places, (wanted) => {
        const found = [...labelPlaces(wanted, { height: 200, gap: 14 })].sort((a, b) => a - b);
        for (const [at, place] of found.entries()) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(200);
          if (at > 0) expect(place - (found[at - 1] ?? 0)).toBeGreaterThanOrEqual(14);
        }
      }),
    );
  });
});

it('the axis ends at a round number above the highest value', () => {
  const axis = (value: number | null) =>
    axisOf([{ from: '', to: '', tick: '', title: '', values: { a: value, b: null } }]);
  expect([0.031, 7, 230, 1000, null].map((value) => axis(value).top)).toEqual([0.05, 10, 250, 1000, 1]);
  expect(axis(48).ticks).toEqual([0, 10, 20, 30, 40, 50]);
  expect(axis(15).ticks).toEqual([0, 5, 10, 15, 20]);
});
