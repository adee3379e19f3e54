import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeQueues, enqueue } from '@/server/jobs/enqueue';
import { insertCalls } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { readRollups } from '@/server/testing/read-rollups';
import { startWorker } from './worker';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

async function newSite(): Promise<number> {
  const code = crypto.randomUUID();
  return (await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } })).id;
}

async function untilSettled(siteId: number): Promise<void> {
  while ((await stores.database.ingestBatch.count({ where: { siteId, settledAt: null } })) > 0) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const call = { callId: '1', startedAt: new Date('2024-03-05T12:00:00Z'), queue: 'q' };

test('work enqueued before any worker runs is done when some do, and once', async () => {
  const siteId = await newSite();
  await insertCalls(siteId, [call]);
  await enqueue('settle-site', { siteId });
  await enqueue('settle-site', { siteId });
  const workers = await Promise.all([startWorker(), startWorker()]);
  await untilSettled(siteId);
  await Promise.all(workers.map((worker) => worker.stop()));
  expect((await readRollups(siteId)).day.get('q||inbound||2024-03-05')?.calls).toBe(1);
});

test('a worker whose connections PostgreSQL breaks goes on', async () => {
  const siteId = await newSite();
  const worker = await startWorker();
  await stores.database.$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name LIKE 'callcast%' AND pid <> pg_backend_pid()`;
  await insertCalls(siteId, [call]);
  await enqueue('settle-site', { siteId });
  await untilSettled(siteId);
  await worker.stop();
  expect((await readRollups(siteId)).day.get('q||inbound||2024-03-05')?.calls).toBe(1);
});
