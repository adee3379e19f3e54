import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { operate } from './operate';
import { type RequirementRules, requirement } from './requirement';

const DEMAND = { calls: 100, intervalSeconds: 1800, ahtSeconds: 180 };
const RULES: RequirementRules = {
  target: { kind: 'service_level', share: 0.8, seconds: 20 },
  maxOccupancy: null,
  minAgents: 0,
  patienceSeconds: null,
  answerSeconds: 20,
  shrinkage: 0,
};

describe('requirement', () => {
  it('is the fewest agents that reach the service level', () => {
    expect(requirement(DEMAND, RULES)).toMatchObject({ agents: 14, binding: 'target', scheduled: 14 });
    expect(operate(DEMAND, 13, { answerSeconds: 20 }).serviceLevel).toBeLessThan(0.8);
    expect(requirement(DEMAND, { ...RULES, shrinkage: 0.3 }).scheduled).toBeCloseTo(20, 12);
  });

  it('needs fewer where some give up, down to below the load', () => {
    expect(requirement(DEMAND, { ...RULES, patienceSeconds: 300 }).agents).toBe(13);
    const few = requirement(DEMAND, {
      ...RULES,
      patienceSeconds: 60,
      target: { kind: 'abandonment', share: 0.3 },
    });
    expect(few.agents).toBeLessThan(10);
    expect(few.abandonment).toBeLessThanOrEqual(0.3);
  });

  it('keeps a cap on occupancy and a minimum, and says which one asked for the last agent', () => {
    const capped = requirement(DEMAND, { ...RULES, maxOccupancy: 0.6 });
    expect(capped).toMatchObject({ agents: 17, binding: 'occupancy' });
    expect(capped.occupancy).toBeLessThanOrEqual(0.6);
    expect(requirement(DEMAND, { ...RULES, minAgents: 20 })).toMatchObject({
      agents: 20,
      binding: 'minimum',
    });
    expect(requirement(DEMAND, { ...RULES, minAgents: 14 })).toMatchObject({ agents: 14, binding: 'target' });
    // 17 Erlangs on 20 agents are exactly 85%
    const exact = { calls: 17 * 7, intervalSeconds: 2100, ahtSeconds: 300 };
    const slow = { ...RULES, target: { kind: 'asa', seconds: 600 } } as const;
    expect(requirement(exact, { ...slow, maxOccupancy: 0.85 }).agents).toBe(20);
  });

  it('asks for nobody where nobody calls, but for the minimum', () => {
    expect(requirement({ ...DEMAND, calls: 0 }, RULES)).toMatchObject({ agents: 0, serviceLevel: 1 });
    expect(requirement({ ...DEMAND, calls: 0 }, { ...RULES, minAgents: 2 })).toMatchObject({
      agents: 2,
      scheduled: 2,
      binding: 'minimum',
    });
  });

  it('finds what counting up from no agent finds, for every kind of target', () => {
    const target = fc.oneof(
      fc.record({
        kind: fc.constant('service_level' as const),
        share: fc.double({ min: 0.05, max: 0.99, noNaN: true }),
        seconds: fc.integer({ min: 0, max: 120 }),
      }),
      fc.record({ kind: fc.constant('asa' as const), seconds: fc.integer({ min: 1, max: 120 }) }),
    );
    const rules = fc.record({
      target,
      maxOccupancy: fc.constantFrom(null, 0.5, 0.85),
      minAgents: fc.integer({ min: 0, max: 3 }),
      patienceSeconds: fc.constantFrom(null, 30, 400),
    });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 300, noNaN: true }), rules, (calls, drawn) => {
        const demand = { ...DEMAND, calls };
        const full = { ...RULES, ...drawn };
        const seconds = full.target.kind === 'service_level' ? full.target.seconds : 20;
        const keeps = (agents: number) => {
          const made = operate(demand, agents, {
            answerSeconds: seconds,
            patienceSeconds: full.patienceSeconds,
          });
          const met =
            full.target.kind === 'asa'
              ? made.asaSeconds <= full.target.seconds
              : full.target.kind === 'service_level' && made.serviceLevel >= full.target.share;
          return met && made.occupancy <= (full.maxOccupancy ?? 1) + 1e-12;
        };
        let counted = 0;
        while (counted < 1000 && !keeps(counted)) counted++;
        expect(requirement(demand, full).agents).toBe(Math.max(counted, full.minAgents));
      }),
      { numRuns: 200 },
    );
  });

  it('staffs ten thousand agents', () => {
    const large = { calls: 60_000, intervalSeconds: 1800, ahtSeconds: 300 };
    const made = requirement(large, RULES);
    expect(made.load).toBe(10_000);
    expect(made.agents).toBeGreaterThan(10_000);
    expect(made.serviceLevel).toBeGreaterThanOrEqual(0.8);
    expect(operate(large, made.agents - 1, { answerSeconds: 20 }).serviceLevel).toBeLessThan(0.8);
  });

  it('refuses rules that no number of agents can keep', () => {
    const refused = (rules: Partial<RequirementRules>) => () => requirement(DEMAND, { ...RULES, ...rules });
    expect(refused({ target: { kind: 'abandonment', share: 0.03 } })).toThrow('needs a patience');
    expect(refused({ target: { kind: 'service_level', share: 80, seconds: 20 } })).toThrow('cannot be 80');
    expect(refused({ target: { kind: 'asa', seconds: 0 } })).toThrow('ASA cannot be 0');
    expect(refused({ maxOccupancy: 0 })).toThrow('occupancy cap cannot be 0');
    expect(refused({ minAgents: 1.5 })).toThrow('minimum of agents cannot be 1.5');
    expect(refused({ patienceSeconds: 0 })).toThrow('patience cannot be 0');
    expect(refused({ shrinkage: 1 })).toThrow('nobody would be left');
  });
});
