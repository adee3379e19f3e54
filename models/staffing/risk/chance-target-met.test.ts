import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RequirementRules, requirement } from '@/models/staffing/requirement';
import { normalQuantile } from '@/models/stats/normal-distribution';
import { callsCarried } from './calls-carried';
import { chanceTargetMet } from './chance-target-met';
import { chanceAtMost, type VolumeQuantile, volumeAt } from './volume-quantiles';

const LEVELS = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];
const around = (mean: number, spread: number): VolumeQuantile[] =>
  LEVELS.map((level) => ({ level, calls: mean + spread * normalQuantile(level) }));

const RULES: RequirementRules = {
  target: { kind: 'service_level', share: 0.8, seconds: 20 },
  maxOccupancy: null,
  minAgents: 0,
  patienceSeconds: null,
  answerSeconds: 20,
  shrinkage: 0,
};

describe('the volume at a risk', () => {
  it('is the stated quantile at its level, and normal in between and beyond', () => {
    const quantiles = around(100, 15);
    expect(volumeAt(quantiles, 0.5)).toBeCloseTo(100, 9);
    expect(volumeAt(quantiles, 0.975)).toBeCloseTo(100 + 15 * 1.959964, 4);
    expect(volumeAt(quantiles, 0.8)).toBeCloseTo(100 + 15 * 0.841621, 4);
    expect(volumeAt(quantiles, 0.99)).toBeCloseTo(100 + 15 * 2.326348, 4);
    expect(volumeAt(around(2, 3), 0.025)).toBe(0);
  });

  it('leads back to its level', () => {
    const quantiles = [
      { level: 0.025, calls: 10 },
      { level: 0.1, calls: 30 },
      { level: 0.5, calls: 40 },
      { level: 0.975, calls: 90 },
    ];
    for (const level of [0.03, 0.1, 0.3, 0.5, 0.8, 0.97, 0.99]) {
      expect(chanceAtMost(quantiles, volumeAt(quantiles, level))).toBeCloseTo(level, 9);
    }
  });

  it('is certain where the forecast is: a closed hour', () => {
    const closed = LEVELS.map((level) => ({ level, calls: 0 }));
    expect(volumeAt(closed, 0.8)).toBe(0);
    expect(chanceAtMost(closed, 0)).toBe(1);
    expect(chanceAtMost(closed, -1)).toBe(0);
  });
});

describe('the chance that the target is met', () => {
  it('turns the requirement round: so many agents carry so many calls', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 2000, noNaN: true }),
        fc.constantFrom(null, 60, 600),
        fc.constantFrom(null, 0.8),
        (calls, patienceSeconds, maxOccupancy) => {
          const rules = { ...RULES, patienceSeconds, maxOccupancy };
          const crew = { ahtSeconds: 180, intervalSeconds: 1800 };
          const { agents } = requirement({ calls, ...crew }, rules);
          expect(callsCarried({ agents, ...crew }, rules)).toBeGreaterThanOrEqual(calls * (1 - 1e-5) - 1e-5);
          expect(callsCarried({ agents: agents - 1, ...crew }, rules)).toBeLessThan(calls * (1 + 1e-5));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('rises with every agent, and is what was planned for', () => {
    const quantiles = around(100, 15);
    const crew = { ahtSeconds: 180, intervalSeconds: 1800 };
    const chance = (agents: number) => chanceTargetMet(quantiles, { agents, ...crew }, RULES);
    for (let agents = 1; agents < 24; agents++)
      expect(chance(agents)).toBeGreaterThanOrEqual(chance(agents - 1));
    for (const risk of [0.5, 0.8]) {
      const { agents } = requirement({ calls: volumeAt(quantiles, risk), ...crew }, RULES);
      expect(chance(agents)).toBeGreaterThanOrEqual(risk - 1e-6);
      expect(chance(agents - 1)).toBeLessThan(risk);
    }
    expect(chance(0)).toBeLessThan(1e-6);
  });

  it('is certain where calls take no time', () => {
    const crew = { agents: 1, ahtSeconds: 0, intervalSeconds: 1800 };
    expect(chanceTargetMet(around(100, 15), crew, RULES)).toBe(1);
  });
});
