import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { createSite } from '@/server/sites/create';
import { insertCalls } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { findCall } from './find-call';

let stores: TestStores;
let north: number;
let south: number;
const context = { actor: CLI_ACTOR };
const call = (callId: string) => ({ callId, startedAt: new Date('2024-03-01T10:00:00Z') });

beforeAll(async () => {
  stores = await openTestStores();
  north = (await createSite(context, { code: 'north', name: 'North', timeZone: 'UTC' })).id;
  south = (await createSite(context, { code: 'south', name: 'South', timeZone: 'UTC' })).id;
});
afterAll(() => stores.close());

test('a call is found in every site that has it, and only there', async () => {
  await insertCalls(north, [call('shared'), call('only-north')]);
  await insertCalls(south, [call('shared')]);
  expect(await findCall(context, { callId: 'shared' })).toEqual([
    { siteId: north, siteName: 'North' },
    { siteId: south, siteName: 'South' },
  ]);
  expect(await findCall(context, { callId: ' only-north ' })).toEqual([{ siteId: north, siteName: 'North' }]);
  expect(await findCall(context, { callId: 'nowhere' })).toEqual([]);
});

test('a person limited to one site does not learn of the other', async () => {
  const actor = { ...CLI_ACTOR, role: 'qa_lead' as const, siteIds: [south] };
  expect(await findCall({ actor }, { callId: 'only-north' })).toEqual([]);
});
