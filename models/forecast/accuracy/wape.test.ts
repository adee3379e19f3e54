import { describe, expect, it } from 'vitest';
import { wape } from './wape';

describe('wape', () => {
  it('is the absolute error over the volume', () => {
    expect(wape([100, 50, 0], [90, 60, 4])).toBeCloseTo(24 / 150, 12);
  });

  it('leaves out intervals that were not observed', () => {
    expect(wape([100, Number.NaN], [80, 1000])).toBeCloseTo(0.2, 12);
  });

  it('is unknown where nothing came in', () => {
    expect(wape([0, 0], [1, 2])).toBeNaN();
    expect(wape([Number.NaN], [1])).toBeNaN();
  });

  it('refuses a forecast that does not fit the actuals', () => {
    expect(() => wape([1, 2], [1])).toThrow('2 actuals cannot be compared with 1 forecasts.');
    expect(() => wape([1, 2], [1, Number.NaN])).toThrow('says nothing for interval 2 of 2');
  });
});
