import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';

const CALLCAST = fileURLToPath(new URL('../../bin/callcast.mjs', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../../server/ingest/formats/samples/', import.meta.url));
const SPEECH = fileURLToPath(new URL('../../models/speech/samples/', import.meta.url));
const NEW_SITE = ['--time-zone', 'Europe/Amsterdam', '--country', 'NL'];
let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

async function callcast(...args: string[]) {
  const child = spawn(process.execPath, [CALLCAST, ...args], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, problems] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, output, problems };
}

test('of a folder what is known is read, recordings too; what is not is told, and nothing is guessed', async () => {
  const folder = path.join(stores.dataDir, 'exports');
  mkdirSync(path.join(folder, 'below'), { recursive: true });
  copyFileSync(path.join(SAMPLES, 'calls-openpyxl.xlsx'), path.join(folder, 'below', 'calls.xlsx'));
  copyFileSync(path.join(SPEECH, 'two-readers-stereo.wav'), path.join(folder, 'readers.wav'));
  writeFileSync(path.join(folder, 'poem.txt'), 'Roses are red\nViolets are blue\n');
  writeFileSync(path.join(folder, 'stock.csv'), 'article;shelf;pieces\nA-1;7;12\nB-2;9;3\n');
  writeFileSync(path.join(folder, '.hidden.csv'), 'call_id,started_at\n1,2026-03-02T09:00:00Z\n');
  const { code, output } = await callcast('ingest', folder, '--site', 'folders', ...NEW_SITE, '--json');
  expect(code).toBe(2);
  expect(JSON.parse(output)).toMatchObject({
    batches: [{ fileName: 'calls.xlsx', status: 'done', rowsStored: 3 }],
    recordings: [{ fileName: 'readers.wav' }],
    refused: [
      {
        file: expect.stringMatching(/poem\.txt$/),
        message: expect.stringContaining('of no format that is known'),
      },
      {
        file: expect.stringMatching(/stock\.csv$/),
        message: expect.stringContaining('no column of it is known'),
      },
    ],
  });
  expect(await callStats({ actor: CLI_ACTOR }, { site: 'folders' })).toMatchObject({
    calls: 3,
    rollupsAgree: true,
  });
});

test('the formats there are, by the names that --format takes; a name that is none is refused', async () => {
  const { output } = await callcast('formats', '--json');
  const { formats } = JSON.parse(output) as { formats: { name: string; kind: string; written: string[] }[] };
  const names = formats.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['asterisk-queue-log', 'vcon', 'whisper', 'generic-calls']));
  expect(new Set(names).size).toBe(names.length);
  const file = path.join(stores.dataDir, 'a.csv');
  writeFileSync(file, 'call_id,started_at\n1,2026-03-02T09:00:00Z\n');
  const wrong = await callcast(
    'ingest',
    file,
    '--site',
    'named',
    '--format',
    'excel',
    ...NEW_SITE,
    '--dry-run',
  );
  expect(wrong).toMatchObject({ code: 2, problems: expect.stringContaining('There is no format "excel"') });
});
