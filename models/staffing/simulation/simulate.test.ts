import { describe, expect, it } from 'vitest';
import type { Estimate } from './estimate';
import type { CallCenterModel } from './model';
import { simulate } from './simulate';
import { oneQueue } from './testing/one-queue';

const RUNS = { replications: 200, seed: 1 };

/** Seeds are fixed, so this is no gamble: three half-widths are wide enough for an estimate that is right. */
function expectNear(estimate: Estimate | null | undefined, value: number): void {
  expect(Math.abs((estimate?.value ?? Number.NaN) - value)).toBeLessThan(3 * (estimate?.halfWidth ?? 0));
}

describe('against formulas', () => {
  it('meets the references of Erlang C', async () => {
    const { queues, groups } = await simulate(oneQueue(100, 14), RUNS);
    expectNear(queues[0]?.total.serviceLevel, 0.8884);
    expectNear(queues[0]?.total.asaSeconds, 7.84);
    expectNear(queues[0]?.total.pWait, 0.1741);
    expectNear(groups[0]?.total.occupancy, 10 / 14);
    expect(queues[0]?.total.serviceLevel?.halfWidth).toBeLessThan(0.01);
  });

  it('meets the reference of Erlang A', async () => {
    const { queues, groups } = await simulate(oneQueue(100, 13, { patience: { meanSeconds: 300 } }), RUNS);
    expectNear(queues[0]?.total.pWait, 0.225797);
    expectNear(queues[0]?.total.abandonment, 0.024963);
    expectNear(groups[0]?.total.occupancy, (10 * (1 - 0.024963)) / 13);
  });

  it.each([0, 1, 2])('meets Pollaczek and Khinchine for one agent and handle times of cv %s', async (cv) => {
    const { queues } = await simulate(oneQueue(6, 1, { intervals: 96, aht: { mean: 180, cv } }), RUNS);
    expectNear(queues[0]?.total.asaSeconds, (0.6 * 180 * (1 + cv * cv)) / (2 * 0.4));
  });

  it('meets Cobham’s waits of two priorities', async () => {
    const one = oneQueue(40, 14);
    const [queue] = one.queues;
    const [group] = one.groups;
    if (!queue || !group) throw new Error('a center of one queue');
    const { queues } = await simulate(
      {
        ...one,
        queues: [
          { ...queue, name: 'later', priority: 2, arrivals: queue.arrivals.map(() => 60) },
          { ...queue, name: 'first', priority: 1 },
        ],
        groups: [{ ...group, skills: [{ queue: 'later' }, { queue: 'first' }] }],
      },
      RUNS,
    );
    // pWait / (nμ) over (1 − σ₁), and over (1 − σ₁)(1 − σ): 4 of 14 agents' load is first, 10 in all
    const base = (0.1741 * 180) / 14;
    expectNear(queues[1]?.total.asaSeconds, base / (1 - 4 / 14));
    expectNear(queues[0]?.total.asaSeconds, base / ((1 - 4 / 14) * (1 - 10 / 14)));
  });

  it('covers the truth with its intervals as often as it says', async () => {
    let covered = 0;
    for (let seed = 0; seed < 100; seed++) {
      const { queues } = await simulate(oneQueue(100, 14, { intervals: 4 }), { replications: 20, seed });
      const found = queues[0]?.total.pWait;
      if (found && Math.abs(found.value - 0.1741) < found.halfWidth) covered += 1;
    }
    // 95 of 100; fewer than 88 or more than 99 happen once in 200 times each
    expect(covered).toBeGreaterThanOrEqual(88);
    expect(covered).toBeLessThanOrEqual(99);
  });
});

