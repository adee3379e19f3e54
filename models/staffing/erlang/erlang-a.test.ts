import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AbandonmentOutcome, type AbandonmentQueue, erlangA } from './erlang-a';
import { erlangB } from './erlang-b';
import { erlangC } from './erlang-c';

/** λ = 100/30 a minute, μ = 1/3, θ = 1/5, 13 agents. */
const REFERENCE = { load: 10, agents: 13, handleSeconds: 180, patienceSeconds: 300, answerSeconds: 20 };

/** The same figures from the birth–death chain, cut where nobody is, and the way of each arriving caller through it. */
function bySolvingTheChain(queue: AbandonmentQueue): AbandonmentOutcome {
  const { load, agents, handleSeconds, patienceSeconds, answerSeconds } = queue;
  const [serve, leave] = [agents / handleSeconds, 1 / patienceSeconds];
  const states = [1];
  for (let k = 1; k < 700; k++) {
    const out = Math.min(k, agents) / handleSeconds + Math.max(0, k - agents) * leave;
    states.push(((states[k - 1] ?? 0) * load) / handleSeconds / out);
  }
  const total = states.reduce((sum, state) => sum + state, 0);
  const outcome = { pWait: 0, serviceLevel: 0, abandonment: 0, meanWaitSeconds: 0, asaSeconds: 0 };
  let longest = 0;
  states.forEach((state, k) => {
    if (state / total > 1e-16) longest = k - agents + 1;
  });
  const inTime = servedWithin(answerSeconds, { serve, leave, longest: Math.max(1, longest) });
  let servedWait = 0;
  let passed = 1;
  let steps = 0;
  states.forEach((state, k) => {
    const share = state / total;
    if (k < agents) {
      outcome.serviceLevel += share;
      return;
    }
    const place = k - agents + 1;
    passed *= (serve + (place - 1) * leave) / (serve + place * leave);
    steps += 1 / (serve + place * leave);
    outcome.pWait += share;
    outcome.abandonment += share * (1 - passed);
    outcome.meanWaitSeconds += share * (1 - passed) * patienceSeconds;
    outcome.serviceLevel += share * (inTime[place] ?? 0);
    servedWait += share * passed * steps;
  });
  outcome.asaSeconds = servedWait / (1 - outcome.abandonment);
  return outcome;
}

interface Line {
  /** all agents together, and each waiting caller, a second */
  serve: number;
  leave: number;
  longest: number;
}

/** Of a caller at each place in the line, the chance to be served within the time: uniformization of a death chain. */
function servedWithin(seconds: number, { serve, leave, longest }: Line): number[] {
  const rate = serve + (longest + 1) * leave;
  let served: number[] = Array.from({ length: longest + 1 }, (_, place) => (place === 0 ? 1 : 0));
  let weight = Math.exp(-rate * seconds);
  let result = served.map((share) => share * weight);
  for (let step = 1; step < rate * seconds + 12 * Math.sqrt(rate * seconds) + 40; step++) {
    served = served.map((share, place) => {
      if (place === 0) return 1;
      const moves = serve + (place - 1) * leave;
      return (moves * (served[place - 1] ?? 0) + (rate - moves - leave) * share) / rate;
    });
    weight *= (rate * seconds) / step;
    result = result.map((sum, place) => sum + weight * (served[place] ?? 0));
  }
  return result;
}

const anyQueue = fc.record({
  load: fc.double({ min: 0.001, max: 40, noNaN: true }),
  agents: fc.integer({ min: 1, max: 60 }),
  handleSeconds: fc.double({ min: 60, max: 900, noNaN: true }),
  patienceSeconds: fc.double({ min: 10, max: 600, noNaN: true }),
  answerSeconds: fc.integer({ min: 0, max: 120 }),
});

