import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { closeQueues } from '@/server/jobs/enqueue';
import { insertCalls, insertLines, startBatch, type TestCall } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { sweep } from './sweep';
import { startWorker, type Worker } from './worker';

let stores: TestStores;
let worker: Worker | undefined;
beforeAll(async () => {
  stores = await openTestStores();
});
afterEach(async () => {
  await worker?.stop();
  worker = undefined;
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

const NOTHING = {
  interrupted: 0,
  requeued: 0,
  undoing: 0,
  settling: 0,
  forecasts: 0,
  schedules: 0,
  runs: 0,
  recordings: 0,
  insights: 0,
};
const call: TestCall = { callId: '1', startedAt: new Date('2024-03-05T12:00:00Z'), queue: 'q' };

async function newSite(): Promise<number> {
  const code = crypto.randomUUID();
  return (await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } })).id;
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 100));
}

test('a delivery whose process died is found, settled by a worker, and its calls are in the rollups', async () => {
  const siteId = await newSite();
  const batch = await startBatch(siteId, 'calls');
  await insertLines(siteId, batch, [call]);
  // It has just said that it lives.
  expect(await sweep()).toEqual(NOTHING);

  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await sweep(10)).toEqual({ ...NOTHING, interrupted: 1, settling: 1 });
  worker = await startWorker();
  await until(async () => (await stores.database.dirtyDay.count({ where: { siteId } })) === 0);
  const { site } = await stores.database.ingestBatch.findUniqueOrThrow({
    where: { id: batch.id },
    include: { site: true },
  });
  expect(await callStats({ actor: CLI_ACTOR }, { site: site.code })).toMatchObject({
    calls: 1,
    rollupsAgree: true,
    dirtyDays: 0,
  });
});

test('a delivery that nobody settled is put on the queue once, however often it is swept', async () => {
  const siteId = await newSite();
  await insertCalls(siteId, [call]);
  await sweep();
  await sweep();
  const jobs = await stores.database.$queryRaw<{ jobs: bigint }[]>`
    SELECT count(*) AS jobs FROM pgboss.job
    WHERE name = 'settle-site' AND state = 'created' AND data->>'siteId' = ${String(siteId)}`;
  expect(jobs[0]?.jobs).toBe(1n);
});

test('an upload that was interrupted goes back on the queue', async () => {
  const siteId = await newSite();
  const { id } = await startBatch(siteId, 'calls');
  await stores.database.ingestBatch.update({
    where: { id },
    data: { uploadPath: 'uploads/one', heartbeatAt: new Date(Date.now() - 3_600_000) },
  });
  expect(await sweep()).toMatchObject({ interrupted: 1, requeued: 1 });
  const jobs = await stores.database.$queryRaw<{ jobs: bigint }[]>`
    SELECT count(*) AS jobs FROM pgboss.job WHERE name = 'ingest-file' AND data->>'batchId' = ${id}`;
  expect(jobs[0]?.jobs).toBe(1n);
});
