import { expect, test } from 'vitest';
import { AS_IT_IS } from '@/models/staffing/week/planning';
import type { QueueDemand, StaffingDemand } from '@/server/staffing/contracts/demand';
import { weekPlan } from './week-plan';

const rules: QueueDemand['rules'] = {
  target: { kind: 'service_level', share: 0.8, seconds: 20 },
  maxOccupancy: null,
  minAgents: 1,
  patienceSeconds: null,
  answerSeconds: 20,
  shrinkage: 0.3,
  unrosteredShrinkage: 0,
  planAt: 0.5,
};

/** 100 calls of 180 s at ten, surely: 14 online by the reference. Closed at half past. */
const queue = (name: string): QueueDemand => ({
  queue: name,
  name,
  timeZone: 'UTC',
  rules,
  causes: [],
  patienceFrom: 'unknown',
  patience: null,
  ahtFrom: 'forecast',
  intervals: [
    {
      date: '2024-03-04',
      minute: 600,
      start: 36_000,
      open: true,
      calls: 100,
      quantiles: Array(7).fill(100),
      ahtSeconds: 180,
    },
    {
      date: '2024-03-04',
      minute: 630,
      start: 37_800,
      open: false,
      calls: 0,
      quantiles: Array(7).fill(0),
      ahtSeconds: 180,
    },
  ],
});

const data: StaffingDemand = {
  snapshot: null,
  timeZone: 'UTC',
  intervalMinutes: 30,
  from: '2024-03-04',
  to: '2024-03-10',
  firstDate: '2024-03-04',
  lastDate: '2024-03-10',
  rosters: [{ date: '2024-03-04', name: 'Week 10' }],
  queues: [queue('a'), queue('b')],
  groups: [
    { name: 'both', queues: ['a', 'b'], onShift: [[36_000, 20]] },
    { name: 'only a', queues: ['a'], onShift: [[36_000, 5]] },
  ],
  lineUse: { menuSeconds: 0, menuCalls: 0, talkShare: 1 },
  rates: { currency: 'EUR', agentHour: 36, isAssumed: true },
  lineBlocking: 0.01,
};

test('queues add up; what callers find is weighed by calls', () => {
  const [ten, half] = weekPlan(data, null, AS_IT_IS).rows;
  expect(ten).toMatchObject({ open: true, calls: 200, agents: 28, middle: 28, safe: 28, rostered: 25 });
  expect(ten?.serviceLevel).toBeCloseTo(0.8884, 4);
  expect(ten?.scheduled).toBeCloseTo(40);
  expect(half).toMatchObject({ open: false, agents: 0, serviceLevel: null, rostered: 0 });
});

test('one queue has its share of the people that it shares with queues that are not shown', () => {
  const [a] = weekPlan(data, 'a', AS_IT_IS).rows;
  expect(a).toMatchObject({ agents: 14, rostered: 15 });
  const [b] = weekPlan(data, 'b', AS_IT_IS).rows;
  expect(b).toMatchObject({ agents: 14, rostered: 10 });
});

test('days without a published roster are not days with nobody', () => {
  const [ten] = weekPlan({ ...data, rosters: [] }, null, AS_IT_IS).rows;
  expect(ten?.rostered).toBeNull();
});

test('more calls ask for more people at every risk', () => {
  const [ten] = weekPlan(data, 'a', { ...AS_IT_IS, volume: 2 }).rows;
  expect(ten?.calls).toBe(200);
  expect(ten?.agents).toBeGreaterThan(20);
  expect(ten?.safe).toBe(ten?.agents);
});
