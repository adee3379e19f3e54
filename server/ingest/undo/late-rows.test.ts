import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { clickhouse, closeClickHouse } from '@/server/clickhouse/client';
import { forgetEnv } from '@/server/env';
import { deliverFile } from '@/server/testing/deliver-file';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { openStallingProxy, type StallingProxy } from '@/server/testing/stalling-proxy';
import { storedTexts } from '@/server/testing/stored-texts';
import { reopenLate, rowsRemain } from './late-rows';
import { takeBack } from './take-back';
import { requestUndo } from './undo-batch';

const context = { actor: CLI_ACTOR };
let stores: TestStores;
let proxy: StallingProxy;
beforeAll(async () => {
  stores = await openTestStores();
  proxy = await openStallingProxy(stores.clickhouseUrl);
  await closeClickHouse();
  process.env.CLICKHOUSE_URL = proxy.url;
  forgetEnv();
});
afterAll(async () => {
  await closeClickHouse();
  await proxy.close();
  await stores.close();
});

async function newSite(): Promise<{ id: number; code: string }> {
  const code = crypto.randomUUID();
  return stores.database.site.create({ data: { code, name: code, timeZone: 'UTC', country: 'NL' } });
}

function fileOf(name: string, lines: readonly string[]): string {
  const file = path.join(stores.dataDir, `${crypto.randomUUID()}.${name}`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const calls = (waits: Record<string, number>): string =>
  fileOf('csv', [
    'call_id,started_at,queue,outcome,wait_s,talk_s',
    ...Object.entries(waits).map(([id, wait]) => `${id},2026-03-02T10:00:00Z,Sales,answered,${wait},60`),
  ]);
const texts = (text: string): string =>
  fileOf('jsonl', [
    JSON.stringify({ call_id: 'a', started_at: '2026-03-03T09:00:00Z', speaker: 'customer', text }),
  ]);

const seen = async (site: { id: number; code: string }) => {
  const { calls, meanWaitSeconds, rollupsAgree, dirtyDays } = await callStats(context, { site: site.code });
  return { calls, meanWaitSeconds, rollupsAgree, dirtyDays, texts: await storedTexts(site.id) };
};

/**
 * Reads a file until an insert is stuck on its way, and takes from the process that reads it the lock, of which it learns
 * nothing: for everybody else it is gone.
 * @returns the delivery, and how its reading ends
 */
async function cutOff(siteId: number, file: string, { table, bytes }: { table: string; bytes: number }) {
  proxy.hold({ matching: new RegExp(`INSERT\\+INTO\\+${table}\\+`), bytes });
  const ending = deliverFile(siteId, file).then(
    () => 'read',
    (error: Error) => error.message,
  );
  await proxy.held();
  const { id } = await stores.database.ingestBatch.findFirstOrThrow({ where: { siteId, status: 'running' } });
  await stores.database.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE application_name = 'callcast ingest' AND datname = current_database()`;
  await stores.database.ingestBatch.update({ where: { id }, data: { status: 'interrupted' } });
  return { id, ending };
}

/** Waits until the server says so of the one insert of a delivery that it knows of. */
async function untilInsert(batchId: string, is: 'at work' | 'stopped'): Promise<void> {
  const query = `
    SELECT is_cancelled FROM system.processes
    WHERE startsWith(query_id, {queries:String}) AND is_cancelled = {stopped:UInt8}`;
  const query_params = { queries: `ingest:${batchId}:`, stopped: is === 'stopped' ? 1 : 0 };
  for (;;) {
    const answer = await clickhouse().query({ query, query_params, format: 'JSONEachRow' });
    if ((await answer.json()).length > 0) return;
    await sleep(20);
  }
}

test('an insert that is under way when its delivery is taken back is stopped first', async () => {
  const site = await newSite();
  await deliverFile(site.id, calls({ a: 5, b: 5 }));
  const before = await seen(site);
  // The server does not know of an insert before it has the first of the pieces that it is sent in.
  const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`late-${index}`, 60]));
  const { id, ending } = await cutOff(site.id, calls(many), { table: 'calls', bytes: 2_000_000 });
  await untilInsert(id, 'at work');
  await requestUndo(context, { batchId: id });
  const undone = takeBack(id);
  await untilInsert(id, 'stopped');
  proxy.release();
  await undone;
  expect(await ending).toMatch(/taken back|not read here any more/);
  expect(await seen(site)).toEqual(before);
  expect(await reopenLate()).toBe(0);
});

test('an insert that arrives after its delivery was taken back is found, and goes as well', async () => {
  const site = await newSite();
  await deliverFile(site.id, calls({ a: 5, b: 5 }));
  const before = await seen(site);
  const { id, ending } = await cutOff(site.id, calls({ a: 60, c: 60 }), { table: 'calls', bytes: 0 });
  await requestUndo(context, { batchId: id });
  await takeBack(id);
  expect(await seen(site)).toEqual(before);
  proxy.release();
  expect(await ending).toMatch(/Another process went on/);
  const batch = await stores.database.ingestBatch.findUniqueOrThrow({ where: { id } });
  expect(await rowsRemain(batch)).toBe(true);
  expect(await reopenLate()).toBe(1);
  await takeBack(id);
  expect(await seen(site)).toEqual(before);
  expect(await rowsRemain(batch)).toBe(false);
  expect(await reopenLate()).toBe(0);
});

test('words of a delivery of texts that was cut off before its heads go with it, and its heads when they come', async () => {
  const site = await newSite();
  await deliverFile(site.id, texts('Where is my bill?'));
  const before = await seen(site);
  const { id, ending } = await cutOff(site.id, texts('Something else'), {
    table: 'transcripts',
    bytes: 0,
  });
  const batch = await stores.database.ingestBatch.findUniqueOrThrow({ where: { id } });
  await requestUndo(context, { batchId: id });
  await takeBack(id);
  expect(await rowsRemain(batch)).toBe(false);
  proxy.release();
  expect(await ending).toMatch(/Another process went on/);
  expect(await reopenLate()).toBe(1);
  await takeBack(id);
  expect(await seen(site)).toEqual(before);
  expect(await rowsRemain(batch)).toBe(false);
});
