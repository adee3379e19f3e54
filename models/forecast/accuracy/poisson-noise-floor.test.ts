import { describe, expect, it } from 'vitest';
import { poissonMeanDeviation, poissonNoiseFloor } from './poisson-noise-floor';

describe('poisson noise floor', () => {
  // E|X − λ| summed term by term over the distribution, outside this code.
  it.each([
    [0.3, 0.44449093240903],
    [1, 0.73575888234288],
    [2.5, 1.2825781034984],
    [12, 2.7448299722267],
    [100, 7.9721993618297],
    [2000, 35.680995583935],
  ])('expects a count with mean %d to be off by %d', (rate, deviation) => {
    expect(poissonMeanDeviation(rate) / deviation).toBeCloseTo(1, 10);
  });

  it('is near the rule of thumb where intervals are alike', () => {
    expect(poissonNoiseFloor([100, 100])).toBeCloseTo(0.0797, 4);
  });

  it('sums over quiet and busy intervals', () => {
    expect(poissonNoiseFloor([1, 100, 0, Number.NaN])).toBeCloseTo((0.735758882 + 7.972199362) / 101, 8);
  });

  it('is unknown where nothing is expected', () => {
    expect(poissonNoiseFloor([0, 0])).toBeNaN();
  });
});