describe('Erlang A', () => {
  it('gives the reference values', () => {
    const { pWait, abandonment, meanWaitSeconds } = erlangA(REFERENCE);
    expect(pWait).toBeCloseTo(0.225797, 6);
    expect(abandonment).toBeCloseTo(0.024963, 6);
    expect(meanWaitSeconds / 60).toBeCloseTo(0.124817, 6);
  });

  it('is what solving the chain state by state gives', () => {
    fc.assert(
      fc.property(anyQueue, (queue) => {
        const [ours, theirs] = [erlangA(queue), bySolvingTheChain(queue)];
        expect(ours.pWait).toBeCloseTo(theirs.pWait, 10);
        expect(ours.serviceLevel).toBeCloseTo(theirs.serviceLevel, 9);
        expect(ours.abandonment).toBeCloseTo(theirs.abandonment, 10);
        expect(ours.meanWaitSeconds).toBeCloseTo(theirs.meanWaitSeconds, 7);
        expect(ours.asaSeconds).toBeCloseTo(theirs.asaSeconds, 6);
      }),
      { numRuns: 60 },
    );
  });

  it('waits between Erlang B and Erlang C', () => {
    fc.assert(
      fc.property(anyQueue, (queue) => {
        const { pWait } = erlangA(queue);
        expect(pWait).toBeGreaterThanOrEqual(erlangB(queue.load, queue.agents) - 1e-12);
        expect(pWait).toBeLessThanOrEqual(erlangC(queue.load, queue.agents) + 1e-12);
      }),
    );
  });

  it('gets better with every agent', () => {
    fc.assert(
      fc.property(anyQueue, (queue) => {
        const [some, more] = [erlangA(queue), erlangA({ ...queue, agents: queue.agents + 1 })];
        expect(more.pWait).toBeLessThanOrEqual(some.pWait + 1e-12);
        expect(more.abandonment).toBeLessThanOrEqual(some.abandonment + 1e-12);
        expect(more.serviceLevel).toBeGreaterThanOrEqual(some.serviceLevel - 1e-12);
        expect(more.meanWaitSeconds).toBeLessThanOrEqual(some.meanWaitSeconds + 1e-9);
        expect(more.asaSeconds).toBeLessThanOrEqual(some.asaSeconds + 1e-9);
      }),
    );
  });

  it('becomes Erlang C when nobody gives up, Erlang B when nobody waits', () => {
    const patient = erlangA({ ...REFERENCE, patienceSeconds: 1e10 });
    const wait = erlangC(10, 13);
    expect(patient.pWait).toBeCloseTo(wait, 7);
    expect(patient.asaSeconds).toBeCloseTo((wait * 180) / 3, 5);
    expect(patient.serviceLevel).toBeCloseTo(1 - wait * Math.exp(-60 / 180), 7);
    const hasty = erlangA({ ...REFERENCE, patienceSeconds: 1e-6 });
    expect(hasty.pWait).toBeCloseTo(erlangB(10, 13), 7);
    expect(hasty.abandonment).toBeCloseTo(erlangB(10, 13), 7);
    expect(hasty.serviceLevel).toBeCloseTo(1 - erlangB(10, 13), 7);
  });

  it('stays a share at any size, load and patience', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -9, max: 5, noNaN: true }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.double({ min: -3, max: 6, noNaN: true }),
        (logLoad, agents, logPatience) => {
          const outcome = erlangA({
            ...REFERENCE,
            load: 10 ** logLoad,
            agents,
            patienceSeconds: 10 ** logPatience,
          });
          for (const share of [outcome.pWait, outcome.serviceLevel, outcome.abandonment]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1 + 1e-12);
          }
          expect(outcome.serviceLevel + outcome.abandonment).toBeLessThanOrEqual(1 + 1e-9);
          expect(outcome.asaSeconds).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('loses what cannot be handled when far too few answer', () => {
    const { pWait, abandonment, meanWaitSeconds } = erlangA({
      load: 20_000,
      agents: 10_000,
      handleSeconds: 300,
      patienceSeconds: 120,
      answerSeconds: 20,
    });
    expect(pWait).toBeCloseTo(1, 12);
    expect(abandonment).toBeCloseTo(0.5, 9);
    expect(meanWaitSeconds).toBeCloseTo(60, 6);
  });

  it('answers nobody without agents', () => {
    expect(erlangA({ ...REFERENCE, agents: 0 })).toEqual({
      pWait: 1,
      serviceLevel: 0,
      abandonment: 1,
      meanWaitSeconds: 300,
      asaSeconds: Number.POSITIVE_INFINITY,
    });
  });
});
