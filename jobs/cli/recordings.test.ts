import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { samplePath } from '@/models/speech/samples/samples';
import { CLI_ACTOR } from '@/server/auth/actor';
import { DEFAULT_SPEECH_SETTINGS } from '@/server/recordings/contracts/settings';
import { saveSpeechSettings } from '@/server/recordings/settings/save';
import { heldAudio } from '@/server/testing/drop-sample';
import { insertCalls } from '@/server/testing/insert-calls';
import { openSpeechStores } from '@/server/testing/open-speech-stores';
import type { TestStores } from '@/server/testing/open-test-stores';
import { storedTexts } from '@/server/testing/stored-texts';

const CALLCAST = fileURLToPath(new URL('../../bin/callcast.mjs', import.meta.url));
// Words of the samples that are in no name of a file.
const READ_ALOUD = /apostle|gospel|middle classes|complaint|wizard|curtain|horizon/i;

let stores: TestStores;
beforeAll(async () => {
  stores = await openSpeechStores();
}, 600_000);
afterAll(() => stores.close());

interface Ended {
  code: number | null;
  document: unknown;
  /** all that it wrote, wherever */
  said: string;
}

/** The real command, with as much in its log as there can be. */
async function recordings(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [CALLCAST, 'recordings', ...args, '--json'], {
    env: { ...process.env, LOG_LEVEL: 'trace' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, problems] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, document: JSON.parse(output), said: output + problems };
}

async function site(code: string, folder: string | null = null): Promise<number> {
  const { id } = await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } });
  const settings = { ...DEFAULT_SPEECH_SETTINGS, model: 'moonshine-tiny-en', folder };
  await saveSpeechSettings({ actor: CLI_ACTOR }, { siteId: id, settings });
  return id;
}

/** Each command is a process of its own, and those take their time on a busy machine. */
const LONG = { timeout: 300_000 };

const statuses = async (code: string) => {
  const { document } = await recordings('list', '--site', code);
  const { recordings: rows } = document as { recordings: { callId: string; status: string }[] };
  return Object.fromEntries(rows.map(({ callId, status }) => [callId, status]));
};

test(
  'files are taken in, transcribed, listed; of one that was refused nothing is held, written or logged',
  LONG,
  async () => {
    const siteId = await site('desk');
    const flags = ['--site', 'desk', '--started-at', '2026-05-01T09:00:00Z', '--queue', 'front'];
    const refused = await recordings('add', samplePath('quilter-en.wav'), ...flags, '--consent', 'refused');
    expect(refused).toMatchObject({
      code: 0,
      document: { recordings: [{ recording: { status: 'skipped' } }] },
    });
    expect(heldAudio()).toEqual([]);
    await recordings('add', samplePath('two-readers-stereo.wav'), ...flags);
    const ran = await recordings('run');
    expect(ran).toMatchObject({ code: 0, document: { done: 1, failed: 0 } });
    expect(await statuses('desk')).toEqual({ 'quilter-en': 'skipped', 'two-readers-stereo': 'done' });
    const texts = await storedTexts(siteId);
    expect(texts.map(({ callId }) => callId)).toEqual(['two-readers-stereo']);
    // It did hear them, and neither log nor answer has a word of it.
    expect(texts[0]?.turns.join(' ')).toMatch(READ_ALOUD);
    for (const { said } of [refused, ran]) expect(said).not.toMatch(READ_ALOUD);
  },
);

test('a folder is scanned; what waits is canceled and retried by hand', LONG, async () => {
  const folder = path.join(stores.dataDir, 'pbx');
  mkdirSync(path.join(folder, 'north'), { recursive: true });
  process.env.CALLCAST_RECORDINGS = folder;
  const siteId = await site('pbx', 'north');
  await insertCalls(siteId, [{ callId: 'A', startedAt: new Date('2026-03-02T10:00:00Z') }]);
  const file = path.join(folder, 'north', 'A.wav');
  copyFileSync(samplePath('quilter-en.wav'), file);
  utimesSync(file, new Date('2026-03-02'), new Date('2026-03-02'));
  expect(await recordings('scan', '--site', 'pbx')).toMatchObject({ document: { added: 1 } });
  expect(await recordings('cancel', '--waiting', '--site', 'pbx')).toMatchObject({
    document: { changed: 1 },
  });
  const [row] = await stores.database.recording.findMany({ where: { siteId } });
  expect(row).toMatchObject({ callId: 'A', status: 'canceled' });
  const retried = await recordings('retry', row?.id ?? '', '--site', 'pbx');
  expect(retried).toMatchObject({ code: 0, document: { changed: 1 } });
  expect(await stores.database.recording.findMany({ where: { siteId } })).toMatchObject([
    { status: 'waiting' },
  ]);
});

test('what cannot be is refused in words, and nothing is taken in', LONG, async () => {
  const siteId = await site('strict');
  const sample = samplePath('quilter-en.wav');
  const empty = path.join(stores.dataDir, 'empty.wav');
  writeFileSync(empty, '');
  const flags = ['--site', 'strict'];
  for (const [args, code] of [
    [['add', path.join(stores.dataDir, 'none.wav'), ...flags], 'not_found'],
    [['add', empty, ...flags], 'invalid_input'],
    [['add', sample, ...flags, '--started-at', 'yesterday'], 'invalid_input'],
    [['add', sample, sample, ...flags, '--call', 'C'], 'invalid_input'],
  ] as const) {
    const { code: exit, document } = await recordings(...args);
    expect(document).toMatchObject({ error: { code, message: expect.stringMatching(/\w/) } });
    expect(exit).not.toBe(0);
  }
  expect(await stores.database.recording.count({ where: { siteId } })).toBe(0);
});
