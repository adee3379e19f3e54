import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStores, type TestStores } from './open-test-stores';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

test('both stores are migrated, empty, and the ones the code under test will use', async () => {
  expect(await stores.database.site.count()).toBe(0);
  const answer = await stores.clickhouse.query({
    query: 'SELECT count() AS calls, timezone() AS zone FROM calls',
    format: 'JSONEachRow',
  });
  expect(await answer.json()).toEqual([{ calls: 0, zone: 'UTC' }]);
  expect(process.env.DATABASE_URL).toBe(stores.databaseUrl);
  expect(process.env.CLICKHOUSE_URL).toBe(stores.clickhouseUrl);
});

test('two pairs of stores do not see each other', async () => {
  await stores.database.site.create({ data: { code: 'a', name: 'A', timeZone: 'UTC' } });
  const before = process.env.DATABASE_URL;
  const other = await openTestStores();
  expect(other.databaseUrl).not.toBe(stores.databaseUrl);
  await other.close();
  expect(process.env.DATABASE_URL).toBe(before);
});
