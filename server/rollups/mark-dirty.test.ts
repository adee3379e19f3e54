import { afterAll, beforeAll, expect, test } from 'vitest';
import { settleSite } from '@/server/calls/settle';
import { insertCalls } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { readRollups } from '@/server/testing/read-rollups';
import { clearMarks, readDirtyDays } from './dirty-days';
import { markDaysDirty, markQueueDirty, markSiteDirty } from './mark-dirty';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

async function newSite(): Promise<number> {
  const queues = {
    create: [
      { code: 'a', name: 'a' },
      { code: 'b', name: 'b' },
    ],
  };
  const code = crypto.randomUUID();
  return (await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC', queues } })).id;
}

test('a mark only grows, and only the mark that was seen is cleared', async () => {
  const siteId = await newSite();
  await markDaysDirty(siteId, ['2024-03-05', '2024-03-06', '2024-03-05']);
  const seen = await readDirtyDays(siteId);
  expect(seen.map(({ day }) => day)).toEqual(['2024-03-05', '2024-03-06']);
  await markDaysDirty(siteId, ['2024-03-06']);
  const marked = await readDirtyDays(siteId);
  expect(Number(marked[1]?.mark)).toBeGreaterThan(Number(seen[1]?.mark));
  await clearMarks(siteId, seen);
  expect((await readDirtyDays(siteId)).map(({ day }) => day)).toEqual(['2024-03-06']);
});

test('changed thresholds, rule and zone of a queue reach its rollups, and its days only', async () => {
  const siteId = await newSite();
  await insertCalls(siteId, [
    {
      callId: '1',
      startedAt: new Date('2024-03-05T23:00:00Z'),
      queue: 'a',
      outcome: 'abandoned',
      waitMs: 8000,
    },
    { callId: '2', startedAt: new Date('2024-03-05T23:00:00Z'), queue: 'a', waitMs: 25_000 },
    { callId: '3', startedAt: new Date('2024-03-09T23:00:00Z'), queue: 'b', waitMs: 25_000 },
  ]);
  await settleSite(siteId);
  const day = async (key: string) => (await readRollups(siteId)).day.get(key);
  expect(await day('a||inbound||2024-03-05')).toMatchObject({
    offered: 2,
    short_abandoned: 0,
    rated_offered: 2,
    rated_within_target: 0,
  });

  await stores.database.$transaction(async (transaction) => {
    await transaction.queue.update({
      where: { siteId_code: { siteId, code: 'a' } },
      data: {
        shortAbandonSeconds: 10,
        serviceTargetSeconds: 25,
        serviceLevelRule: 'offered_without_short',
        timeZone: 'Europe/Amsterdam',
      },
    });
    await markQueueDirty(siteId, 'a', transaction);
  });
  expect((await readDirtyDays(siteId)).map((dirty) => dirty.day)).toEqual(['2024-03-05']);
  await settleSite(siteId);
  expect(await day('a||inbound||2024-03-05')).toBeUndefined();
  expect(await day('a||inbound||2024-03-06')).toMatchObject({
    offered: 2,
    short_abandoned: 1,
    rated_offered: 1,
    rated_within_target: 1,
  });
  expect(await day('b||inbound||2024-03-09')).toMatchObject({ rated_within_target: 0 });
});

test('a site that is marked is rolled up anew on every day it has', async () => {
  const siteId = await newSite();
  await insertCalls(siteId, [
    { callId: '1', startedAt: new Date('2024-03-05T23:00:00Z'), queue: 'a' },
    { callId: '2', startedAt: new Date('2024-04-09T23:00:00Z'), queue: 'b' },
  ]);
  await settleSite(siteId);
  await markSiteDirty(siteId);
  expect((await readDirtyDays(siteId)).map(({ day }) => day)).toEqual(['2024-03-05', '2024-04-09']);
});
