import { expect, test } from 'vitest';
import { type ToldWay, wayOf } from '../testing/way-of';
import type { QueueLoad } from './queue-load';
import { replay } from './replay';
import { type RoutingRule, ruleFor } from './rule';

const MONTH = 365.25 / 12;
const WAITS = { intervalSeconds: 1800 };
const TOLD: ToldWay[] = [
  {
    queue: 'sales',
    intent: 'bill',
    menuChoice: '1',
    calls: 400,
    passedTo: 'billing',
    handle: 120,
    wait: 40,
    onward: { handle: 360, wait: 60 },
  },
  { queue: 'sales', intent: 'bill', menuChoice: '1', calls: 100, handle: 350 },
  { queue: 'billing', intent: 'bill', menuChoice: '2', calls: 1900, handle: 300 },
  { queue: 'billing', intent: 'bill', menuChoice: '2', calls: 100, handle: 100, passedTo: 'sales' },
  { queue: 'billing', intent: 'bill', calls: 400, handle: 360, isOnward: true },
  { queue: 'sales', intent: 'order', menuChoice: '1', calls: 2000, handle: 300 },
];
const load = (queue: string, calls: number, waitSeconds: number): QueueLoad[] =>
  Array.from({ length: 20 }, (_, slot) => ({
    queue,
    slot,
    calls,
    times: 20,
    handleSeconds: 290,
    waitSeconds,
    patienceSeconds: 180,
  }));
const RULE: RoutingRule = { when: { queue: 'sales', intent: 'bill' }, to: 'billing', share: 1 };
const run = (rules: readonly RoutingRule[], loads: readonly QueueLoad[] = []) =>
  replay({ ways: TOLD.map(wayOf), rules, days: MONTH, loads, waits: WAITS });

test('sending an intent where it belongs saves its first legs, and adds what is passed back', () => {
  const result = run([RULE]);
  expect(result.moved).toBeCloseTo(500, 6);
  // 400 are no longer passed on; of the 100 that sales kept, about 5% are passed on from billing.
  expect(result.transfers.mean).toBeGreaterThan(380);
  expect(result.transfers.mean).toBeLessThan(410);
  // 400 calls lose 120 s and 60 s longer; 100 take 300 s instead of 350.
  expect(result.handleHours.mean).toBeCloseTo((400 * 180 + 100 * 50) / 3600, 0);
  expect(result.handleHours.low).toBeLessThan(result.handleHours.mean);
  expect(result).toMatchObject({ waitHours: null, repeats: null, unseen: [] });
});

test('a rule for a share of the calls moves that share, the first rule that fits counts, and none changes nothing', () => {
  const half = run([{ ...RULE, share: 0.5 }, RULE]);
  expect(half.moved).toBeCloseTo(250, 6);
  expect(half.transfers.mean).toBeCloseTo(run([RULE]).transfers.mean / 2, -1);
  expect(run([{ ...RULE, to: 'sales' }])).toMatchObject({ moved: 0, transfers: { mean: 0 }, queues: [] });
  const way = { entry: '', menuChoice: '1', queue: 'sales', intent: 'bill' };
  expect(ruleFor([{ when: { menuChoice: '2' }, to: 'x', share: 1 }, RULE], way)?.to).toBe('billing');
});

test('with agents where they are, the queue that loses calls waits less and the one that gets them waits longer', () => {
  const loads = [...load('sales', 6, 40), ...load('billing', 6, 30)];
  const everything: RoutingRule = { when: { queue: 'sales', intent: 'order' }, to: 'billing', share: 0.5 };
  const { queues, waitHours } = run([everything], loads);
  const of = (queue: string) => queues.find((one) => one.queue === queue);
  expect(of('sales')?.waitAfter).toBeLessThan(of('sales')?.waitBefore ?? 0);
  expect(of('billing')?.waitAfter).toBeGreaterThan(of('billing')?.waitBefore ?? 0);
  expect(of('billing')?.waitBefore).toBeCloseTo(30, 6);
  expect(of('sales')?.callsAfter).toBeCloseTo((of('sales')?.callsBefore ?? 0) - 1000, 0);
  expect(waitHours?.mean).toBeLessThan(0);
});

test('an intent the new queue has not had is handled as its other calls are, and that is said', () => {
  const { unseen, handleHours } = run([{ when: { intent: 'order' }, to: 'billing', share: 1 }]);
  expect(unseen).toEqual([{ intent: 'order', to: 'billing' }]);
  expect(Math.abs(handleHours.mean)).toBeLessThan(15);
});
