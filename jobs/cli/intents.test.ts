import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertTranscripts } from '@/server/testing/insert-transcripts';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';

const CALLCAST = fileURLToPath(new URL('../../bin/callcast.mjs', import.meta.url));
const DAY = new Date('2026-03-02T09:00:00Z');

let stores: TestStores;
let siteId: number;

beforeAll(async () => {
  stores = await openTestStores();
  siteId = (await stores.database.site.create({ data: { code: 'shop', name: 'Shop', timeZone: 'UTC' } })).id;
  await insertTranscripts(siteId, [
    { callId: 'late', startedAt: DAY, turns: [['customer', 'My parcel is late and was not delivered.']] },
    { callId: 'bill', startedAt: DAY, turns: [['customer', 'The bill is too high, I was charged twice.']] },
  ]);
});
afterAll(() => stores.close());

/** The real command; its exit code and its JSON document. */
function intents(...args: string[]): Promise<{ code: number; document: unknown }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CALLCAST, 'intents', ...args, '--json'], (error, stdout) => {
      resolve({ code: Number(error?.code ?? 0), document: JSON.parse(stdout) });
    });
  });
}

function fileOf(): string {
  const things = ['parcel', 'package', 'order', 'box', 'letter', 'delivery'];
  const lines = [
    'code,name,example',
    ...things.flatMap((thing) => [
      `delivery,Delivery,my ${thing} is late`,
      `delivery,Delivery,the ${thing} was not delivered`,
      `invoice,Invoice,the bill of my ${thing} is too high`,
      `invoice,Invoice,I was charged twice for the ${thing}`,
    ]),
  ];
  const file = path.join(stores.dataDir, 'intents.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

test('takes a taxonomy, trains, reads the calls, and lets another version read them', async () => {
  const file = fileOf();
  expect(await intents('import', file, '--site', 'shop', '--dry-run')).toMatchObject({
    document: { made: 2 },
  });
  expect(await stores.database.intent.count()).toBe(0);
  expect(await intents('import', file, '--site', 'Shop')).toMatchObject({
    code: 0,
    document: { made: 2, examplesAdded: 24 },
  });
  expect(await intents('train', '--site', 'shop', '--seed', '3')).toMatchObject({
    code: 0,
    document: { version: { number: 1, status: 'champion' }, reading: expect.any(String) },
  });
  const answer = await stores.clickhouse.query({
    query: `SELECT call_id, top FROM readings WHERE site_id = ${siteId} AND kind = 'intent' ORDER BY call_id`,
    format: 'JSONEachRow',
  });
  const codeOf = new Map((await stores.database.intent.findMany()).map(({ id, code }) => [id, code]));
  const read = await answer.json<{ call_id: string; top: string }>();
  expect(read.map(({ call_id, top }) => [call_id, codeOf.get(top)])).toEqual([
    ['bill', 'invoice'],
    ['late', 'delivery'],
  ]);

  await intents('train', '--site', 'shop', '--seed', '4');
  expect(await intents('promote', '2', '--site', 'shop')).toMatchObject({
    code: 0,
    document: { version: 2 },
  });
  expect(await intents('list', '--site', 'shop')).toMatchObject({
    document: {
      versions: [
        { number: 2, status: 'champion', better: expect.any(Object) },
        { number: 1, status: 'retired' },
      ],
    },
  });

  const copy = path.join(stores.dataDir, 'copy.json');
  expect(await intents('export', copy, '--site', 'shop')).toMatchObject({ code: 0 });
  expect(JSON.parse(readFileSync(copy, 'utf8'))).toMatchObject({
    intents: [{ code: 'delivery' }, { code: 'invoice' }],
  });
});

test('says what is wrong, with an exit code', async () => {
  expect(await intents('list', '--site', 'nowhere')).toMatchObject({ code: 5 });
  expect(await intents('import', 'taxonomy.txt', '--site', 'shop')).toMatchObject({ code: 5 });
  expect(await intents('promote', '9', '--site', 'shop')).toMatchObject({
    code: 5,
    document: { error: { message: 'shop has no version 9.' } },
  });
});
