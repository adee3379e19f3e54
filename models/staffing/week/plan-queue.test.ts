import { expect, test } from 'vitest';
import { requirement } from '@/models/staffing/requirement';
import { planQueue } from './plan-queue';
import { AS_IT_IS, type PlanningRules, type QueueForecast } from './planning';
import { rateQuantiles } from './rate-quantiles';

const GRID = { intervalSeconds: 1800, levels: [0.1, 0.5, 0.9] };
const rules: PlanningRules = {
  target: { kind: 'service_level', share: 0.8, seconds: 20 },
  maxOccupancy: null,
  minAgents: 1,
  patienceSeconds: null,
  answerSeconds: 20,
  shrinkage: 0.3,
  unrosteredShrinkage: 0.1,
  planAt: 0.5,
};

/** 100 calls (60 to 140 at 80%) of 180 s, and a closed interval before it. */
const forecast: QueueForecast = {
  queue: 'a',
  rules,
  intervals: [
    { date: '2024-03-04', minute: 0, start: 0, open: false, calls: 0, quantiles: [0, 0, 0], ahtSeconds: 180 },
    {
      date: '2024-03-04',
      minute: 30,
      start: 1800,
      open: true,
      calls: 100,
      quantiles: [60, 100, 140],
      ahtSeconds: 180,
    },
  ],
};
const open = (whatIf = AS_IT_IS) => planQueue(forecast, GRID, whatIf)[1];

test('nobody while closed; the Erlang reference while open', () => {
  const [closed, staffed] = planQueue(forecast, GRID, AS_IT_IS);
  expect(closed).toMatchObject({ agents: 0, scheduled: 0, planCalls: 0 });
  expect(staffed).toMatchObject({ agents: 14, planCalls: 100 });
  expect(staffed?.scheduled).toBeCloseTo(20);
  expect(staffed?.onShift).toBeCloseTo(14 / 0.9);
});

test('each what-if is the requirement under its circumstances', () => {
  const demand = { calls: 120, ahtSeconds: 198, intervalSeconds: 1800 };
  expect(open({ ...AS_IT_IS, volume: 1.2, aht: 1.1 })?.agents).toBe(requirement(demand, rules).agents);
  const patient = { ...rules, patienceSeconds: 120 };
  const reference = requirement({ ...demand, calls: 100, ahtSeconds: 180 }, patient);
  const impatient = open({ ...AS_IT_IS, patienceSeconds: 120 });
  expect(impatient).toMatchObject({ agents: reference.agents, abandonment: reference.abandonment });
  // Rosters show two thirds of the shrinkage, also of a changed one.
  const half = open({ ...AS_IT_IS, shrinkage: 0.6 });
  expect(half?.scheduled).toBeCloseTo(14 / 0.4);
  expect(half?.onShift).toBeCloseTo(14 / 0.8);
});

test('fixed agents are taken as they are, too few of them without a mean wait', () => {
  expect(open({ ...AS_IT_IS, agents: 14 })?.serviceLevel).toBeCloseTo(0.8884, 4);
  expect(open({ ...AS_IT_IS, agents: 9 })).toMatchObject({ agents: 9, serviceLevel: 0, asaSeconds: null });
});

test('a share given up cannot be the target where nobody gives up: the queue’s own stays', () => {
  const target = { kind: 'abandonment', share: 0.05 } as const;
  expect(open({ ...AS_IT_IS, target })?.agents).toBe(14);
  const counted = open({ ...AS_IT_IS, target, patienceSeconds: 120 });
  expect(counted?.abandonment).toBeLessThanOrEqual(0.05);
  expect(counted?.agents).toBeLessThan(14);
});

test('the rate is less uncertain than the calls: what chance adds within the interval is left to Erlang', () => {
  const deviation = 80 / 2.563103131;
  const share = Math.sqrt(1 - 100 / deviation ** 2);
  const counted = [60, 100, 140].map((calls, at) => ({ level: GRID.levels[at] ?? 0, calls }));
  const rates = rateQuantiles(100, counted).map(({ calls }) => calls);
  expect(rates[0]).toBeCloseTo(100 - 40 * share);
  expect(rates[1]).toBe(100);
  expect(rates[2]).toBeCloseTo(100 + 40 * share);
  expect(open({ ...AS_IT_IS, planAt: 0.9 })?.planCalls).toBeCloseTo(100 + 40 * share);
  // A pure Poisson count has a certain rate.
  const poisson = [87.2, 100, 112.8].map((calls, at) => ({ level: GRID.levels[at] ?? 0, calls }));
  expect(rateQuantiles(100, poisson).map(({ calls }) => calls)).toEqual([100, 100, 100]);
});
