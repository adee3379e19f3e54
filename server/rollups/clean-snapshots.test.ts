import { afterAll, beforeAll, expect, test } from 'vitest';
import { settleSite } from '@/server/calls/settle';
import { insertCalls } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { readRollups } from '@/server/testing/read-rollups';
import { cleanSnapshots } from './clean-snapshots';
import { markSiteDirty } from './mark-dirty';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

test('replaced snapshots go after their grace; what counts, and what is being written, stays', async () => {
  const site = await stores.database.site.create({ data: { code: 's', name: 'S', timeZone: 'UTC' } });
  await insertCalls(site.id, [
    { callId: '1', startedAt: new Date('2024-03-05T12:00:00Z'), queue: 'q' },
    { callId: '2', startedAt: new Date('2024-03-06T12:00:00Z'), queue: 'q' },
  ]);
  await settleSite(site.id);
  await markSiteDirty(site.id);
  await settleSite(site.id);
  await markSiteDirty(site.id);
  // This one is killed before its heads: its rows are newer than what counts.
  const killed = settleSite(site.id, {
    onStep: ({ table }) => {
      if (table === 'rollup_day') throw new Error('killed');
    },
  });
  await expect(killed).rejects.toThrow('killed');

  const before = await readRollups(site.id);
  expect(await cleanSnapshots()).toBe(0);
  expect(await cleanSnapshots(0)).toBe(2);
  expect(await readRollups(site.id)).toEqual(before);
  const answer = await stores.clickhouse.query({
    query: 'SELECT uniqExact(snapshot) AS snapshots, count() AS rows FROM rollup_day',
    format: 'JSONEachRow',
  });
  expect(await answer.json()).toEqual([{ snapshots: 2, rows: 4 }]);
});