describe('ways of calls', () => {
  it('lets callers call again: each queue of redials is a geometric series', async () => {
    const redial = { share: 0.6, delaySeconds: 120 };
    const patience = { meanSeconds: 60 };
    const { queues } = await simulate(oneQueue(100, 8, { patience, redial, intervals: 48 }), RUNS);
    const { offered, abandonment } = queues[0]?.total ?? {};
    expect((offered?.value ?? 0) / 4800).toBeCloseTo(1 / (1 - 0.6 * (abandonment?.value ?? 0)), 1.5);
  });

  it('passes a share of the answered calls on, with handle times of their own', async () => {
    const model: CallCenterModel = {
      intervalSeconds: 3600,
      warmUpSeconds: 7200,
      queues: [
        {
          name: 'sales',
          arrivals: [300, 300],
          aht: { mean: 120 },
          patience: null,
          answerSeconds: 20,
          transfers: [
            { to: 'billing', share: 0.3, ahtSeconds: 400 },
            { to: 'sales', share: 0.1 },
          ],
        },
        { name: 'billing', arrivals: [60, 60], aht: { mean: 300 }, patience: null, answerSeconds: 20 },
      ],
      groups: [
        { name: 'sellers', skills: [{ queue: 'sales' }], agents: [20, 20] },
        { name: 'clerks', skills: [{ queue: 'billing' }], agents: [30, 30] },
      ],
    };
    const { queues, groups } = await simulate(model, RUNS);
    const sales = 300 / 0.9;
    expectNear(queues[0]?.total.offered, 2 * sales);
    expectNear(queues[1]?.total.offered, 2 * (60 + 0.3 * sales));
    expectNear(groups[1]?.total.occupancy, (60 * 300 + 0.3 * sales * 400) / 3600 / 30);
  });

  it('overflows to another group only after the wait, and after its own queue', async () => {
    const model = (afterSeconds: number): CallCenterModel => ({
      intervalSeconds: 3600,
      queues: [
        {
          name: 'busy',
          arrivals: [200],
          aht: { mean: 300 },
          patience: null,
          answerSeconds: 30,
          overflow: { afterSeconds, groups: ['helpers'] },
        },
        { name: 'quiet', arrivals: [20], aht: { mean: 300 }, patience: null, answerSeconds: 30 },
      ],
      groups: [
        { name: 'own', skills: [{ queue: 'busy' }], agents: [10] },
        { name: 'helpers', skills: [{ queue: 'quiet' }], agents: [12] },
      ],
    });
    const soon = await simulate(model(30), RUNS);
    const late = await simulate(model(300), RUNS);
    const never = await simulate(model(1e6), RUNS);
    const helpers = ({ groups }: typeof soon) => groups[1]?.total.occupancy?.value ?? 0;
    const wait = ({ queues }: typeof soon) => queues[0]?.total.asaSeconds?.value ?? 0;
    expectNear(never.groups[1]?.total.occupancy, (20 * 300) / 3600 / 12);
    expect(helpers(late)).toBeGreaterThan(helpers(never));
    expect(helpers(soon)).toBeGreaterThan(helpers(late));
    expect(wait(soon)).toBeLessThan(wait(late));
    expect(wait(late)).toBeLessThan(wait(never));
    // whoever is helped has waited for at least 300 s
    const none = await simulate(
      {
        ...model(300),
        groups: model(300).groups.map((group) => ({
          ...group,
          agents: group.name === 'own' ? [0] : group.agents,
        })),
      },
      RUNS,
    );
    expect(none.queues[0]?.total.serviceLevel?.value).toBe(0);
    expect(none.queues[0]?.total.asaSeconds?.value).toBeGreaterThan(300);
  });

  it('gives calls to the group of the best priority first', async () => {
    const one = oneQueue(40, 10);
    const { groups } = await simulate(
      {
        ...one,
        groups: [
          { name: 'second', skills: [{ queue: 'calls', priority: 2 }], agents: Array(16).fill(6) },
          { name: 'first', skills: [{ queue: 'calls', priority: 1 }], agents: Array(16).fill(6) },
        ],
      },
      RUNS,
    );
    // what the first group does not take is what Erlang B blocks: 4 Erlangs on 6 lines
    const blocked = 0.11715;
    expectNear(groups[1]?.total.occupancy, (4 * (1 - blocked)) / 6);
    expectNear(groups[0]?.total.occupancy, (4 * blocked) / 6);
  });

  it('counts handle factors of slower groups', async () => {
    const one = oneQueue(60, 12);
    const { groups } = await simulate(
      {
        ...one,
        groups: [
          { name: 'new', skills: [{ queue: 'calls', handleFactor: 1.5 }], agents: Array(16).fill(12) },
        ],
      },
      RUNS,
    );
    expectNear(groups[0]?.total.occupancy, (6 * 1.5) / 12);
  });
});

