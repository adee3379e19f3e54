import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';

const CALLCAST = fileURLToPath(new URL('../../bin/callcast.mjs', import.meta.url));
const HEADER = 'call_id,started_at,queue,outcome,wait_s,talk_s';
let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CALLCAST, 'ingest', ...args], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

interface Ended {
  code: number | null;
  output: string;
  problems: string;
}

async function end(child: ChildProcess): Promise<Ended> {
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const [output, problems] = await Promise.all(
    [child.stdout, child.stderr].map((stream) => stream && text(stream)),
  );
  return { code: await ended, output: output ?? '', problems: problems ?? '' };
}

const ingest = (...args: string[]) => end(start(args));

function fileOf(lines: readonly string[], name = `${crypto.randomUUID()}.csv`): string {
  const file = path.join(stores.dataDir, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** Calls of a year of nights; `wait` is the wait of each. */
function callsFile(count: number, wait = 10): string {
  const first = Date.parse('2024-01-01T22:00:00Z');
  const line = (_: unknown, id: number) =>
    `c${id},${new Date(first + (id % 300) * 86_400_000).toISOString()},q${id % 3},answered,${wait},60`;
  return fileOf([HEADER, ...Array.from({ length: count }, line)]);
}

const NEW_SITE = ['--time-zone', 'Europe/Amsterdam', '--country', 'NL'];

/** Waits until the delivery to a site has acknowledged so many lines. */
async function untilAcknowledged(site: string, lines: number): Promise<void> {
  for (;;) {
    const batch = await stores.database.ingestBatch.findFirst({ where: { site: { code: site } } });
    if (batch && Number(batch.acknowledgedLine) >= lines) return;
    await sleep(5);
  }
}

test('killed again and again in the middle, it comes to the exact totals', async () => {
  const file = callsFile(230_000);
  const args = [file, '--site', 'killed', ...NEW_SITE];
  // Once right after its beginning, then within the second, the third and the fourth block.
  for (const lines of [0, 50_000, 100_000, 150_000]) {
    const child = start(args);
    const ended = end(child);
    await untilAcknowledged('killed', lines);
    child.kill('SIGKILL');
    // No exit code: it ended by the signal, not by itself.
    expect((await ended).code).toBeNull();
  }
  const last = await ingest(...args, '--json');
  expect(last).toMatchObject({ code: 0, problems: '' });
  expect(JSON.parse(last.output)).toMatchObject({
    batches: [{ status: 'done', rowsRead: 230_000, rowsStored: 230_000, rowsQuarantined: 0 }],
  });
  expect(await callStats({ actor: CLI_ACTOR }, { site: 'killed' })).toMatchObject({
    calls: 230_000,
    meanWaitSeconds: { all: 10 },
    dirtyDays: 0,
    rollupsAgree: true,
  });
});

test('Ctrl-C stops after the block under way with 130, and the next run goes on', async () => {
  const file = callsFile(230_000, 20);
  const args = [file, '--site', 'stopped', ...NEW_SITE];
  const child = start(args);
  const ended = end(child);
  await untilAcknowledged('stopped', 50_000);
  child.kill('SIGINT');
  const { code, output } = await ended;
  expect(code).toBe(130);
  expect(output).toContain('canceled');
  const stats = await callStats({ actor: CLI_ACTOR }, { site: 'stopped' });
  expect(stats.calls).toBeGreaterThanOrEqual(49_999);
  expect(stats.calls).toBeLessThan(230_000);
  expect(stats.rollupsAgree).toBe(true);

  expect((await ingest(...args)).code).toBe(0);
  expect(await callStats({ actor: CLI_ACTOR }, { site: 'stopped' })).toMatchObject({
    calls: 230_000,
    rollupsAgree: true,
  });
});

test('text for people, one JSON document for programs; a file that came before changes nothing', async () => {
  const file = fileOf([HEADER, 'a,2024-05-01T09:00:00Z,q,answered,1,2', 'b,never,q,answered,1,2'], 'may.csv');
  const first = await ingest(file, '--site', 'words', '--site-name', 'Words', ...NEW_SITE);
  expect(first).toMatchObject({
    code: 0,
    output: 'may.csv: done; 1 rows stored, 1 in quarantine.\n',
    problems: '',
  });
  expect(await stores.database.site.findUnique({ where: { code: 'words' } })).toMatchObject({
    name: 'Words',
    timeZone: 'Europe/Amsterdam',
    country: 'NL',
  });
  const again = await ingest(file, '--site', 'words', '--json');
  expect(again).toMatchObject({ code: 0, problems: '' });
  expect(JSON.parse(again.output)).toMatchObject({
    site: 'words',
    batches: [
      { fileName: 'may.csv', status: 'done', rowsStored: 1, rowsQuarantined: 1, alreadyDelivered: true },
    ],
  });
});

test('--dry-run stores nothing, not even the site', async () => {
  const file = fileOf([HEADER, 'a,2024-05-01T09:00:00Z,q,answered,1,2', 'b,never,q,answered,1,2']);
  const args = [file, '--site', 'dry', ...NEW_SITE, '--dry-run'];
  const { code, output } = await ingest(...args);
  expect(code).toBe(0);
  expect(output).toContain('of the first 2 rows 1 are good, 1 would go to quarantine');
  expect(output).toContain('line 3: startedAt: "never" is not a time.');
  const document = JSON.parse((await ingest(...args, '--json')).output);
  expect(document).toMatchObject({ site: 'dry', previews: [{ preset: 'generic-calls', good: 1, bad: 1 }] });
  expect(await stores.database.site.count({ where: { code: 'dry' } })).toBe(0);
});

test('a file that cannot be read says why; those before it count', async () => {
  const good = fileOf([HEADER, 'a,2024-05-01T09:00:00Z,q,answered,1,2']);
  const missing = path.join(stores.dataDir, 'none.csv');
  const { code, output } = await ingest(good, missing, '--site', 'some', ...NEW_SITE, '--json');
  expect(code).toBe(5);
  expect(JSON.parse(output)).toEqual({
    error: { code: 'not_found', message: `There is no file ${missing}.` },
  });
  expect(await callStats({ actor: CLI_ACTOR }, { site: 'some' })).toMatchObject({
    calls: 1,
    rollupsAgree: true,
  });
});

test('a mapping with errors says which; an unknown site says how to make it', async () => {
  const file = fileOf(['id,when', '1,2024-05-01 09:00']);
  const wrong = path.join(stores.dataDir, 'wrong.json');
  writeFileSync(
    wrong,
    JSON.stringify({ kind: 'calls', fields: { startedAt: { columns: 'when' }, wiat: {} } }),
  );
  const refused = await ingest(file, '--site', 'mapped', '--mapping', wrong, ...NEW_SITE);
  expect(refused.code).toBe(2);
  expect(refused.problems).toContain(`${wrong} is not a mapping`);
  expect(refused.problems).toContain('fields.startedAt.columns');
  expect(refused.problems).toContain('wiat');
  writeFileSync(wrong, '{"kind": "calls",');
  const broken = await ingest(file, '--site', 'mapped', '--mapping', wrong);
  expect(broken).toMatchObject({ code: 2, problems: expect.stringContaining('cannot be read as JSON') });
  const unknown = await ingest(file, '--site', 'nowhere');
  expect(unknown).toMatchObject({ code: 5, problems: expect.stringContaining('--time-zone') });
});
