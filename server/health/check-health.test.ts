import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeClickHouse } from '@/server/clickhouse/client';
import { forgetEnv } from '@/server/env';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { checkHealth } from './check-health';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

test('is well while both stores answer, and says which one does not', async () => {
  expect(await checkHealth()).toEqual({ status: 'ok', postgres: true, clickhouse: true });
  const url = process.env.CLICKHOUSE_URL;
  await closeClickHouse();
  process.env.CLICKHOUSE_URL = 'http://nobody:secret@127.0.0.1:1/none';
  forgetEnv();
  try {
    expect(await checkHealth()).toEqual({ status: 'unavailable', postgres: true, clickhouse: false });
  } finally {
    await closeClickHouse();
    process.env.CLICKHOUSE_URL = url;
    forgetEnv();
  }
});
