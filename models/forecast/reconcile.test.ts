import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ModelError } from '@/models/model-error';
import { reconcile } from './reconcile';

const volume = fc.double({ min: 0, max: 1e5, noNaN: true });

describe('reconcile', () => {
  it('makes the parts add up to the total, none negative, whatever was forecast', () => {
    const forecasts = fc.record({
      total: volume,
      parts: fc.array(fc.record({ value: volume, variance: volume }), { minLength: 1, maxLength: 6 }),
      totalVariance: volume,
    });
    fc.assert(
      fc.property(forecasts, ({ total, parts, totalVariance }) => {
        const agreed = reconcile({
          total: Float64Array.of(total),
          parts: parts.map(({ value }) => Float64Array.of(value)),
          totalVariance,
          partVariances: parts.map(({ variance }) => variance),
        });
        const sum = agreed.parts.reduce((all, part) => all + (part[0] ?? 0), 0);
        expect(agreed.parts.every((part) => (part[0] ?? -1) >= 0)).toBe(true);
        expect(agreed.total[0]).toBeCloseTo(sum, 6);
      }),
    );
  });

  it('lets the surer one move less: the closed form by hand', () => {
    // gap = 130 - 100 = 30; the total keeps 20 of its 30 where it is twice as sure as the two parts together
    const { total, parts } = reconcile({
      total: Float64Array.of(130),
      parts: [Float64Array.of(60), Float64Array.of(40)],
      totalVariance: 3,
      partVariances: [4, 2],
    });
    expect(total[0]).toBeCloseTo(120, 10);
    expect(parts.map((part) => part[0])).toEqual([expect.closeTo(73.333, 3), expect.closeTo(46.667, 3)]);
  });

  it('leaves forecasts that agree as they are', () => {
    const { total, parts } = reconcile({
      total: Float64Array.of(7, 0),
      parts: [Float64Array.of(3, 0), Float64Array.of(4, 0)],
      totalVariance: 1,
      partVariances: [1, 1],
    });
    expect([...total]).toEqual([7, 0]);
    expect(parts.map((part) => [...part])).toEqual([
      [3, 0],
      [4, 0],
    ]);
  });

  it('opens no queue that is closed', () => {
    const { parts } = reconcile({
      total: Float64Array.of(50),
      parts: [Float64Array.of(30), Float64Array.of(0)],
      totalVariance: 0,
      partVariances: [1, 9],
    });
    expect(parts.map((part) => part[0])).toEqual([50, 0]);
  });

  it('refuses shapes that differ', () => {
    const hierarchy = { parts: [new Float64Array(2)], totalVariance: 1, partVariances: [1] };
    expect(() => reconcile({ ...hierarchy, total: new Float64Array(3) })).toThrow(ModelError);
  });
});
