import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangB } from './erlang-b';
import { linesFor } from './lines-for';

/** (loadⁿ/n!) / Σ loadᵏ/k!, as it is defined. */
function byDefinition(load: number, lines: number): number {
  const terms = [1];
  for (let k = 1; k <= lines; k++) terms.push(((terms[k - 1] ?? 0) * load) / k);
  return (terms[lines] ?? 0) / terms.reduce((sum, term) => sum + term, 0);
}

describe('Erlang B', () => {
  it('gives the reference values', () => {
    expect(erlangB(10, 10)).toBeCloseTo(0.2145823431, 10);
    expect(erlangB(100, 100)).toBeCloseTo(0.0757004527, 10);
  });

  it('is what its definition says', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 80, noNaN: true }),
        fc.integer({ min: 0, max: 100 }),
        (load, lines) => {
          const expected = byDefinition(load, lines);
          expect(erlangB(load, lines) / expected).toBeCloseTo(1, 10);
        },
      ),
    );
  });

  it('loses every call without lines and none without load', () => {
    expect(erlangB(0, 0)).toBe(1);
    expect(erlangB(7, 0)).toBe(1);
    expect(erlangB(0, 1)).toBe(0);
  });

  it('is the whole recursion, whether it starts at no line or shortly below the load', () => {
    for (const [load, lines] of [
      [10_000, 10_000],
      [10_000, 8_600],
      [50_000, 51_000],
      [9_000, 5_000],
    ] as const) {
      let whole = 1;
      for (let line = 1; line <= lines; line++) whole = (load * whole) / (line + load * whole);
      expect(erlangB(load, lines) / whole).toBeCloseTo(1, 12);
    }
  });

  it('falls with every line, to nothing and not below', () => {
    expect(erlangB(5, 100_000)).toBe(0);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 20_000, noNaN: true }),
        fc.integer({ min: 0, max: 20_000 }),
        (load, lines) => {
          const [some, more] = [erlangB(load, lines), erlangB(load, lines + 1)];
          expect(some).toBeGreaterThanOrEqual(0);
          expect(some).toBeLessThanOrEqual(1);
          expect(more).toBeLessThanOrEqual(some);
        },
      ),
    );
  });
});

describe('lines for a blocking', () => {
  it('are the fewest that keep it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 2_000, noNaN: true }),
        fc.double({ min: 1e-6, max: 0.9, noNaN: true }),
        (load, blocking) => {
          const lines = linesFor(load, blocking);
          expect(erlangB(load, lines)).toBeLessThanOrEqual(blocking);
          if (lines > 0) expect(erlangB(load, lines - 1)).toBeGreaterThan(blocking);
        },
      ),
    );
  });

  it('are those of the tables: 10 Erlangs at 1% are 18 lines, 100 Erlangs 117', () => {
    expect(linesFor(10, 0.01)).toBe(18);
    expect(linesFor(100, 0.01)).toBe(117);
    expect(linesFor(0, 0.01)).toBe(1);
  });
});
