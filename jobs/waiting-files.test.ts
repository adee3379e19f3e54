import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { ReadableStream } from 'node:stream/web';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/server/auth/actor';
import { discardUpload } from '@/server/ingest/discard-upload';
import { previewUpload } from '@/server/ingest/preview-upload';
import { receiveUpload } from '@/server/ingest/receive-upload';
import { listWaiting } from '@/server/ingest/waiting/list-waiting';
import { startWaiting } from '@/server/ingest/waiting/start-waiting';
import { startedProgress } from '@/server/ingest/waiting/started-progress';
import { closeQueues } from '@/server/jobs/enqueue';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { ingestFileJob } from './ingest-file';

const HEADER = 'call_id,started_at,queue,agent,outcome,wait_s,talk_s';
const row = (id: string, outcome = 'answered') => `${id},2026-03-02T09:00:00Z,Sales,Anna,${outcome},12,166`;
const table = (...rows: string[]) => `${[HEADER, ...rows].join('\n')}\n`;
const SUBTITLES = 'WEBVTT\n\n00:00.500 --> 00:02.000\n<v Agent>Good morning.\n';

let stores: TestStores;
let manager: Actor;
beforeAll(async () => {
  stores = await openTestStores();
  manager = await makeActor('manager');
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

async function newSite(): Promise<number> {
  const code = crypto.randomUUID();
  const site = await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } });
  return site.id;
}

async function send(fileName: string, text: string): Promise<string> {
  const body = new Blob([text]).stream() as ReadableStream<Uint8Array>;
  const { uploadId } = await receiveUpload({ actor: manager }, { fileName, body, recognize: true });
  return uploadId;
}

/** What a worker does with everything that waits for one. */
async function work(): Promise<void> {
  const queued = await stores.database.ingestBatch.findMany({ where: { status: 'queued' } });
  for (const { id } of queued) await ingestFileJob({ batchId: id });
}

const uploadsOnDisk = () => readdirSync(path.join(stores.dataDir, 'uploads'));

test('files wait by what they are, are started together, and their progress is that of all', async () => {
  const siteId = await newSite();
  const monday = await send('monday.csv', table(row('m-1'), row('m-2', 'eaten')));
  const tuesday = await send('tuesday.csv', table(row('t-1')));
  const text = await send('m-1.vtt', SUBTITLES);
  const { forms } = await listWaiting({ actor: manager });
  expect(forms.map(({ name, kind, files }) => [name, kind, files.map(({ fileName }) => fileName)])).toEqual([
    ['calls', 'calls', ['monday.csv', 'tuesday.csv']],
    ['webvtt', 'transcripts', ['m-1.vtt']],
  ]);
  expect((await listWaiting({ actor: await makeActor('manager') })).forms).toEqual([]);

  const first = await startWaiting({ actor: manager }, { siteId, uploadIds: [monday, tuesday] });
  expect(first).toMatchObject({ started: 2, known: 0, refused: [] });
  const since = first.since ?? new Date(0);
  expect(await startedProgress({ actor: manager }, { since })).toMatchObject({
    files: 2,
    underway: 2,
    done: 0,
  });
  await work();
  await startWaiting({ actor: manager }, { siteId, uploadIds: [text] });
  await work();
  const all = await startedProgress({ actor: manager }, { since });
  expect(all).toMatchObject({ files: 3, underway: 0, done: 3, rowsStored: 3, rowsQuarantined: 1 });
  expect(all.bytesRead).toBe(all.sizeBytes);
  expect(all.attention.map(({ fileName }) => fileName)).toEqual(['monday.csv']);
  expect((await listWaiting({ actor: manager })).forms).toEqual([]);

  const again = await send('monday.csv', table(row('m-1'), row('m-2', 'eaten')));
  expect(await startWaiting({ actor: manager }, { siteId, uploadIds: [again] })).toEqual({
    started: 1,
    known: 1,
    refused: [],
    since: null,
  });
});

test('what a person says of one file holds for all of its form; one that cannot be read so is told of and waits on', async () => {
  const siteId = await newSite();
  const uploadIds = [await send('a.csv', table(row('a'))), await send('b.csv', table(row('b')))];
  const odd = await send('odd.csv', 'id;begin\n7;2026-03-02T09:00:00Z\n');
  const { shape, mapping } = await previewUpload(
    { actor: manager },
    { uploadId: uploadIds[0] ?? '', siteId, overrides: {} },
  );
  const as = { shape, mapping: { ...mapping, timeZone: 'Asia/Tokyo' } };
  expect(await startWaiting({ actor: manager }, { siteId, uploadIds, as })).toMatchObject({ started: 2 });
  const plans = await stores.database.ingestBatch.findMany({ where: { siteId }, select: { mapping: true } });
  expect(plans).toMatchObject([
    { mapping: { mapping: { timeZone: 'Asia/Tokyo' } } },
    { mapping: { mapping: { timeZone: 'Asia/Tokyo' } } },
  ]);

  const lacking = { shape: { ...shape, columns: ['id', 'begin'] }, mapping };
  const refused = await startWaiting({ actor: manager }, { siteId, uploadIds: [odd], as: lacking });
  expect(refused).toMatchObject({ started: 0, refused: [{ fileName: 'odd.csv' }] });
  const { forms } = await listWaiting({ actor: manager });
  expect(forms.flatMap(({ files }) => files.map(({ uploadId }) => uploadId))).toEqual([odd]);
  await discardUpload({ actor: manager }, { uploadIds: [odd] });
  await work();
});

test.each([
  ['letter.pdf', '%PDF-1.7', /PDF/],
  ['sound', `RIFF${'\u0024\0\0\0'}WAVEfmt ${'\u0010\0\0\0\u0001\0\u0001\0'}`, /recording/],
  ['prose.txt', 'Nothing but words here.\nAnd a second line.\n', /no format that is known/],
])('%s is refused with a sentence, and nothing of it is kept', async (fileName, text, sentence) => {
  const before = uploadsOnDisk();
  await expect(send(fileName, text)).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringMatching(sentence),
    hint: expect.any(String),
  });
  expect(uploadsOnDisk()).toEqual(before);
});
