import { describe, expect, it } from 'vitest';
import { explain } from './explain';
import { operate } from './operate';
import { type RequirementRules, requirement } from './requirement';

const DEMAND = { calls: 100, intervalSeconds: 1800, ahtSeconds: 180 };
const RULES: RequirementRules = {
  target: { kind: 'service_level', share: 0.8, seconds: 20 },
  maxOccupancy: null,
  minAgents: 0,
  patienceSeconds: null,
  answerSeconds: 20,
  shrinkage: 0.3,
};

function explained(rules: RequirementRules, demand = DEMAND) {
  const made = requirement(demand, rules);
  const steps = explain(demand, rules, made);
  return { made, steps, step: (key: string) => steps.find((step) => step.key === key) };
}

describe('how a number of agents came about', () => {
  it('goes from the load to the schedule', () => {
    const { made, steps, step } = explained(RULES);
    expect(steps.map(({ key }) => key)).toEqual([
      'load',
      'blocking',
      'pWait',
      'serviceLevel',
      'asa',
      'occupancy',
      'agents',
      'scheduled',
    ]);
    expect(step('load')?.sentence).toContain('keep 10 agents busy');
    expect(step('serviceLevel')?.value).toBe(made.serviceLevel);
    expect(step('agents')?.sentence).toBe(
      'With 13 the service level would be 79.6%; with 14 it is 88.8%, and the target is 80%.',
    );
    expect(step('scheduled')?.value).toBeCloseTo(20, 12);
  });

  it('states formulas that give the figures when its inputs are put in', () => {
    const { step } = explained(RULES);
    const from = (key: string) =>
      Object.fromEntries(step(key)?.inputs.map(({ symbol, value }) => [symbol, value]) ?? []);
    const { n = 0, AHT = 0, I = 0 } = from('load');
    expect((n * AHT) / I).toBeCloseTo(step('load')?.value ?? Number.NaN, 12);
    const wait = from('pWait');
    const [A = 0, N = 0, B = 0] = [wait.A, wait.N, wait.B];
    expect(B / (1 - (A / N) * (1 - B))).toBeCloseTo(step('pWait')?.value ?? Number.NaN, 12);
    const { C = 0, T = 0 } = from('serviceLevel');
    expect(1 - C * Math.exp((-(N - A) * T) / AHT)).toBeCloseTo(step('serviceLevel')?.value ?? Number.NaN, 12);
    expect((C * AHT) / (N - A)).toBeCloseTo(step('asa')?.value ?? Number.NaN, 12);
  });

  it('does so for callers who give up', () => {
    const { step } = explained({ ...RULES, patienceSeconds: 300 });
    const inputs = Object.fromEntries(
      step('pWait')?.inputs.map(({ symbol, value }) => [symbol, value]) ?? [],
    );
    const { B = 0, N = 0, A = 0, P = 0, AHT = 0 } = inputs;
    const [x, y] = [(N * P) / AHT, (A * P) / AHT];
    let [M, term] = [1, 1];
    for (let k = 1; k < 400; k++) {
      term *= y / (x + k);
      M += term;
    }
    const W = (B * M) / (1 - B + B * M);
    expect(W).toBeCloseTo(step('pWait')?.value ?? Number.NaN, 12);
    expect(W * (1 / ((M * A) / N) + 1 - N / A)).toBeCloseTo(step('abandonment')?.value ?? Number.NaN, 12);
  });

  it('says when the occupancy cap or the minimum asked for the last agent', () => {
    expect(explained({ ...RULES, maxOccupancy: 0.6 }).step('agents')?.sentence).toBe(
      '16 would meet the target, but be busy 62.5% of their time; 17 keep the cap of 60%.',
    );
    expect(explained({ ...RULES, minAgents: 30 }).step('agents')?.sentence).toContain('30 is the minimum');
  });

  it('explains a number that somebody chose, without a search, also one that is too small', () => {
    const chosen = operate(DEMAND, 9, { answerSeconds: 20 });
    const steps = explain(DEMAND, RULES, chosen);
    expect(steps.some(({ key }) => key === 'agents')).toBe(false);
    expect(steps.find(({ key }) => key === 'asa')?.sentence).toContain('grows without end');
  });

  it('needs no formula where nobody calls', () => {
    const { steps } = explained({ ...RULES, minAgents: 2 }, { ...DEMAND, calls: 0 });
    expect(steps.map(({ key }) => key)).toEqual(['load', 'agents', 'scheduled']);
    expect(steps[1]?.sentence).toBe('There is no work: the minimum of 2 stands.');
  });
});
