import { describe, expect, it } from 'vitest';
import { pairedBlockBootstrap } from './paired-block-bootstrap';
import { seededRandom } from './seeded-random';

const weeks = 40;
const intervals = 10;
const block = Float64Array.from({ length: weeks * intervals }, (_, at) => Math.floor(at / intervals));
const actual = block.map(() => 100);

/** Errors that are shared by the whole week, of the given size. */
function withWeeklyErrors(size: number, seed: number): Float64Array {
  const random = seededRandom(seed);
  const errors = Array.from({ length: weeks }, () => size * (random() - 0.5));
  return actual.map((count, at) => count + (errors[block[at] ?? 0] ?? 0));
}

describe('paired block bootstrap', () => {
  it('gives the difference of the two WAPEs and an interval around it that excludes 0 for a clear winner', () => {
    const result = pairedBlockBootstrap(
      { actual, block, forecast: withWeeklyErrors(10, 1), reference: withWeeklyErrors(40, 2) },
      { seed: 7 },
    );
    expect(result.low).toBeLessThan(result.difference);
    expect(result.high).toBeGreaterThan(result.difference);
    expect(result.high).toBeLessThan(0);
  });

  it('does not call two alike methods different', () => {
    const result = pairedBlockBootstrap(
      { actual, block, forecast: withWeeklyErrors(20, 3), reference: withWeeklyErrors(20, 4) },
      { seed: 7 },
    );
    expect(result.low).toBeLessThan(0);
    expect(result.high).toBeGreaterThan(0);
  });

  it('is wider than if the intervals of a week were taken for independent', () => {
    const pairs = { actual, forecast: withWeeklyErrors(20, 3), reference: withWeeklyErrors(20, 4) };
    const byWeek = pairedBlockBootstrap({ ...pairs, block }, { seed: 7 });
    const byInterval = pairedBlockBootstrap({ ...pairs, block: block.map((_, at) => at) }, { seed: 7 });
    expect(byWeek.high - byWeek.low).toBeGreaterThan(2 * (byInterval.high - byInterval.low));
  });

  it('contains the true difference in about 95 of 100 cases', () => {
    let contained = 0;
    for (let round = 0; round < 200; round += 1) {
      const { low, high } = pairedBlockBootstrap(
        {
          actual,
          block,
          forecast: withWeeklyErrors(20, 1000 + round),
          reference: withWeeklyErrors(40, 5000 + round),
        },
        { seed: round, resamples: 400 },
      );
      // E|error| is a quarter of its range: 5% and 10% of 100.
      if (low <= -0.05 && high >= -0.05) contained += 1;
    }
    expect(contained / 200).toBeGreaterThan(0.89);
    expect(contained / 200).toBeLessThan(0.99);
  });

  it('gives the same interval for the same seed', () => {
    const pairs = { actual, block, forecast: withWeeklyErrors(10, 1), reference: withWeeklyErrors(40, 2) };
    expect(pairedBlockBootstrap(pairs, { seed: 3 })).toEqual(pairedBlockBootstrap(pairs, { seed: 3 }));
    expect(pairedBlockBootstrap(pairs, { seed: 3 })).not.toEqual(pairedBlockBootstrap(pairs, { seed: 4 }));
  });

  it('skips what was not observed and draws that have no volume', () => {
    const result = pairedBlockBootstrap(
      {
        actual: [100, Number.NaN, 0, 100],
        forecast: [90, 0, 0, 90],
        reference: [80, 500, 0, 80],
        block: [0, 0, 1, 2],
      },
      { seed: 1 },
    );
    expect(result).toEqual({ difference: -0.1, low: -0.1, high: -0.1 });
  });

  it('refuses a single block', () => {
    const pairs = { actual: [1, 2], forecast: [1, 2], reference: [2, 1], block: [5, 5] };
    expect(() => pairedBlockBootstrap(pairs, { seed: 1 })).toThrow('two or more blocks');
  });
});
