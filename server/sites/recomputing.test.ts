import { afterAll, beforeAll, expect, it } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { insertCalls } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { recomputing } from './recomputing';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(async () => {
  await stores.close();
});

it('counts the days whose figures are older than their calls, until they are settled', async () => {
  const site = await stores.database.site.create({ data: { code: 'a', name: 'A', timeZone: 'UTC' } });
  const days = async () => (await recomputing({ actor: CLI_ACTOR }, { siteId: site.id })).days;
  await insertCalls(site.id, [
    { callId: '1', startedAt: new Date('2024-01-01T10:00:00Z') },
    { callId: '2', startedAt: new Date('2024-01-02T10:00:00Z') },
  ]);
  expect(await days()).toBe(2);
  await settleSite(site.id);
  expect(await days()).toBe(0);
});

it('says nothing of a site that the reader may not see', async () => {
  await expect(recomputing({ actor: { ...CLI_ACTOR, siteIds: [] } }, { siteId: 1 })).rejects.toMatchObject({
    code: 'not_found',
  });
});
