import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { deliverFile } from '@/server/testing/deliver-file';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';

const CALLCAST = fileURLToPath(new URL('../../bin/callcast.mjs', import.meta.url));
let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [CALLCAST, 'batches', ...args, '--json'], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** The real command, to its end. */
async function batches(...args: string[]): Promise<{ code: number | null; document: unknown }> {
  const child = start(...args);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const output = child.stdout ? await text(child.stdout) : '';
  return { code: await ended, document: JSON.parse(output) };
}

function deliver(siteId: number, talk: number) {
  const file = path.join(stores.dataDir, `${talk}.csv`);
  const rows = Array.from(
    { length: 4000 },
    (_, id) => `c${id},2024-05-${String(1 + (id % 28)).padStart(2, '0')}T09:00:00Z,sales,answered,3,${talk}`,
  );
  writeFileSync(file, `call_id,started_at,queue,outcome,wait_s,talk_s\n${rows.join('\n')}\n`);
  return deliverFile(siteId, file);
}

const stats = async () => {
  const { calls, rollupsAgree, dirtyDays, meanTalkSeconds } = await callStats(
    { actor: CLI_ACTOR },
    { site: 'undone' },
  );
  return { calls, rollupsAgree, dirtyDays, talk: meanTalkSeconds.all };
};

test('deliveries are listed, and one is taken back by its id, also after a kill', async () => {
  const { id: siteId } = await stores.database.site.create({
    data: { code: 'undone', name: 'Undone', timeZone: 'UTC' },
  });
  await deliver(siteId, 60);
  const { id } = await deliver(siteId, 90);

  const listed = await batches('list', '--site', 'undone');
  expect(listed).toMatchObject({ code: 0, document: { total: 2, batches: [{ id, rowsStored: 4000 }, {}] } });
  const asked = await batches('undo', id.slice(0, 8));
  expect(asked).toMatchObject({
    code: 0,
    document: { done: false, undo: { rowsStored: 4000, days: { count: 28, first: '2024-05-01' } } },
  });
  expect(await stats()).toMatchObject({ calls: 4000, talk: 90 });

  const killed = start('undo', id, '--yes');
  const ended = new Promise((resolve) => killed.on('close', resolve));
  const isAsked = () => stores.database.ingestBatch.count({ where: { id, undoRequestedAt: { not: null } } });
  while ((await isAsked()) === 0) await sleep(20);
  killed.kill('SIGKILL');
  await ended;

  expect(await batches('undo', id, '--yes')).toMatchObject({ document: { done: true } });
  expect(await stats()).toEqual({ calls: 4000, rollupsAgree: true, dirtyDays: 0, talk: 60 });
  expect(await batches('undo', id, '--yes')).toMatchObject({
    code: 3,
    document: { error: { code: 'conflict', message: 'This delivery is taken back already.' } },
  });
});
