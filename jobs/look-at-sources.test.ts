import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { env, forgetEnv } from '@/server/env';
import { saveSource } from '@/server/inbound/save';
import { closeQueues, enqueue } from '@/server/jobs/enqueue';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { startWorker } from './worker';

const context = { actor: SYSTEM_ACTOR };
const CALLS = 'call_id,started_at,queue,outcome,wait_s,talk_s\n1,2024-05-01T09:00:00Z,sales,answered,5,60\n';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
  process.env.CALLCAST_INBOX = path.join(stores.dataDir, 'inbox');
  forgetEnv();
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

/** A source in whose folder a worker has seen a file. */
async function source(name: string): Promise<string> {
  const code = `${name}-${crypto.randomUUID()}`;
  const { id: siteId } = await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } });
  const folder = path.join(stores.dataDir, 'inbox', code);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'calls.csv'), CALLS);
  const { id } = await saveSource(context, { siteId, kind: 'folder', name, location: code });
  await until(async () => (await items(id)).length === 1);
  return id;
}

const items = (sourceId: string) => stores.database.inboundItem.findMany({ where: { sourceId } });

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(50);
}

test('a look that lasts at one source does not hold up another one', async () => {
  const worker = await startWorker();
  const [slow, quick] = [await source('slow'), await source('quick')];
  // A look at the slow one lasts as long as another transaction holds the row of its file.
  const holder = new Client({ connectionString: env().DATABASE_URL });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query('SELECT id FROM "InboundItem" WHERE "sourceId" = $1 FOR UPDATE', [slow]);
  // Asked on another connection: within a transaction the activity stays as it was first seen.
  const lasts = async () => {
    const waiting = await stores.database.$queryRaw<unknown[]>`
      SELECT pid FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%InboundItem%'`;
    return waiting.length > 0;
  };
  await enqueue('look-at-sources', { sourceId: slow });
  await until(lasts);
  // The file of the other one has been at rest long enough.
  const seenAt = new Date(Date.now() - 60_000);
  await stores.database.inboundItem.updateMany({ where: { sourceId: quick }, data: { seenAt } });
  await enqueue('look-at-sources', { sourceId: quick });
  await until(async () => (await items(quick))[0]?.status === 'taken');
  expect(await lasts()).toBe(true);
  await holder.query('ROLLBACK');
  await holder.end();
  await worker.stop();
});
