import { describe, expect, it } from 'vitest';
import { pinballLoss, weightedQuantileLoss } from './pinball';
import { wape } from './wape';

describe('pinball loss', () => {
  it('weighs too low by the level and too high by the rest', () => {
    expect(pinballLoss([10], { level: 0.9, values: [6] })).toBeCloseTo(3.6, 12);
    expect(pinballLoss([10], { level: 0.9, values: [14] })).toBeCloseTo(0.4, 12);
    expect(pinballLoss([10, Number.NaN, 10], { level: 0.9, values: [6, 1, 14] })).toBeCloseTo(2, 12);
  });

  it('is least at the true quantile', () => {
    const counts = Array.from({ length: 100 }, (_, index) => index);
    const lossAt = (value: number) => pinballLoss(counts, { level: 0.8, values: counts.map(() => value) });
    expect(lossAt(79.5)).toBeLessThan(lossAt(75));
    expect(lossAt(79.5)).toBeLessThan(lossAt(85));
  });

  it('as a share of volume is the WAPE for the median alone', () => {
    const actual = [10, 0, 30];
    const values = [12, 1, 24];
    expect(weightedQuantileLoss(actual, [{ level: 0.5, values }])).toBeCloseTo(wape(actual, values), 12);
  });

  it('as a share of volume averages over levels', () => {
    const actual = [10];
    const low = { level: 0.1, values: [6] };
    const high = { level: 0.9, values: [14] };
    expect(weightedQuantileLoss(actual, [low, high])).toBeCloseTo(0.08, 12);
    expect(weightedQuantileLoss(actual, [])).toBeNaN();
  });
});
