import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { insertCalls } from '@/server/testing/insert-calls';
import { insertVolumes } from '@/server/testing/insert-volumes';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { settleSite } from './settle';
import { callStats } from './stats';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

const context = { actor: CLI_ACTOR };

test('stats count the last version of each call, and say whether the rollups agree', async () => {
  const site = await stores.database.site.create({
    data: {
      code: 'one',
      name: 'One',
      timeZone: 'Europe/Amsterdam',
      queues: { create: { code: 'far', name: 'far', timeZone: 'Asia/Kolkata' } },
    },
  });
  await stores.database.site.create({ data: { code: 'two', name: 'Two', timeZone: 'UTC' } });
  const at = (day: number) => new Date(Date.UTC(2024, 2, day, 23));
  await insertVolumes(site.id, [{ queue: 'near', startsAt: at(20), minutes: 30, calls: 7 }]);
  await insertCalls(site.id, [
    { callId: '1', startedAt: at(1), queue: 'near', waitMs: 1000, talkMs: 60_000, sourceOutcome: 'AGENT' },
    {
      callId: '2',
      startedAt: at(2),
      queue: 'far',
      waitMs: 5000,
      outcome: 'abandoned',
      sourceOutcome: 'HANG',
    },
    { callId: '3', startedAt: at(3), queue: 'far', outcome: 'contained', sourceOutcome: 'HANG' },
  ]);
  await insertCalls(site.id, [
    { callId: '1', startedAt: at(5), queue: 'near', waitMs: 4000, talkMs: 30_000, sourceOutcome: 'AGENT' },
  ]);
  expect((await callStats(context, { site: 'one' })).rollupsAgree).toBe(false);
  await settleSite(site.id);

  const stats = await callStats(context, {});
  expect(stats).toMatchObject({
    calls: 3,
    byOutcome: { answered: 1, abandoned: 1, contained: 1 },
    bySourceOutcome: { AGENT: 1, HANG: 2 },
    meanWaitSeconds: { all: 3, answered: 4 },
    meanTalkSeconds: { all: 10, answered: 30 },
    firstCallAt: '2024-03-02T23:00:00.000Z',
    lastCallAt: '2024-03-05T23:00:00.000Z',
    dirtyDays: 0,
    rollupsAgree: true,
  });
  expect(stats.sites.map(({ site: { code }, calls }) => [code, calls])).toEqual([
    ['one', 3],
    ['two', 0],
  ]);
  expect(stats.sites[0]?.intervalVolumes).toEqual({ intervals: 1, calls: 7 });

  // Rollups that say something else are noticed.
  await stores.clickhouse.command({
    query: 'ALTER TABLE rollup_wrap_up_day DELETE WHERE 1 SETTINGS mutations_sync = 1',
  });
  expect((await callStats(context, {})).rollupsAgree).toBe(false);
});

test('an unknown site is refused with a hint', async () => {
  await expect(callStats(context, { site: 'nowhere' })).rejects.toMatchObject({ code: 'not_found' });
});
