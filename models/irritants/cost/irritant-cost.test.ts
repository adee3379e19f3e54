import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../forecast/accuracy/seeded-random';
import type { ComparableCall } from './comparable-call';
import { irritantCost } from './irritant-cost';

const INTENTS = ['invoice', 'outage', 'contract', 'move'];
/** Intents differ in how long they take, and in how often they have the irritant: a naive comparison is far off. */
const SECONDS = [200, 420, 600, 300];
const CASE_SHARE = [0.02, 0.3, 0.1, 0.05];

/** Calls in which the irritant truly adds seconds and repeats. */
function plantedCalls(size: number, extra: { seconds: number; repeats: number }, seed: number) {
  const random = seededRandom(seed);
  const cases = new Set<number>();
  const calls = Array.from({ length: size }, (_, at): ComparableCall => {
    const intent = Math.floor(random() * INTENTS.length);
    const queue = random() < 0.7 ? 0 : 1;
    const group = Math.floor(random() * 5);
    const hour = 8 + Math.floor(random() * 10);
    const isCase = random() < (CASE_SHARE[intent] ?? 0);
    if (isCase) cases.add(at);
    const mean =
      (SECONDS[intent] ?? 0) + queue * 60 + group * 15 + (hour >= 16 ? 30 : 0) + (isCase ? extra.seconds : 0);
    const callsAgain = random() < 0.1 + 0.05 * intent + (isCase ? extra.repeats : 0);
    return {
      intent: INTENTS[intent] ?? '',
      queue: `queue ${queue}`,
      agentGroup: `group ${group}`,
      weekday: Math.floor(random() * 7),
      hour,
      // skewed, as handle times are
      handleSeconds: mean * (0.4 + 0.6 * -Math.log(1 - random())),
      callsAgain,
    };
  });
  return { calls, cases };
}

describe('irritantCost', () => {
  it('finds what was planted, where the intents alone would mislead', () => {
    const { calls, cases } = plantedCalls(20_000, { seconds: 90, repeats: 0.12 }, 1);
    const mean = (indexes: number[]): number =>
      indexes.reduce((sum, at) => sum + (calls[at]?.handleSeconds ?? 0), 0) / indexes.length;
    const naive = mean([...cases]) - mean(calls.map((_, at) => at).filter((at) => !cases.has(at)));
    expect(naive).toBeGreaterThan(130);
    const cost = irritantCost(calls, cases, { days: 30.4375, agentHour: 36 });
    expect(cost.extraHandleSeconds?.low).toBeLessThan(90);
    expect(cost.extraHandleSeconds?.high).toBeGreaterThan(90);
    expect(cost.extraRepeats?.low).toBeLessThan(0.12);
    expect(cost.extraRepeats?.high).toBeGreaterThan(0.12);
    const width = (cost.extraHandleSeconds?.high ?? 0) - (cost.extraHandleSeconds?.low ?? 0);
    expect(width).toBeLessThan(50);
    expect(cost.caution).toBe('');
    expect(cost.sentence).toMatch(
      /^Such calls take \d+ s \(\d+ s to \d+ s\) longer than comparable ones; their callers call again more often by [\d.]+ points/,
    );
  });

  it('multiplies out to money a month', () => {
    const { calls, cases } = plantedCalls(20_000, { seconds: 90, repeats: 0.12 }, 2);
    const cost = irritantCost(calls, cases, { days: 30.4375, agentHour: 36 });
    const meanHandle = calls.reduce((sum, { handleSeconds }) => sum + (handleSeconds ?? 0), 0) / calls.length;
    const expected =
      cases.size *
      ((cost.extraHandleSeconds?.value ?? 0) + (cost.extraRepeats?.value ?? 0) * meanHandle) *
      (36 / 3600);
    expect(cost.costPerMonth?.value).toBeCloseTo(expected, 6);
    const week = irritantCost(calls, cases, { days: 7, agentHour: 36 });
    expect(week.costPerMonth?.value).toBeCloseTo((expected * 30.4375) / 7, 6);
  });

  it('gives the same figures from calls that were summed up, for several sets of cases', () => {
    const options = { days: 28, agentHour: 36 };
    for (const seed of [3, 4]) {
      const { calls, cases } = plantedCalls(4000, { seconds: 90, repeats: 0.12 }, seed);
      // Every call a stratum of its own key, in another order: what is matched is the same.
      const order = calls.map((_, at) => at).reverse();
      const turned = order.map((at) => calls[at] ?? calls[0]).flatMap((call) => call ?? []);
      const turnedCases = new Set(order.flatMap((at, place) => (cases.has(at) ? [place] : [])));
      const one = irritantCost(calls, cases, options);
      const other = irritantCost(turned, turnedCases, options);
      expect(other.costPerMonth?.low).toBeCloseTo(one.costPerMonth?.low ?? 0, 6);
      expect(other.sentence).toBe(one.sentence);
    }
  });

  it('covers the truth with its intervals about 95 times in 100', () => {
    const rounds = 200;
    let seconds = 0;
    let repeats = 0;
    for (let seed = 1; seed <= rounds; seed++) {
      const { calls, cases } = plantedCalls(1500, { seconds: 60, repeats: 0.05 }, 1000 + seed);
      const cost = irritantCost(calls, cases, { days: 30, agentHour: 36 });
      if (covers(cost.extraHandleSeconds, 60)) seconds++;
      if (covers(cost.extraRepeats, 0.05)) repeats++;
    }
    expect(seconds / rounds).toBeGreaterThan(0.91);
    expect(seconds / rounds).toBeLessThan(0.985);
    expect(repeats / rounds).toBeGreaterThan(0.91);
    expect(repeats / rounds).toBeLessThan(0.985);
  });

  it('says when there is too little to compare', () => {
    const { calls } = plantedCalls(2000, { seconds: 60, repeats: 0 }, 5);
    const few = irritantCost(calls, new Set([1, 2, 3]), { days: 30, agentHour: 36 });
    expect(few.costPerMonth).toBeNull();
    expect(few.sentence).toBe('Only 3 calls with a handle time: too few to compare.');
    const outage = new Set(calls.flatMap(({ intent }, at) => (intent === 'outage' ? [at] : [])));
    expect(irritantCost(calls, outage, { days: 30, agentHour: 36 }).caution).toBe(
      'Few calls of the same intent are without it: it is compared mostly with others.',
    );
  });

  it('does without repeats where callers are not known', () => {
    const { calls, cases } = plantedCalls(5000, { seconds: 90, repeats: 0 }, 6);
    const unknown = calls.map((call) => ({ ...call, callsAgain: null }));
    const cost = irritantCost(unknown, cases, { days: 30, agentHour: 36 });
    expect(cost.extraRepeats).toBeNull();
    expect(cost.costPerMonth).not.toBeNull();
    expect(cost.sentence).toContain('whether their callers call again is not known');
  });
});

function covers(estimate: { low: number; high: number } | null, truth: number): boolean {
  return estimate !== null && estimate.low <= truth && truth <= estimate.high;
}
