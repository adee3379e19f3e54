import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatShade, shadedHex } from './heat-scale';

describe('the shade of a value', () => {
  it('grows with the value and never vanishes', () => {
    const value = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, value, (a, b) => {
        const highest = Math.max(a, b);
        const [low, high] = [Math.min(a, b), highest];
        expect(heatShade(low, highest)).toBeLessThanOrEqual(heatShade(high, highest));
        expect(heatShade(low, highest)).toBeGreaterThan(0);
        expect(heatShade(high, highest)).toBeLessThan(1);
      }),
    );
  });

  it('is written as a colour with eight digits', () => {
    expect(shadedHex('#3b82f6', 0.5)).toBe('#3b82f680');
    expect(shadedHex('#3b82f6', 0.01)).toBe('#3b82f603');
  });
});
