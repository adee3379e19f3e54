import { describe, expect, it } from 'vitest';
import { mase } from './mase';

describe('mase', () => {
  it('is the error in units of what repeating the last season errs in the history', () => {
    // Seasons of 2: |13−10|, |18−20|, |11−13|, |21−18| average to 2.5; the forecast errs by 1 and 4.
    expect(mase([12, 20], [11, 24], [10, 20, 13, 18, 11, 21], 2)).toBeCloseTo(1, 12);
  });

  it('scales by the pairs of the history that are complete', () => {
    expect(mase([5], [9], [1, Number.NaN, 3, 7], 2)).toBeCloseTo(4 / 2, 12);
  });

  it('is unknown where the history repeats itself exactly', () => {
    expect(mase([5], [9], [1, 2, 1, 2], 2)).toBeNaN();
  });

  it('says when the history is shorter than a season', () => {
    expect(() => mase([5], [9], [1, 2], 2)).toThrow('no two values 2 intervals apart');
  });
});
