import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { until } from '@/server/testing/processes';

const CALLCAST = fileURLToPath(new URL('../../bin/callcast.mjs', import.meta.url));
const FILE = 'call_id,started_at,queue,outcome,wait_s,talk_s\n1,2024-05-01T09:00:00Z,sales,answered,5,60\n';
/** Each command is a process of its own, and those take their time on a busy machine. */
const LONG = { timeout: 300_000 };

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

function start(
  ...args: string[]
): ChildProcess & { answer: Promise<{ code: number | null; document: unknown }> } {
  const child = spawn(process.execPath, [CALLCAST, 'watch', ...args, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const answer = text(child.stdout).then(async (output) => ({
    code: await ended,
    document: JSON.parse(output),
  }));
  return Object.assign(child, { answer });
}

function folder(name: string): string {
  const made = path.join(stores.dataDir, name);
  mkdirSync(made);
  return made;
}

test(
  '--once takes what lies there, waits for what is still written, and says what failed',
  LONG,
  async () => {
    const inbox = folder('inbox');
    writeFileSync(path.join(inbox, 'calls.csv'), FILE);
    writeFileSync(path.join(inbox, 'letter.txt'), 'lorem ipsum\ndolor sit\n');
    const site = ['--site', 'watched', '--time-zone', 'Europe/Amsterdam'];
    const watch = start(inbox, ...site, '--once', '--rest', '0.5', '--name', 'exchange');
    expect(await watch.answer).toMatchObject({
      code: 2,
      document: { site: 'watched', source: 'exchange', read: 1, recordings: 0, failed: 1, waiting: 0 },
    });
    expect(readdirSync(inbox).sort()).toEqual(['done', 'failed']);
    expect(readdirSync(path.join(inbox, 'failed')).sort()).toEqual(['letter.txt', 'letter.txt.why.txt']);
    const batches = await stores.database.ingestBatch.findMany({ where: { site: { code: 'watched' } } });
    expect(batches).toMatchObject([{ door: 'folder', source: 'exchange', rowsStored: 1n, status: 'done' }]);
    // No worker is to look at a folder of somebody's machine.
    expect(await stores.database.inboundSource.findFirst({ where: { location: inbox } })).toMatchObject({
      enabled: false,
    });
  },
);

test('it goes on watching until it is asked to stop', LONG, async () => {
  const inbox = folder('stream');
  const watch = start(inbox, '--site', 'streamed', '--time-zone', 'UTC', '--rest', '0.2', '--every', '0.2');
  for (const name of ['first.csv', 'second.csv']) {
    // Written beside and renamed, as most senders do.
    const unfinished = path.join(inbox, `${name}.part`);
    writeFileSync(unfinished, FILE.replace(',60\n', `,${name.length}\n`));
    renameSync(unfinished, path.join(inbox, name));
    await until(() => existsSync(path.join(inbox, 'done', name)));
  }
  watch.kill('SIGINT');
  expect(await watch.answer).toMatchObject({ code: 0, document: { read: 2, failed: 0 } });
});

test('a folder that is not there, or a part of one that is watched, is refused in words', LONG, async () => {
  const missing = start(path.join(stores.dataDir, 'nowhere'), '--site', 'watched', '--once');
  expect(await missing.answer).toMatchObject({ code: 5, document: { error: { code: 'not_found' } } });
  const part = path.join(stores.dataDir, 'inbox', 'part');
  mkdirSync(part);
  expect(await start(part, '--site', 'watched', '--once').answer).toMatchObject({
    code: 3,
    document: { error: { code: 'conflict' } },
  });
});
