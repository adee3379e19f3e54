import { describe, expect, it } from 'vitest';
import { smape } from './smape';

describe('smape', () => {
  it('goes from 0 to 200', () => {
    expect(smape([10, 20], [10, 20])).toBe(0);
    expect(smape([10], [0])).toBe(200);
    expect(smape([100, 100], [150, 50])).toBeCloseTo((40 + 200 / 3) / 2, 12);
  });

  it('counts nothing forecast and nothing come as right', () => {
    expect(smape([0, 10], [0, 30])).toBeCloseTo(50, 12);
  });

  it('is unknown where nothing was observed', () => {
    expect(smape([Number.NaN], [3])).toBeNaN();
  });
});
