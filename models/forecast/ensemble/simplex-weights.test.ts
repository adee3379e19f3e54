import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simplexWeights } from './simplex-weights';

const EQUAL = Float64Array.of(0.5, 0.5);

describe('simplexWeights', () => {
  it('finds the least squared error: for independent errors, inverse to their variance', () => {
    const weights = simplexWeights(Float64Array.of(1, 0, 0, 4), EQUAL, 0);
    expect(weights[0]).toBeCloseTo(0.8, 3);
    expect(weights[1]).toBeCloseTo(0.2, 3);
  });

  it('gives nothing to a forecast that only adds to the errors of another', () => {
    const weights = simplexWeights(Float64Array.of(1, 2, 2, 4), EQUAL, 0);
    expect(weights[0]).toBeGreaterThan(0.999);
  });

  it('stays at the prior when it is told to, or has nothing to go by', () => {
    expect(simplexWeights(Float64Array.of(1, 0, 0, 4), EQUAL, 1e6)[0]).toBeCloseTo(0.5, 3);
    expect([...simplexWeights(new Float64Array(4), EQUAL, 0)]).toEqual([0.5, 0.5]);
  });

  it('never gives a negative weight, and its weights add up to 1', () => {
    const error = fc.double({ min: -100, max: 100, noNaN: true });
    const errors = fc.array(fc.tuple(error, error, error), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(errors, (trials) => {
        const gram = new Float64Array(9);
        for (const trial of trials) {
          for (let i = 0; i < 3; i += 1) {
            for (let j = 0; j < 3; j += 1) {
              gram[3 * i + j] = (gram[3 * i + j] ?? 0) + (trial[i] ?? 0) * (trial[j] ?? 0);
            }
          }
        }
        const weights = simplexWeights(gram, new Float64Array(3).fill(1 / 3), 0.1);
        expect(weights.every((weight) => weight >= 0)).toBe(true);
        expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});
