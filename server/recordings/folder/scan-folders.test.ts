import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { samplePath } from '@/models/speech/samples/samples';
import { CLI_ACTOR } from '@/server/auth/actor';
import { forgetEnv } from '@/server/env';
import { closeQueues } from '@/server/jobs/enqueue';
import { heldAudio } from '@/server/testing/drop-sample';
import { insertCalls } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { DEFAULT_SPEECH_SETTINGS } from '../contracts/settings';
import { listRecordings } from '../queue/list';
import { getSpeechSettings } from '../settings/get';
import { saveSpeechSettings } from '../settings/save';
import { openInFolder } from './open-in-folder';
import { scanFolders } from './scan-folders';

const context = { actor: CLI_ACTOR };
const startedAt = new Date('2026-03-02T10:00:00Z');

let stores: TestStores;
let siteId: number;
let root: string;
let outside: string;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'callcast-recordings-'));
  outside = mkdtempSync(path.join(tmpdir(), 'callcast-outside-'));
  process.env.CALLCAST_RECORDINGS = root;
  forgetEnv();
  await stores.database.speechSettings.deleteMany();
  const code = crypto.randomUUID();
  siteId = (await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } })).id;
  return () => {
    for (const folder of [root, outside]) rmSync(folder, { recursive: true, force: true });
  };
});

/** A file as a telephone system left it an hour ago; its bytes are its own. */
function put(folder: string, place: string, ageMs = 3_600_000): void {
  const file = path.join(folder, place);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `RIFF of ${place}`);
  const at = new Date(Date.now() - ageMs);
  utimesSync(file, at, at);
}

const follow = (folder: string) =>
  saveSpeechSettings(context, { siteId, settings: { ...DEFAULT_SPEECH_SETTINGS, folder } });
const found = async () =>
  (await listRecordings(context, { siteId })).recordings
    .map(({ callId, fileName, status }) => [callId, fileName, status])
    .toSorted();

test('finds what records name and what is named after a call; once, and nothing else', async () => {
  await insertCalls(siteId, [
    { callId: 'A', startedAt, recording: 'https://pbx.example/2026/rec-1.wav' },
    { callId: 'B', startedAt, recording: '/var/spool/monitor/north/same.wav' },
    { callId: 'C', startedAt, recording: '/var/spool/monitor/south/same.wav' },
    { callId: 'D', startedAt },
    { callId: 'E', startedAt, consent: 'refused' },
  ]);
  for (const place of [
    '2026/rec-1.wav',
    'north/same.wav',
    'south/same.wav',
    'D.ulaw',
    'E.wav',
    'stranger.wav',
  ])
    put(root, path.join('pbx', place));
  put(root, 'D.mp3');
  put(root, 'pbx/notes.txt');
  put(root, 'pbx/.D.wav');
  await follow('pbx/');
  expect(await scanFolders()).toEqual({ added: 5, known: 0, unmatched: 1 });
  expect(await found()).toEqual([
    ['A', '2026/rec-1.wav', 'waiting'],
    ['B', 'north/same.wav', 'waiting'],
    ['C', 'south/same.wav', 'waiting'],
    ['D', 'D.ulaw', 'waiting'],
    ['E', 'E.wav', 'skipped'],
  ]);
  expect(await scanFolders()).toEqual({ added: 0, known: 5, unmatched: 1 });
  expect(heldAudio()).toEqual([]);
});

test('a file of a call that becomes known later is found then; one that is still written is left', async () => {
  await follow('');
  put(root, 'A.wav');
  put(root, 'B.wav', 0);
  expect(await scanFolders()).toEqual({ added: 0, known: 0, unmatched: 1 });
  await insertCalls(
    siteId,
    ['A', 'B'].map((callId) => ({ callId, startedAt })),
  );
  expect(await scanFolders()).toMatchObject({ added: 1 });
  expect(await found()).toEqual([['A', 'A.wav', 'waiting']]);
});

test('the same file under another name, moved say, is the same recording', async () => {
  await follow('');
  await insertCalls(siteId, [{ callId: 'A', startedAt }]);
  put(root, 'A.wav');
  await scanFolders();
  copyFileSync(path.join(root, 'A.wav'), path.join(root, 'moved-A.wav'));
  rmSync(path.join(root, 'A.wav'));
  mkdirSync(path.join(root, 'archive'));
  copyFileSync(path.join(root, 'moved-A.wav'), path.join(root, 'archive/A.wav'));
  rmSync(path.join(root, 'moved-A.wav'));
  utimesSync(path.join(root, 'archive/A.wav'), startedAt, startedAt);
  expect(await scanFolders()).toMatchObject({ added: 0, known: 1 });
  expect(await found()).toEqual([['A', 'archive/A.wav', 'waiting']]);
});

test('nothing outside the folder is read, by a way up, by a full path or by a link', async () => {
  await insertCalls(siteId, [{ callId: 'A', startedAt, recording: '../../A.wav' }]);
  put(outside, 'A.wav');
  symlinkSync(path.join(outside, 'A.wav'), path.join(root, 'A.wav'));
  symlinkSync(outside, path.join(root, 'linked'));
  for (const folder of ['../elsewhere', '/etc', 'a/../../b', 'C:\\calls']) {
    await expect(follow(folder)).rejects.toMatchObject({ code: 'invalid_input' });
  }
  await follow('');
  expect(await scanFolders()).toEqual({ added: 0, known: 0, unmatched: 0 });
  await follow('linked');
  expect(await scanFolders()).toEqual({ added: 0, known: 0, unmatched: 0 });
  // Also where a row names such a place, and where a link takes the file's place after the scan.
  await expect(openInFolder('A.wav')).rejects.toMatchObject({ code: 'forbidden' });
  await expect(openInFolder(path.join('..', path.basename(outside), 'A.wav'))).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(openInFolder('gone.wav')).rejects.toMatchObject({ code: 'not_found' });
  copyFileSync(samplePath('quilter-en.wav'), path.join(root, 'sound.wav'));
  expect((await openInFolder('sound.wav')).length).toBeGreaterThan(10_000);
});

test('the settings say whether the folder is there', async () => {
  expect((await follow('nowhere')).folder).toMatchObject({ root: true, readable: false });
  mkdirSync(path.join(root, 'nowhere'));
  expect((await getSpeechSettings(context, { siteId })).folder).toEqual({
    root: true,
    readable: true,
    problem: null,
  });
  delete process.env.CALLCAST_RECORDINGS;
  forgetEnv();
  const { folder } = await getSpeechSettings(context, { siteId });
  expect(folder).toMatchObject({ root: false, readable: false });
  expect(folder.problem).toContain('CALLCAST_RECORDINGS');
});
