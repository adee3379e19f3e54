import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { forgetEnv } from '@/server/env';
import { insertCalls } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { countRecordings } from '../queue/counts';
import { checkFolder } from './check-folder';

const context = { actor: CLI_ACTOR };
const startedAt = new Date('2026-03-02T10:00:00Z');

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
  siteId = (await stores.database.site.create({ data: { code: 'f', name: 'F', timeZone: 'UTC' } })).id;
  await insertCalls(siteId, [
    { callId: 'named', startedAt, recording: 'march/one.wav' },
    { callId: 'two', startedAt },
  ]);
  await settleSite(siteId);
  const root = await mkdtemp(path.join(tmpdir(), 'callcast-recordings-'));
  await mkdir(path.join(root, 'site/march'), { recursive: true });
  for (const name of ['march/one.wav', 'two.mp3', 'stranger.wav', 'notes.txt', '.hidden.wav']) {
    await writeFile(path.join(root, 'site', name), 'x');
  }
  await symlink(tmpdir(), path.join(root, 'away'));
  process.env.CALLCAST_RECORDINGS = root;
  forgetEnv();
});
afterAll(() => stores.close());

test('counts recordings, and those whose calls are known by record or by name; takes none in', async () => {
  const before = await countRecordings(context);
  expect(await checkFolder(context, { siteId, folder: 'site' })).toEqual({
    files: 3,
    known: 2,
    more: false,
    unknown: ['stranger.wav'],
  });
  expect(await countRecordings(context)).toEqual(before);
});

test('looks at the first 500 files and says that there are more', async () => {
  const folder = path.join(String(process.env.CALLCAST_RECORDINGS), 'many');
  await mkdir(folder);
  for (let at = 0; at <= 500; at += 1) await writeFile(path.join(folder, `${at}.wav`), 'x');
  expect(await checkFolder(context, { siteId, folder: 'many' })).toMatchObject({ files: 500, more: true });
});

test('says what is wrong with a folder that is not there, or leads away', async () => {
  const check = (folder: string) => checkFolder(context, { siteId, folder });
  await expect(check('sity')).rejects.toMatchObject({ code: 'not_found' });
  await expect(check('away')).rejects.toMatchObject({ code: 'not_found' });
  await expect(check('../etc')).rejects.toMatchObject({ code: 'invalid_input' });
});
