import { describe, expect, it } from 'vitest';
import { operate } from '../operate';
import { requirement } from '../requirement';
import { requiredAgents } from './required-agents';
import { meanPatienceOf } from './skill-bounds';
import type { SkilledDemand, SkilledQueue } from './skilled-demand';

const TARGET = { kind: 'service_level', share: 0.8, seconds: 20 } as const;
const RULES = {
  target: TARGET,
  maxOccupancy: null,
  minAgents: 0,
  patienceSeconds: null,
  answerSeconds: 20,
  shrinkage: 0,
};

function queue(name: string, calls: number, more: Partial<SkilledQueue> = {}): SkilledQueue {
  return {
    name,
    arrivals: [calls],
    aht: { mean: 240 },
    patience: null,
    answerSeconds: 20,
    target: TARGET,
    ...more,
  };
}

function agentsAlone(calls: number): number {
  return requirement({ calls, intervalSeconds: 1800, ahtSeconds: 240 }, RULES).agents;
}

const THREE = [queue('sales', 60), queue('billing', 45), queue('help', 30)];
const all = (name: string) => ({ name, skills: THREE.map(({ name }) => ({ queue: name })) });

describe('the known limits', () => {
  it('is one queue of the summed load where everybody can do everything', async () => {
    const demand: SkilledDemand = {
      intervalSeconds: 1800,
      queues: THREE,
      groups: [all('early'), all('late')],
    };
    const found = await requiredAgents(demand, { seed: 1 });
    const pooled = agentsAlone(135);
    expect(found.pooled).toBe(pooled);
    expect(found.total).toBe(pooled);
    const level = operate({ calls: 135, intervalSeconds: 1800, ahtSeconds: 240 }, pooled, RULES).serviceLevel;
    const [interval] = found.intervals;
    for (const figures of interval?.queues ?? []) {
      const { value, halfWidth } = figures.serviceLevel ?? { value: 0, halfWidth: 0 };
      expect(Math.abs(value - level)).toBeLessThan(1.5 * halfWidth);
    }
    expect(found.saved).toBeCloseTo(1 - pooled / (agentsAlone(60) + agentsAlone(45) + agentsAlone(30)), 9);
  });

  it('is separate queues where nobody can do two things', async () => {
    const groups = THREE.map(({ name }) => ({ name: `${name} people`, skills: [{ queue: name }] }));
    const found = await requiredAgents({ intervalSeconds: 1800, queues: THREE, groups }, { seed: 1 });
    expect(found.intervals[0]?.agents).toEqual([agentsAlone(60), agentsAlone(45), agentsAlone(30)]);
    expect(found.total).toBe(found.separate);
    expect(found.saved).toBe(0);
  });
});

describe('between the limits', () => {
  it('finds that a few who can do two things save most of what full pooling would', async () => {
    const groups = [
      { name: 'sellers', skills: [{ queue: 'sales' }] },
      { name: 'clerks', skills: [{ queue: 'billing' }] },
      {
        name: 'both',
        skills: [
          { queue: 'sales', priority: 2 },
          { queue: 'billing', priority: 2 },
        ],
      },
    ];
    const queues = [queue('sales', 60), queue('billing', 45)];
    const found = await requiredAgents({ intervalSeconds: 1800, queues, groups }, { seed: 1 });
    expect(found.intervals[0]?.met).toBe(true);
    expect(found.total).toBeGreaterThanOrEqual(found.pooled);
    expect(found.total).toBeLessThan(found.separate);
    for (const { serviceLevel } of found.intervals[0]?.queues ?? []) {
      expect(serviceLevel?.value).toBeGreaterThanOrEqual(0.8);
    }
  });

  it('staffs for what is passed on, keeps quiet intervals empty, and searches equal ones once', async () => {
    const queues = [
      { ...queue('sales', 0), arrivals: [60, 0, 60], transfers: [{ to: 'billing', share: 0.5 }] },
      { ...queue('billing', 0), arrivals: [15, 0, 15] },
    ];
    const groups = queues.map(({ name }) => ({ name, skills: [{ queue: name }] }));
    const seen: number[] = [];
    const found = await requiredAgents(
      { intervalSeconds: 1800, queues, groups },
      { seed: 1, onProgress: (done) => seen.push(done) },
    );
    expect(found.intervals[0]?.separate).toBe(agentsAlone(60) + agentsAlone(45));
    expect(Math.abs((found.intervals[0]?.agents[1] ?? 0) - agentsAlone(45))).toBeLessThanOrEqual(1);
    expect(found.intervals[1]).toMatchObject({ agents: [0, 0], total: 0, met: true });
    expect(found.intervals[2]).toEqual(found.intervals[0]);
    expect(seen).toEqual([1, 2, 3]);
  });

  it('keeps targets of waits and of callers lost', async () => {
    const queues = [
      queue('sales', 60, { target: { kind: 'asa', seconds: 15 } }),
      queue('help', 60, { target: { kind: 'abandonment', share: 0.03 }, patience: { meanSeconds: 120 } }),
    ];
    const groups = queues.map(({ name }) => ({ name, skills: [{ queue: name }] }));
    const found = await requiredAgents({ intervalSeconds: 1800, queues, groups }, { seed: 1 });
    expect(found.intervals[0]?.queues?.[0]?.asaSeconds?.value).toBeLessThanOrEqual(15);
    expect(found.intervals[0]?.queues?.[1]?.abandonment?.value).toBeLessThanOrEqual(0.03);
  });

  it('says so when it is told to stop', async () => {
    const stop = new AbortController();
    stop.abort(new Error('enough'));
    const demand: SkilledDemand = { intervalSeconds: 1800, queues: THREE, groups: [all('one')] };
    await expect(requiredAgents(demand, { seed: 1, signal: stop.signal })).rejects.toThrow('enough');
  });

  it('refuses a target nobody can meet', async () => {
    const queues = [queue('sales', 10, { target: { kind: 'abandonment', share: 0.03 } })];
    const groups = [{ name: 'sales', skills: [{ queue: 'sales' }] }];
    await expect(requiredAgents({ intervalSeconds: 1800, queues, groups }, { seed: 1 })).rejects.toThrow(
      /patience/i,
    );
  });
});

it('knows the mean of a patience curve: the area under it', () => {
  const curve = [
    { seconds: 30, share: 0.5 },
    { seconds: 60, share: 0 },
  ];
  expect(meanPatienceOf({ curve })).toBe(45);
  expect(meanPatienceOf({ curve: [{ seconds: 60, share: 0.5 }] })).toBeCloseTo(60 + 30 / Math.log(2), 9);
  expect(meanPatienceOf({ curve: [{ seconds: 60, share: 1 }] })).toBeNull();
});
