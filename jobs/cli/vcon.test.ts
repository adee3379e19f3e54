import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertCalls } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';

const CALLCAST = fileURLToPath(new URL('../../bin/callcast.mjs', import.meta.url));

let stores: TestStores;
let folder: string;

beforeAll(async () => {
  stores = await openTestStores();
  folder = mkdtempSync(path.join(tmpdir(), 'callcast-vcon-cli-'));
  const { id } = await stores.database.site.create({ data: { code: 'hq', name: 'HQ', timeZone: 'UTC' } });
  await insertCalls(id, [
    { callId: 'C-1', startedAt: new Date('2026-03-02T09:00:00Z'), agent: 'Ann', talkMs: 61_500 },
    { callId: 'in/2', startedAt: new Date('2026-03-02T09:05:00Z'), outcome: 'abandoned', waitMs: 4000 },
  ]);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await stores.close();
});

/** The real command. */
async function vcon(...args: string[]): Promise<{ code: number | null; output: string; problems: string }> {
  const child = spawn(process.execPath, [CALLCAST, 'vcon', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, problems] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, output, problems };
}

test('calls go out as files and as lines, and pass the check', async () => {
  const out = path.join(folder, 'out');
  expect(await vcon('export', 'C-1', 'in/2', '--site', 'hq', '--out', out)).toMatchObject({ code: 0 });
  const files = ['C-1.vcon.json', 'in_2.vcon.json'].map((name) => path.join(out, name));
  const [first, second] = files.map((file) => JSON.parse(readFileSync(file, 'utf8')) as object);
  expect(first).toMatchObject({
    vcon: '0.4.0',
    dialog: [{ type: 'recording', duration: 61.5 }],
    analysis: [],
  });
  expect(second).toMatchObject({ dialog: [{ type: 'incomplete', disposition: 'hung-up', duration: 4 }] });
  const { output } = await vcon('export', 'C-1', '--site', 'hq', '--json');
  expect(JSON.parse(output)).toEqual(first);
  const checked = await vcon('check', ...files);
  expect(checked).toMatchObject({ code: 0, output: expect.stringContaining('2 checked, 2 valid, 0 not.') });
  const unknown = await vcon('export', 'C-9', '--site', 'hq');
  expect(unknown.code).toBe(5);
  expect(unknown.problems).toMatch(/no call C-9/);
});

test('what breaks a rule is told with its place and section; the exit code says so', async () => {
  const good = {
    uuid: '01a07da8-c2bb-83e5-b9a2-279e0d16bc46',
    created_at: '2026-05-04T09:00:00Z',
    parties: [{}],
  };
  const packed = path.join(folder, 'two.jsonl.gz');
  writeFileSync(
    packed,
    gzipSync([good, { ...good, uuid: 'x' }].map((one) => JSON.stringify(one)).join('\n')),
  );
  const { code, output } = await vcon('check', packed);
  expect(code).toBe(1);
  expect(output).toMatch(
    /no\. 1: valid\n.*no\. 2: not valid\n {2}must {2}uuid: It must be a UUID\. \(4\.1\.2\)/,
  );
  const { code: bad, output: document } = await vcon('check', packed, '--json');
  expect(bad).toBe(1);
  expect(JSON.parse(document)).toMatchObject({
    checked: 2,
    invalid: 1,
    vcons: [{ valid: true }, { place: 2 }],
  });
  const letter = path.join(folder, 'letter.txt');
  writeFileSync(letter, 'Dear all,\nthis is no vCon.\n');
  expect(await vcon('check', letter)).toMatchObject({
    code: 2,
    problems: expect.stringMatching(/no sound JSON/),
  });
});
