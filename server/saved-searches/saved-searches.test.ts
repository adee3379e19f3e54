import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/server/auth/actor';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { changeSearch } from './change';
import { deleteSearch } from './delete';
import { listSearches } from './list';
import { saveSearch } from './save';

let stores: TestStores;
let north: number;
let south: number;
let ann: Actor;
let bob: Actor;

beforeAll(async () => {
  stores = await openTestStores();
  const site = async (code: string) =>
    (await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } })).id;
  north = await site('north');
  south = await site('south');
  ann = await makeActor('qa_lead', [north]);
  bob = await makeActor('qa_lead', [north, south]);
});
afterAll(() => stores.close());

const names = async (actor: Actor, siteId: number | null = null) =>
  (await listSearches({ actor }, { siteId })).map(({ name }) => name);

test('one’s own searches, and those that others of the site share', async () => {
  await saveSearch({ actor: ann }, { siteId: north, name: 'Angry', query: 'sentiment=strong_negative' });
  await saveSearch({ actor: bob }, { siteId: north, name: 'Bills', query: 'q=invoice', shared: true });
  await saveSearch({ actor: bob }, { siteId: south, name: 'Far away', query: 'q=x', shared: true });
  expect(await names(ann)).toEqual(['Angry', 'Bills']);
  expect(await names(bob)).toEqual(['Bills', 'Far away']);
  expect(await names(bob, north)).toEqual(['Bills']);
  await expect(saveSearch({ actor: ann }, { siteId: south, name: 'No', query: '' })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('which page was open, and of which site, is not part of a search', async () => {
  const saved = await saveSearch(
    { actor: ann },
    { siteId: north, name: 'Paged', query: 'site=1&q=%22no+code%22&page=%5B1%5D&type=' },
  );
  expect(new URLSearchParams(saved.query).toString()).toBe('q=%22no+code%22&type=');
  await deleteSearch({ actor: ann }, { id: saved.id });
});

test('a name is taken once a person and site, in words', async () => {
  const again = saveSearch({ actor: ann }, { siteId: north, name: ' Angry ', query: '' });
  await expect(again).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Angry') });
  const bobs = await saveSearch({ actor: bob }, { siteId: north, name: 'Angry', query: '' });
  await deleteSearch({ actor: bob }, { id: bobs.id });
});

test('only who saved it, or an administrator, changes and deletes what is shared; all of it is audited', async () => {
  const [bills] = (await listSearches({ actor: bob }, { siteId: north })).filter(({ own }) => own);
  const id = bills?.id ?? '';
  await expect(changeSearch({ actor: ann }, { id, name: 'Mine', shared: true })).rejects.toMatchObject({
    code: 'not_found',
  });
  await expect(deleteSearch({ actor: ann }, { id })).rejects.toMatchObject({ code: 'not_found' });
  await changeSearch({ actor: bob }, { id, name: 'Invoices', shared: true });
  expect(await names(ann)).toEqual(['Angry', 'Invoices']);
  await deleteSearch({ actor: await makeActor('admin') }, { id });
  expect(await names(ann)).toEqual(['Angry']);
  const acts = await stores.database.auditEvent.findMany({
    where: { subject: `search:${id}` },
    orderBy: { id: 'asc' },
  });
  expect(acts.map(({ action }) => action)).toEqual(['search.save', 'search.change', 'search.delete']);
});
