import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { samplePath } from '@/models/speech/samples/samples';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { closeQueues } from '@/server/jobs/enqueue';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { sourceOfCommandLine } from '../source-of-command-line';
import { lookAtSource } from './look-at-source';

let stores: TestStores;
let siteId: number;
let folder: string;
let sourceId: string;
const context = { actor: SYSTEM_ACTOR };
const HEAD = 'call_id,started_at,queue,outcome,wait_s,talk_s';

beforeAll(async () => {
  stores = await openTestStores();
});
beforeEach(async () => {
  const code = crypto.randomUUID();
  siteId = (await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } })).id;
  folder = await mkdtemp(path.join(stores.dataDir, 'inbox-'));
  sourceId = (
    await sourceOfCommandLine(context, { siteId, place: folder, settings: {}, name: 'night export' })
  ).id;
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

const look = (options: { restMs?: number } = {}) =>
  lookAtSource(context, { sourceId, restMs: 0, ...options });
const put = (name: string, content: string) => writeFileSync(path.join(folder, name), content);
const calls = (...ids: string[]) =>
  `${HEAD}\n${ids.map((id) => `${id},2024-05-01T09:00:00Z,sales,answered,5,60`).join('\n')}\n`;
const items = () => stores.database.inboundItem.findMany({ where: { sourceId }, orderBy: { key: 'asc' } });
const below = (...parts: string[]) =>
  readdirSync(path.join(folder, ...parts), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
async function storedCalls(): Promise<number> {
  const rows = await stores.clickhouse.query({
    query: 'SELECT uniqExact(call_id) AS calls FROM calls WHERE site_id = {siteId:UInt32}',
    query_params: { siteId },
    format: 'JSONEachRow',
  });
  const [row] = await rows.json<{ calls: string }>();
  return Number(row?.calls);
}

test('files are read, also those in sub-folders, and moved to done/ with their folders', async () => {
  put('a.csv', calls('1', '2'));
  await mkdir(path.join(folder, 'berlin', 'may'), { recursive: true });
  put('berlin/may/b.csv', calls('3'));
  expect(await look()).toEqual({ taken: 2, failed: 0, waiting: 0 });
  expect(await storedCalls()).toBe(3);
  expect(below()).toEqual(['done/a.csv', 'done/berlin/may/b.csv']);
  const batches = await stores.database.ingestBatch.findMany({
    where: { siteId },
    orderBy: { fileName: 'asc' },
  });
  expect(batches).toMatchObject([
    { fileName: 'a.csv', door: 'folder', source: 'night export', status: 'done' },
    { fileName: 'b.csv', door: 'folder', source: 'night export', status: 'done' },
  ]);
  expect(await items()).toMatchObject([
    { key: 'a.csv', status: 'taken', batchId: batches[0]?.id },
    { key: 'berlin/may/b.csv', status: 'taken', batchId: batches[1]?.id },
  ]);
  // Nothing of them is left among the uploads, sealed or not.
  expect(
    existsSync(path.join(stores.dataDir, 'uploads')) && readdirSync(path.join(stores.dataDir, 'uploads')),
  ).toEqual([]);
});

test('a file that is still written is waited for, and taken once when it is whole', async () => {
  put('grows.csv', `${HEAD}\n1,2024-05-01T09:00:00Z,sales,answered,5,60\n`);
  expect(await look({ restMs: 60_000 })).toEqual({ taken: 0, failed: 0, waiting: 1 });
  put('grows.csv', calls('1', '2'));
  expect(await look({ restMs: 60_000 })).toEqual({ taken: 0, failed: 0, waiting: 1 });
  // What it was before is forgotten: one file waits, not two.
  expect(await items()).toHaveLength(1);
  expect(await look()).toEqual({ taken: 1, failed: 0, waiting: 0 });
  expect(await storedCalls()).toBe(2);
  expect(await stores.database.ingestBatch.count({ where: { siteId } })).toBe(1);
});

test('names of unfinished and hidden files, and links, are left where they are', async () => {
  const outside = await mkdtemp(path.join(stores.dataDir, 'outside-'));
  writeFileSync(path.join(outside, 'secret.csv'), calls('1'));
  put('x.csv.part', calls('1'));
  put('.x.csv.Ab12', calls('1'));
  symlinkSync(path.join(outside, 'secret.csv'), path.join(folder, 'link.csv'));
  symlinkSync(outside, path.join(folder, 'linked'));
  expect(await look()).toEqual({ taken: 0, failed: 0, waiting: 0 });
  expect(await storedCalls()).toBe(0);
  renameSync(path.join(folder, 'x.csv.part'), path.join(folder, 'x.csv'));
  expect(await look()).toMatchObject({ taken: 1 });
});

test('what cannot be read is kept in failed/ with a note that says why, and the others go on', async () => {
  put('a.csv', 'lorem ipsum\ndolor sit\n');
  put('b.csv', calls('1'));
  expect(await look()).toEqual({ taken: 1, failed: 1, waiting: 0 });
  expect(below()).toEqual(['done/b.csv', 'failed/a.csv', 'failed/a.csv.why.txt']);
  const [failed] = await items();
  expect(failed).toMatchObject({ key: 'a.csv', status: 'failed' });
  expect(failed?.error?.length).toBeGreaterThan(20);
  expect(readFileSync(path.join(folder, 'failed', 'a.csv.why.txt'), 'utf8')).toContain(failed?.error);
});

test('an empty file fails with a sentence', async () => {
  put('empty.csv', '');
  expect(await look()).toMatchObject({ failed: 1 });
  expect((await items())[0]?.error).toContain('empty');
});

test('a file that is put back is taken again, and counts once', async () => {
  put('a.csv', calls('1', '2'));
  await look();
  renameSync(path.join(folder, 'done', 'a.csv'), path.join(folder, 'a.csv'));
  expect(await look()).toMatchObject({ taken: 1 });
  expect(await storedCalls()).toBe(2);
  expect(await stores.database.ingestBatch.count({ where: { siteId } })).toBe(1);
});

test('another file of the same name does not take the place of the one in done/', async () => {
  put('calls.csv', calls('1'));
  await look();
  put('calls.csv', calls('2'));
  await look();
  expect(below()).toEqual(['done/calls (2).csv', 'done/calls.csv']);
  expect(readFileSync(path.join(folder, 'done', 'calls.csv'), 'utf8')).toBe(calls('1'));
  expect(await storedCalls()).toBe(2);
});

test('of two files about the same call the one that was changed later counts', async () => {
  const line = (talk: number) => `${HEAD}\n1,2024-05-01T09:00:00Z,sales,answered,5,${talk}\n`;
  put('b-first.csv', line(60));
  await new Promise((resolve) => setTimeout(resolve, 20));
  put('a-correction.csv', line(90));
  await look();
  const rows = await stores.clickhouse.query({
    query: 'SELECT argMax(talk_ms, version) AS talk FROM calls WHERE site_id = {siteId:UInt32}',
    query_params: { siteId },
    format: 'JSONEachRow',
  });
  expect(await rows.json()).toEqual([{ talk: 90_000 }]);
});

test('a file of sound becomes a recording', async () => {
  writeFileSync(path.join(folder, 'call-7.wav'), readFileSync(samplePath('quilter-en.wav')));
  expect(await look()).toEqual({ taken: 1, failed: 0, waiting: 0 });
  const recording = await stores.database.recording.findFirstOrThrow({ where: { siteId } });
  expect(recording.callId).toBe('call-7');
  expect(await items()).toMatchObject([{ status: 'taken', recordingId: recording.id }]);
});

/** A vCon whose recording is a file of its own; both are put into the folder by their names. */
function vconAndSound() {
  const sound = readFileSync(samplePath('quilter-en.wav'));
  const dialog = {
    type: 'recording',
    start: '2026-05-04T09:00:00Z',
    parties: [0, 1],
    mediatype: 'audio/x-wav',
    url: 'https://example.org/recordings/a-sound.wav',
    content_hash: `sha512-${createHash('sha512').update(sound).digest('base64url')}`,
  };
  const parties = [
    { role: 'customer', tel: 'tel:+31612345678' },
    { role: 'agent', name: 'Ann' },
  ];
  const vcon = { vcon: '0.4.0', uuid: 'call-of-vcon', created_at: dialog.start, parties, dialog: [dialog] };
  return {
    putSound: () => writeFileSync(path.join(folder, 'a-sound.wav'), sound),
    putVcon: () => put('b.vcon.json', JSON.stringify(vcon)),
  };
}

test('a vCon and the sound it refers to, put side by side: one recording, of the call that the vCon tells', async () => {
  const { putSound, putVcon } = vconAndSound();
  putSound();
  putVcon();
  expect(await look()).toEqual({ taken: 2, failed: 0, waiting: 0 });
  expect(await stores.database.recording.findMany({ where: { siteId } })).toMatchObject([
    { callId: 'call-of-vcon' },
  ]);
});

test('sound that comes a look before or after its vCon is of the same call', async () => {
  const { putSound, putVcon } = vconAndSound();
  putSound();
  await look();
  const recordings = () => stores.database.recording.findMany({ where: { siteId } });
  expect(await recordings()).toMatchObject([{ callId: 'a-sound' }]);
  putVcon();
  await look();
  expect(await recordings()).toMatchObject([{ callId: 'call-of-vcon', status: 'waiting' }]);
  // The same for another site, the other way round.
  const code = crypto.randomUUID();
  siteId = (await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } })).id;
  folder = await mkdtemp(path.join(stores.dataDir, 'inbox-'));
  const source = { siteId, place: folder, settings: {}, name: 'other' };
  sourceId = (await sourceOfCommandLine(context, source)).id;
  putVcon();
  await look();
  expect(await recordings()).toEqual([]);
  expect(await stores.database.quarantinedRow.count({ where: { batch: { siteId } } })).toBe(0);
  putSound();
  await look();
  expect(await recordings()).toMatchObject([{ callId: 'call-of-vcon', status: 'waiting' }]);
});

test('two looks at once: one takes the files, the other says that it is busy', async () => {
  put('a.csv', calls('1'));
  const results = await Promise.allSettled([look(), look()]);
  expect(results.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
  expect(await stores.database.ingestBatch.count({ where: { siteId } })).toBe(1);
  expect(below()).toEqual(['done/a.csv']);
});

test('a folder that is gone is said with the source, and forgotten when it is back', async () => {
  renameSync(folder, `${folder}-away`);
  await expect(look()).rejects.toMatchObject({ code: 'not_found' });
  const source = () => stores.database.inboundSource.findUniqueOrThrow({ where: { id: sourceId } });
  expect((await source()).error).toContain(folder);
  mkdirSync(folder);
  await look();
  expect((await source()).error).toBeNull();
});
