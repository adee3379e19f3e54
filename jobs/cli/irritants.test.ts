import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertConversations } from '@/server/testing/insert-conversations';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';

const CALLCAST = fileURLToPath(new URL('../../bin/callcast.mjs', import.meta.url));
const DAY = new Date('2026-03-02T09:00:00Z');

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({ data: { code: 'shop', name: 'Shop', timeZone: 'UTC' } });
  await insertConversations(site.id, [
    { callId: 'late', startedAt: DAY, turns: [['customer', 'My parcel is late again.']] },
    { callId: 'bill', startedAt: DAY, turns: [['customer', 'I was charged twice.']] },
  ]);
});
afterAll(() => stores.close());

/** The real command; its exit code and its JSON document. */
function irritants(...args: string[]): Promise<{ code: number; document: unknown }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [CALLCAST, 'irritants', ...args, '--site', 'shop', '--json'],
      (error, stdout) => {
        resolve({ code: Number(error?.code ?? 0), document: JSON.parse(stdout) });
      },
    );
  });
}

function fileOf(rules: unknown): string {
  const file = path.join(stores.dataDir, 'rules.json');
  writeFileSync(file, JSON.stringify(rules));
  return file;
}

const said = (name: string, ...phrases: string[]) => ({
  name,
  rule: { version: 1, when: { kind: 'said', phrases, speaker: 'customer', match: 'any' } },
});

test('takes rules over by name, and reads the calls with them', async () => {
  const first = fileOf([said('Late', 'too late'), said('Billed wrongly', 'charged twice')]);
  expect(await irritants('rules', first)).toMatchObject({ code: 0, document: { made: 2, changed: 0 } });
  const again = fileOf([said('Late', 'is late')]);
  expect(await irritants('rules', again)).toMatchObject({ code: 0, document: { made: 0, changed: 1 } });
  const { document } = await irritants('list', '--from', '2026-03-01', '--to', '2026-03-03');
  const { rows } = document as { rows: { irritant: { name: string }; figures: { calls: number } }[] };
  const calls = Object.fromEntries(rows.map(({ irritant, figures }) => [irritant.name, figures.calls]));
  expect(calls).toEqual({ Late: 1, 'Billed wrongly': 1 });
});

test('says what is wrong with a file, and takes nothing of it', async () => {
  const before = await stores.database.irritant.count();
  const twice = await irritants('rules', fileOf([said('New', 'one'), said('New', 'two')]));
  expect(twice).toMatchObject({ code: 2, document: { error: { message: '"New" is there twice.' } } });
  const empty = await irritants('rules', fileOf([said('New', 'one'), said('Other', '')]));
  expect(empty).toMatchObject({
    code: 2,
    document: { error: { message: expect.stringContaining('A phrase needs at least one word') } },
  });
  expect(await stores.database.irritant.count()).toBe(before);
});
