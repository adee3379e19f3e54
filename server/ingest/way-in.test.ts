import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { exportCalls } from '@/server/calls/export-calls';
import { getCall } from '@/server/calls/get-call';
import { deliverFile } from '@/server/testing/deliver-file';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

const context = { actor: CLI_ACTOR };

async function delivered(name: string, lines: readonly string[]): Promise<number> {
  const code = crypto.randomUUID();
  const { id } = await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } });
  const file = path.join(stores.dataDir, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  await deliverFile(id, file);
  return id;
}

test('where a call came in and what was chosen in the menu come from the file to the call, and out again', async () => {
  const siteId = await delivered('records.csv', [
    'call_id,started_at,queue,dnis,ivr_option,outcome,talk_s',
    'c1,2024-05-01T09:00:00Z,sales,0800 1234,buy,answered,60',
    'c2,2024-05-01T09:01:00Z,sales,,,answered,60',
  ]);
  const { versions } = await getCall(context, { siteId, callId: 'c1' });
  expect(versions[0]).toMatchObject({ queue: 'sales', entry: '0800 1234', menuChoice: 'buy' });
  const chunks: string[] = [];
  const filter = { siteId, from: '2024-05-01', to: '2024-05-01' };
  for await (const chunk of await exportCalls(context, { filter, oldestFirst: true })) chunks.push(chunk);
  const [head = '', first = '', second = ''] = chunks.join('').split(/\r?\n/);
  const cells = (line: string) =>
    Object.fromEntries(head.split(',').map((name, index) => [name, line.split(',')[index]]));
  expect(cells(first)).toMatchObject({ entry: '0800 1234', menu_choice: 'buy', agent: '' });
  expect(cells(second)).toMatchObject({ entry: '', menu_choice: '' });
});

test('a file of texts that makes the record tells them as well', async () => {
  const siteId = await delivered('texts.jsonl', [
    '{"call_id":"t1","started_at":"2024-05-01T09:00:00Z","queue":"sales","entry":"0800 1234","menu_choice":"bill","speaker":"customer","text":"Hello, my bill is wrong."}',
    '{"call_id":"t1","speaker":"agent","text":"Good morning."}',
  ]);
  const { versions } = await getCall(context, { siteId, callId: 't1' });
  expect(versions[0]).toMatchObject({ entry: '0800 1234', menuChoice: 'bill' });
});