describe('time', () => {
  it('follows arrivals and staff by interval', async () => {
    const model = oneQueue(0, 0, { arrivals: [20, 100, 0], intervals: 3 });
    const { queues, groups } = await simulate(
      {
        ...model,
        warmUpSeconds: 0,
        groups: [{ name: 'agents', skills: [{ queue: 'calls' }], agents: [4, 14, 2] }],
      },
      RUNS,
    );
    expectNear(queues[0]?.intervals[0]?.offered, 20);
    expectNear(queues[0]?.intervals[1]?.offered, 100);
    expect(queues[0]?.intervals[2]).toMatchObject({ offered: { value: 0 }, serviceLevel: null });
    expect(groups[0]?.intervals[0]?.agents.value).toBe(4);
    expect(groups[0]?.intervals[1]?.agents.value).toBe(14);
    // those who should go home finish their call first
    expect(groups[0]?.intervals[2]?.agents.value).toBeGreaterThan(2);
    expect(groups[0]?.intervals[2]?.agents.value).toBeLessThan(6);
  });

  it('starts empty without a warm-up, so its first calls fare better', async () => {
    const steady = await simulate(oneQueue(98, 10, { intervals: 2 }), RUNS);
    const opening = await simulate({ ...oneQueue(98, 10, { intervals: 2 }), warmUpSeconds: 0 }, RUNS);
    const level = ({ queues }: typeof steady) => queues[0]?.intervals[0]?.serviceLevel?.value ?? 0;
    expect(level(opening)).toBeGreaterThan(level(steady) + 0.1);
  });

  it('runs a day as it was', async () => {
    const { queues } = await simulate(
      oneQueue(1, 1, {
        intervals: 2,
        arrivals: [0, 0],
        arrivalTimes: [0, 10, 20, 2000],
        aht: { mean: 100, cv: 0 },
      }),
      { replications: 2, seed: 1 },
    );
    // waits 0, 90, 180 in the first half hour, and 0 in the second
    expect(queues[0]?.intervals[0]?.offered).toEqual({ value: 3, halfWidth: 0 });
    expect(queues[0]?.intervals[0]?.asaSeconds?.value).toBeCloseTo(90, 9);
    expect(queues[0]?.intervals[0]?.serviceLevel?.value).toBeCloseTo(1 / 3, 9);
    expect(queues[0]?.intervals[1]?.serviceLevel?.value).toBe(1);
  });

  it('loses who still waits when nobody will come', async () => {
    const { queues } = await simulate(oneQueue(30, 0, { intervals: 1 }), RUNS);
    expect(queues[0]?.total.abandonment?.value).toBe(1);
    expect(queues[0]?.total.asaSeconds).toBeNull();
  });

  it('makes some days busier than others', async () => {
    const plain = await simulate(oneQueue(100, 14), RUNS);
    const varied = await simulate({ ...oneQueue(100, 14), dayCv: 0.2 }, RUNS);
    const offered = varied.queues[0]?.total.offered;
    expectNear(offered, 1600);
    // the variance of a day's calls: Poisson and the factor's
    const deviation = ((offered?.halfWidth ?? 0) * Math.sqrt(200)) / 1.972;
    expect(deviation / Math.sqrt(1600 + (0.2 * 1600) ** 2)).toBeCloseTo(1, 0.5);
    expect(varied.queues[0]?.total.serviceLevel?.value).toBeLessThan(
      plain.queues[0]?.total.serviceLevel?.value ?? 0,
    );
  });
});

describe('runs', () => {
  it('gives the same again for a seed, something else for another', async () => {
    const once = await simulate(oneQueue(100, 12), { replications: 5, seed: 4 });
    expect(await simulate(oneQueue(100, 12), { replications: 5, seed: 4 })).toEqual(once);
    expect((await simulate(oneQueue(100, 12), { replications: 5, seed: 5 })).calls).not.toBe(once.calls);
  });

  it('meets the same calls with another staff', async () => {
    const few = await simulate(oneQueue(100, 11), { replications: 5, seed: 4 });
    const many = await simulate(oneQueue(100, 20), { replications: 5, seed: 4 });
    expect(few.queues[0]?.intervals.map(({ offered }) => offered)).toEqual(
      many.queues[0]?.intervals.map(({ offered }) => offered),
    );
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    const seen: number[] = [];
    const running = simulate(oneQueue(1000, 110), {
      replications: 10_000,
      seed: 1,
      signal: stop.signal,
      onProgress: (done) => {
        seen.push(done);
        if (seen.length === 3) stop.abort(new Error('enough'));
      },
    });
    await expect(running).rejects.toThrow('enough');
    expect(seen).toHaveLength(3);
  });
});
