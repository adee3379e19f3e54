import { expect, test } from 'vitest';
import { linesAtPeak } from './lines-at-peak';
import type { PlannedStaff } from './planning';
import { poolNeed } from './pool-need';
import { poolsOf } from './pools';
import { shareRoster } from './share-roster';

test('the people of a group go to its queues by their need, and nobody is lost', () => {
  const groups = [
    { queues: ['a', 'b'], onShift: [[0, 10] as const, [1800, 4] as const] },
    { queues: ['a'], onShift: [[0, 2] as const] },
  ];
  const need: Record<string, number> = { 'a 0': 30, 'b 0': 10 };
  const shared = shareRoster(groups, (queue, start) => need[`${queue} ${start}`] ?? 0);
  expect([...(shared.get('a') ?? [])]).toEqual([
    [0, 9.5],
    [1800, 2],
  ]);
  expect([...(shared.get('b') ?? [])]).toEqual([
    [0, 2.5],
    [1800, 2],
  ]);
});

test('groups with a queue in common make one pool, also by way of a third', () => {
  const pools = poolsOf([
    { name: '1', queues: ['a'] },
    { name: '2', queues: ['c', 'd'] },
    { name: '3', queues: ['e'] },
    { name: '4', queues: ['a', 'c'] },
  ]);
  expect(pools).toEqual([{ groups: ['1', '2', '4'], queues: ['a', 'c', 'd'] }]);
});

const rules = {
  target: { kind: 'service_level', share: 0.8, seconds: 20 } as const,
  maxOccupancy: null,
  minAgents: 1,
  patienceSeconds: null,
  answerSeconds: 20,
  shrinkage: 0,
  unrosteredShrinkage: 0,
  planAt: 0.5,
};
const staff: PlannedStaff = {
  planCalls: 100,
  ahtSeconds: 180,
  load: 10,
  agents: 14,
  pWait: 0.1741,
  serviceLevel: 0.8884,
  asaSeconds: 7.84,
  meanWaitSeconds: 7.84,
  occupancy: 10 / 14,
  abandonment: 0,
  scheduled: 14,
  onShift: 14,
  binding: 'target',
};

test('two queues as one need fewer than two queues, a queue alone the same', () => {
  const one = { rules, plan: [staff] };
  expect(poolNeed([one], 1800)).toEqual([{ separate: 14, pooled: 14 }]);
  const [two] = poolNeed([one, one], 1800);
  expect(two?.separate).toBe(28);
  expect(two?.pooled).toBeLessThan(28);
  expect(two?.pooled).toBeGreaterThan(20);
});

test('lines are held in the menu, waiting and talking; after-call work holds none', () => {
  const use = { menuSeconds: 36, menuCalls: 0.5, talkShare: 0.9 };
  const peak = linesAtPeak([{ starts: [0], plan: [staff] }], use, { intervalSeconds: 1800, blocking: 0.01 });
  // 150 calls of 36 s, a queue of 100 × 7.84 s, 100 talks of 162 s, in 1800 s.
  expect(peak?.inMenu).toBeCloseTo(3);
  expect(peak?.waiting).toBeCloseTo(784 / 1800);
  expect(peak?.talking).toBeCloseTo(9);
  expect(peak?.lines).toBeGreaterThan(14);
  expect(peak?.blocking).toBeLessThanOrEqual(0.01);
  const endless = { ...staff, meanWaitSeconds: null };
  expect(
    linesAtPeak([{ starts: [0], plan: [endless] }], use, { intervalSeconds: 1800, blocking: 0.01 }),
  ).toBeNull();
});
