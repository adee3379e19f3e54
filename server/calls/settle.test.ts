import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OUTCOMES } from '@/server/calls/call-record';
import { expectedRollups, lastVersions, type TestQueue } from '@/server/testing/expected-rollups';
import {
  finishBatch,
  insertCalls,
  insertLines,
  startBatch,
  type TestCall,
} from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { readRollups } from '@/server/testing/read-rollups';
import { type SettleStep, settleSite } from './settle';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

const QUEUES: TestQueue[] = [
  { code: 'sales', zone: 'Europe/Amsterdam', targetSeconds: 20, shortSeconds: 5, withoutShort: false },
  { code: 'help', zone: 'Asia/Kathmandu', targetSeconds: 30, shortSeconds: 0, withoutShort: true },
  { code: 'night', zone: 'America/New_York', targetSeconds: 0, shortSeconds: 10, withoutShort: true },
];

async function newSite(queues: readonly TestQueue[] = QUEUES): Promise<number> {
  const site = await stores.database.site.create({
    data: {
      code: crypto.randomUUID(),
      name: 'Test',
      timeZone: queues[0]?.zone ?? 'UTC',
      queues: {
        create: queues.map((queue) => ({
          code: queue.code,
          name: queue.code,
          timeZone: queue.zone,
          serviceTargetSeconds: queue.targetSeconds,
          shortAbandonSeconds: queue.shortSeconds,
          serviceLevelRule: queue.withoutShort ? ('offered_without_short' as const) : ('offered' as const),
        })),
      },
    },
  });
  return site.id;
}

// Few ids, few days around a month's and a clock's change: so that corrections and moves are common.
const call: fc.Arbitrary<TestCall> = fc.record({
  callId: fc.integer({ min: 1, max: 12 }).map((id) => `call-${id}`),
  startedAt: fc
    .tuple(fc.constantFrom('2024-03-30', '2024-03-31', '2024-04-01', '2024-11-03'), fc.nat(86_399))
    .map(([day, second]) => new Date(Date.parse(day) + second * 1000)),
  queue: fc.constantFrom('sales', 'help', 'night'),
  type: fc.constantFrom('', 'new'),
  direction: fc.constantFrom('inbound', 'outbound'),
  agent: fc.constantFrom('', 'ann', 'bob'),
  agentGroup: fc.constantFrom('', 'one'),
  wrapUp: fc.constantFrom('', 'sold'),
  outcome: fc.constantFrom(...OUTCOMES),
  waitMs: fc.constantFrom(0, 4999, 5000, 9999, 20_000, 20_001, 30_000, 3_600_000),
  talkMs: fc.nat(900_000),
  holdMs: fc.nat(9000),
  acwMs: fc.nat(9000),
});
const delivery = fc.array(call, { minLength: 1, maxLength: 12 });

/** A history: deliveries, some settled at once, some replayed line by line under their old versions, in any order. */
const history = fc.array(fc.record({ calls: delivery, settles: fc.boolean(), replays: fc.boolean() }), {
  minLength: 1,
  maxLength: 5,
});

test('random deliveries, corrections, moves and replays: rollups are those of the last version of each call', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const siteId = await newSite();
      for (const { calls, settles, replays } of steps) {
        const batch = await insertCalls(siteId, calls);
        if (settles) await settleSite(siteId);
        if (replays) await insertLines(siteId, batch, calls);
      }
      await settleSite(siteId);
      const expected = expectedRollups(lastVersions(steps.map(({ calls }) => calls)), QUEUES);
      expect(await readRollups(siteId)).toEqual(expected);
      expect(await stores.database.dirtyDay.count({ where: { siteId } })).toBe(0);
    }),
    { numRuns: 6 },
  );
}, 240_000);

