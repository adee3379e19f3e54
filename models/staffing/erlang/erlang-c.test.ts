import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erlangB } from './erlang-b';
import { erlangC } from './erlang-c';

describe('Erlang C', () => {
  it('gives the reference value', () => {
    expect(erlangC(90, 100)).toBeCloseTo(0.2169404809, 10);
  });

  it('is the load itself with one agent', () => {
    for (const load of [0, 0.1, 0.5, 0.999]) expect(erlangC(load, 1)).toBeCloseTo(load, 12);
  });

  it('is 1 where the agents are not more than the load', () => {
    expect(erlangC(0, 0)).toBe(1);
    expect(erlangC(3, 0)).toBe(1);
    expect(erlangC(14, 14)).toBe(1);
    expect(erlangC(14.5, 14)).toBe(1);
    expect(erlangC(14 - 1e-9, 14)).toBeCloseTo(1, 6);
  });

  it('lies between Erlang B and 1, and falls with every agent, up to any size', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 15_000, noNaN: true }),
        fc.integer({ min: 0, max: 16_000 }),
        (load, agents) => {
          const waits = erlangC(load, agents);
          expect(waits).toBeLessThanOrEqual(1);
          expect(waits).toBeGreaterThanOrEqual(erlangB(load, agents));
          expect(erlangC(load, agents + 1)).toBeLessThanOrEqual(waits);
        },
      ),
    );
  });

  it('comes to Halfin and Whitt’s limit with many agents', () => {
    // β = 1: P(wait) → 1 / (1 + β Φ(β) / φ(β)) = 0.22336
    const load = 1e6;
    expect(erlangC(load, Math.round(load + Math.sqrt(load)))).toBeCloseTo(0.2234, 3);
  });
});
