import { describe, expect, it } from 'vitest';
import { bias } from './bias';

describe('bias', () => {
  it('is above 0 where too much was forecast, as a share of volume', () => {
    expect(bias([100, 100], [130, 90])).toBeCloseTo(0.1, 12);
    expect(bias([100, 100], [70, 110])).toBeCloseTo(-0.1, 12);
  });

  it('leaves out intervals that were not observed, and is unknown without volume', () => {
    expect(bias([Number.NaN, 10], [500, 9])).toBeCloseTo(-0.1, 12);
    expect(bias([0], [3])).toBeNaN();
  });
});
