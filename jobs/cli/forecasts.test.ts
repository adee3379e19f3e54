import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertWeeks } from '@/server/testing/insert-weeks';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';

const CALLCAST = fileURLToPath(new URL('../../bin/callcast.mjs', import.meta.url));
const ZONE = 'Europe/Amsterdam';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({ data: { code: 'shop', name: 'Shop', timeZone: ZONE } });
  await stores.database.site.create({ data: { code: 'empty', name: 'Empty', timeZone: ZONE } });
  await insertWeeks(site.id, { queues: ['q'], from: '2024-09-02', weeks: 6, timeZone: ZONE });
});
afterAll(() => stores.close());

/** The real command; its exit code and its JSON document. */
function forecasts(...args: string[]): Promise<{ code: number; document: unknown }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CALLCAST, 'forecasts', ...args, '--json'], (error, stdout) => {
      resolve({ code: Number(error?.code ?? 0), document: JSON.parse(stdout) });
    });
  });
}

test('forecasts a site now, and lists what was made', async () => {
  const made = await forecasts('run', '--site', 'Shop', '--network', 'off', '--seed', '7');
  expect(made).toMatchObject({
    code: 0,
    document: { status: 'done', trigger: 'cli', originDate: '2024-10-12', settings: { seed: 7 } },
  });
  const { document } = await forecasts('list', '--site', 'shop');
  expect(document).toMatchObject([{ status: 'done', seconds: expect.any(Number) }]);
});

test('says what is wrong, with an exit code', async () => {
  expect(await forecasts('run', '--site', 'nowhere')).toMatchObject({
    code: 5,
    document: { error: { message: 'There is no site nowhere.' } },
  });
  expect(await forecasts('run', '--site', 'shop', '--device', 'abacus')).toMatchObject({ code: 2 });
  const empty = await forecasts('run', '--site', 'empty');
  expect(empty.code).toBe(3);
  expect(JSON.stringify(empty.document)).toContain('no whole day with incoming calls');
});