test('lines that arrive in any order, from deliveries that run at once, give the same', async () => {
  const lines = fc.array(fc.record({ call, first: fc.boolean(), settles: fc.boolean() }), {
    minLength: 2,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(lines, async (arriving) => {
      const siteId = await newSite();
      const first = await startBatch(siteId, 'calls');
      const second = await startBatch(siteId, 'calls');
      for (const [index, line] of arriving.entries()) {
        await insertLines(siteId, line.first ? first : second, [line.call], index + 1);
        if (line.settles) await settleSite(siteId);
      }
      await finishBatch(second.id, arriving.length);
      await settleSite(siteId);
      await finishBatch(first.id, arriving.length, 'interrupted');
      await settleSite(siteId);
      const of = (wanted: boolean) =>
        arriving.filter((line) => line.first === wanted).map((line) => line.call);
      const expected = expectedRollups(lastVersions([of(true), of(false)]), QUEUES);
      expect(await readRollups(siteId)).toEqual(expected);
    }),
    { numRuns: 4 },
  );
}, 240_000);

test('killed after any step and settled again: exact, and nothing is left half done', async () => {
  const before: TestCall[] = [
    { callId: 'a', startedAt: new Date('2024-03-31T00:30:00Z'), queue: 'sales', waitMs: 1000 },
    { callId: 'b', startedAt: new Date('2024-04-02T12:00:00Z'), queue: 'help', waitMs: 2000 },
  ];
  const after: TestCall[] = [
    { callId: 'a', startedAt: new Date('2024-05-01T00:30:00Z'), queue: 'night', outcome: 'abandoned' },
    { callId: 'c', startedAt: new Date('2024-04-02T12:01:00Z'), queue: 'help', waitMs: 3000 },
  ];
  const steps: SettleStep[] = [];
  const whole = await newSite();
  await insertCalls(whole, before);
  await settleSite(whole);
  await insertCalls(whole, after);
  await settleSite(whole, { onStep: (step) => void steps.push(step) });
  expect(steps.length).toBeGreaterThan(10);

  for (let killedAt = 0; killedAt < steps.length; killedAt++) {
    const siteId = await newSite();
    await insertCalls(siteId, before);
    await settleSite(siteId);
    await insertCalls(siteId, after);
    let step = 0;
    const killed = settleSite(siteId, {
      onStep: () => {
        if (step++ === killedAt) throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    await settleSite(siteId);
    expect(await readRollups(siteId)).toEqual(expectedRollups(lastVersions([before, after]), QUEUES));
    expect(await stores.database.dirtyDay.count({ where: { siteId } })).toBe(0);
    expect(await stores.database.ingestBatch.count({ where: { siteId, settledAt: null } })).toBe(0);
  }
}, 240_000);

test('several processes may settle a site at once', async () => {
  const siteId = await newSite();
  const calls = fc.sample(delivery, { numRuns: 6, seed: 7 });
  for (const some of calls) await insertCalls(siteId, some);
  const reports = await Promise.all([1, 2, 3, 4].map(() => settleSite(siteId)));
  expect(await readRollups(siteId)).toEqual(expectedRollups(lastVersions(calls), QUEUES));
  expect(reports.filter(({ days }) => days > 0)).toHaveLength(1);
});

test('a mark made while a site is being settled outlives the settling', async () => {
  const siteId = await newSite();
  const first: TestCall = { callId: '1', startedAt: new Date('2024-04-02T12:00:00Z'), queue: 'sales' };
  const late: TestCall = { callId: '2', startedAt: new Date('2024-04-02T12:00:00Z'), queue: 'sales' };
  await insertCalls(siteId, [first]);
  let arrived = false;
  await settleSite(siteId, {
    onStep: async ({ table }) => {
      if (table !== 'rollup_day' || arrived) return;
      arrived = true;
      await insertCalls(siteId, [late]);
    },
  });
  expect(await stores.database.dirtyDay.count({ where: { siteId } })).toBe(1);
  await settleSite(siteId);
  expect(await readRollups(siteId)).toEqual(expectedRollups([first, late], QUEUES));
});

test('while a delivery runs its days stay dirty, because its rows may be on their way', async () => {
  const siteId = await newSite();
  const batch = await startBatch(siteId, 'calls');
  await insertLines(siteId, batch, [
    { callId: '1', startedAt: new Date('2024-04-02T12:00:00Z'), queue: 'sales' },
  ]);
  await settleSite(siteId);
  expect(await stores.database.dirtyDay.count({ where: { siteId } })).toBe(1);
  await finishBatch(batch.id, 1);
  await settleSite(siteId);
  expect(await stores.database.dirtyDay.count({ where: { siteId } })).toBe(0);
});
