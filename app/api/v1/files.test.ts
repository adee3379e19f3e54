import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApiKey } from '@/server/api-keys/create';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { runBatch } from '@/server/ingest/run-batch';
import { closeQueues } from '@/server/jobs/enqueue';
import { wrongInAnswer } from '@/server/testing/check-answer';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { POST as postFile } from './files/route';
import { POST as postRecording } from './recordings/route';

let stores: TestStores;
let key: string;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
  const data = { code: 'files', name: 'Files', timeZone: 'UTC', country: 'NL' };
  siteId = (await stores.database.site.create({ data })).id;
  const scopes = ['ingest:write' as const, 'recordings:write' as const];
  const made = await createApiKey({ actor: CLI_ACTOR }, { name: 'ACD', scopes, siteId, expiresAt: null });
  key = made.key;
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

const SAMPLE = 'custom-speech-en.mulaw.wav';
const DOORS = { '/files': postFile, '/recordings': postRecording };

async function send(
  door: keyof typeof DOORS,
  query: string,
  bytes: string | Uint8Array,
  name?: string,
  more: Record<string, string> = {},
) {
  const request = new Request(`http://callcast.test/api/v1${door}?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, ...(name ? { 'idempotency-key': name } : {}), ...more },
    body: bytes as BodyInit,
  });
  const answer = await DOORS[door](request);
  expect(await wrongInAnswer(door, 'post', answer)).toEqual([]);
  return { status: answer.status, body: await answer.json() };
}

const CSV = [
  'call_id,started_at,queue,outcome,wait_s,talk_s',
  'a,2026-05-04T09:00:00Z,sales,answered,5,60',
  'b,2026-05-04T09:01:00Z,sales,abandoned,20,0',
].join('\n');

test('a file that is recognized becomes a delivery; the same again is the same one', async () => {
  const first = await send('/files', 'file_name=calls.csv', CSV);
  expect(first).toMatchObject({
    status: 202,
    body: { known: false, batch: { status: 'queued', kind: 'calls' } },
  });
  await runBatch({ actor: CLI_ACTOR }, { batchId: first.body.batch.id });
  expect(await callStats({ actor: CLI_ACTOR }, { site: 'files' })).toMatchObject({ calls: 2 });
  const again = await send('/files', 'file_name=calls.csv', CSV);
  expect(again.body).toMatchObject({ known: true, batch: { id: first.body.batch.id, status: 'done' } });
});

test('a file that nobody knows is refused with 422 and a sentence, and nothing of it is kept', async () => {
  const before = await stores.database.ingestBatch.count();
  const { status, body } = await send('/files', 'file_name=menu.txt', 'Soup of the day\n\nBread, butter\n');
  expect(status).toBe(422);
  expect(body.error.message.length).toBeGreaterThan(20);
  expect(await stores.database.ingestBatch.count()).toBe(before);
  expect((await send('/files', 'file_name=empty.csv', '')).status).toBe(400);
  expect((await send('/files', '', CSV)).status).toBe(400);
});

test('a file that is too large is refused before it is read', async () => {
  const told = (bytes: number) =>
    send('/files', 'file_name=calls.csv', CSV, undefined, { 'content-length': String(bytes) });
  expect((await told(3 * 1024 ** 3)).status).toBe(413);
});

test('a key under which another file came is a conflict', async () => {
  expect((await send('/files', 'file_name=calls.csv', CSV, 'night 1')).status).toBe(202);
  expect((await send('/files', 'file_name=calls.csv', CSV, 'night 1')).status).toBe(202);
  expect((await send('/files', 'file_name=calls.csv', `${CSV}\n`, 'night 1')).status).toBe(409);
});

test('a recording is taken in with what is told of its call; the same again is the same one', async () => {
  const sound = readFileSync(`models/speech/samples/${SAMPLE}`);
  const query = `file_name=${SAMPLE}&call_id=c-77&started_at=2026-05-04T09:00:00Z&queue=sales`;
  const first = await send('/recordings', query, sound);
  expect(first).toMatchObject({ status: 202, body: { known: false, recording: { call_id: 'c-77' } } });
  expect((await send('/recordings', query, sound)).body).toMatchObject({
    known: true,
    recording: { id: first.body.recording.id },
  });
  expect((await send('/recordings', 'call_id=c-78', sound)).status).toBe(400);
});

test('what is no recording, or one of a coding that is not read, is refused at once', async () => {
  const before = await stores.database.recording.count();
  const text = await send('/recordings', 'file_name=call.wav', 'Agent: good morning');
  expect([text.status, text.body.error.message]).toEqual([
    422,
    'The file is not a recording: it holds text.',
  ]);
  const amr = await send('/recordings', 'file_name=call.amr', '#!AMR\n\u0004\u0001');
  expect([amr.status, amr.body.error.hint]).toEqual([422, expect.stringContaining('ffmpeg')]);
  expect((await send('/recordings', 'file_name=a.wav&callid=c-1', 'x')).status).toBe(400);
  expect(await stores.database.recording.count()).toBe(before);
});
