import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { closeQueues } from '@/server/jobs/enqueue';
import { dropBytes, heldAudio } from '@/server/testing/drop-sample';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { DEFAULT_SPEECH_SETTINGS } from '../contracts/settings';
import { removeAudio } from '../queue/remove';
import { saveSpeechSettings } from '../settings/save';
import { cleanAudio } from './clean-audio';

const context = { actor: CLI_ACTOR };
const DAY_MS = 86_400_000;

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});
beforeEach(async () => {
  const code = crypto.randomUUID();
  siteId = (await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } })).id;
});

const row = (id: string) => stores.database.recording.findUniqueOrThrow({ where: { id } });
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS);

/** A recording that is done and whose file and copy are kept. */
async function kept(name: string, calledAt: Date): Promise<string> {
  const { id } = await dropBytes(siteId, `${name}.wav`, Buffer.from(`${siteId} ${name}`));
  const playback = path.join('recordings', 'playback', `${id}.sealed`);
  mkdirSync(path.join(stores.dataDir, path.dirname(playback)), { recursive: true });
  writeFileSync(path.join(stores.dataDir, playback), 'copy');
  const audio = { dropped: [{ text: 'thank you for watching' }] };
  await stores.database.recording.update({
    where: { id },
    data: { status: 'done', calledAt, playback, peaks: Buffer.from([1]), audio },
  });
  return id;
}

test('audio goes so many days after its call; the row and what is younger stay; what waits goes when it is old', async () => {
  await saveSpeechSettings(context, { siteId, settings: { ...DEFAULT_SPEECH_SETTINGS, audioDays: 30 } });
  const old = await kept('old', daysAgo(31));
  const young = await kept('young', daysAgo(29));
  const { id: waits } = await dropBytes(siteId, 'waits.wav', Buffer.from(`${siteId} waits`));
  const { id: forgotten } = await dropBytes(siteId, 'forgotten.wav', Buffer.from(`${siteId} forgotten`));
  for (const [id, createdAt] of [
    [waits, daysAgo(1)],
    [forgotten, daysAgo(31)],
  ] as const) {
    await stores.database.recording.update({ where: { id }, data: { calledAt: daysAgo(31), createdAt } });
  }
  expect(await cleanAudio(new Date())).toMatchObject({ recordings: 2 });
  expect(await row(old)).toMatchObject({
    status: 'done',
    path: null,
    playback: null,
    peaks: null,
    audio: { dropped: [] },
  });
  expect(await row(young)).toMatchObject({ path: expect.any(String), playback: expect.any(String) });
  expect(await row(waits)).toMatchObject({ status: 'waiting', path: expect.any(String) });
  expect(await row(forgotten)).toMatchObject({ status: 'skipped', path: null });
  const named = [await row(young), await row(waits)].flatMap(({ path: own, playback }) => [own, playback]);
  expect(heldAudio().toSorted()).toEqual(named.filter((file) => file !== null).toSorted());
  const events = await stores.database.auditEvent.findMany({ where: { siteId, action: 'recordings.clean' } });
  expect(events).toMatchObject([{ actorKind: 'system', details: { recordings: 2, audioDays: 30 } }]);
  await cleanAudio(new Date());
  expect(await stores.database.auditEvent.count({ where: { siteId, action: 'recordings.clean' } })).toBe(1);
});

test('files that a crash left without a row go after a day', async () => {
  const stray = path.join(stores.dataDir, 'recordings', 'stray.sealed');
  await kept('named', new Date());
  writeFileSync(stray, 'x');
  await cleanAudio(new Date());
  expect(existsSync(stray)).toBe(true);
  utimesSync(stray, daysAgo(2), daysAgo(2));
  expect((await cleanAudio(new Date())).strays).toBe(1);
  expect(existsSync(stray)).toBe(false);
});

test('a person deletes audio by hand: original, copy and waveform; a file of the operator stays his', async () => {
  const id = await kept('a', new Date());
  const held = heldAudio().length;
  expect(await removeAudio(context, { siteId, recordingIds: [id] })).toEqual({ changed: 1 });
  expect(heldAudio()).toHaveLength(held - 2);
  expect(await row(id)).toMatchObject({ status: 'done', path: null, playback: null, peaks: null, muted: [] });
  const { id: theirs } = await dropBytes(siteId, 'theirs.wav', Buffer.from(`${siteId} theirs`));
  await stores.database.recording.update({
    where: { id: theirs },
    data: { origin: 'folder', path: 'b.wav' },
  });
  await removeAudio(context, { siteId, recordingIds: [theirs] });
  expect(await row(theirs)).toMatchObject({ status: 'canceled', path: 'b.wav' });
});
