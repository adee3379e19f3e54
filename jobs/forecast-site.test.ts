import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { cancelForecast } from '@/server/forecasts/cancel';
import { storedRows } from '@/server/forecasts/queries/stored-rows';
import { runForecast } from '@/server/forecasts/run';
import { closeQueues } from '@/server/jobs/enqueue';
import { insertWeeks } from '@/server/testing/insert-weeks';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { processesOf } from '@/server/testing/processes';
import { forecastSiteJob } from './forecast-site';
import { sweep } from './sweep';
import { startWorker } from './worker';

const context = { actor: CLI_ACTOR };
const QUEUES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const NEVER = new AbortController().signal;

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({
    data: { code: 'busy', name: 'Busy', timeZone: 'Europe/Amsterdam' },
  });
  siteId = site.id;
  await insertWeeks(siteId, { queues: QUEUES, from: '2024-09-02', weeks: 9, timeZone: 'Europe/Amsterdam' });
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

async function ask(): Promise<string> {
  return (await runForecast(context, { siteId, settings: { network: 'off' } })).id;
}

const head = (id: string) => stores.database.forecastSnapshot.findUniqueOrThrow({ where: { id } });

async function rowsOf(id: string): Promise<number> {
  const [rows] = await storedRows({ siteId, snapshotId: id });
  return (rows?.points ?? 0) + (rows?.stretches ?? 0);
}

/** Waits until the process that makes a forecast says how far it is. */
async function untilUnderWay(id: string): Promise<number> {
  for (;;) {
    const [pid] = processesOf(id);
    if (pid && (await head(id)).progress !== null) return pid;
    await sleep(20);
  }
}

test('a canceled forecast ends its process and leaves nothing', async () => {
  const id = await ask();
  const making = forecastSiteJob({ snapshotId: id }, NEVER);
  const pid = await untilUnderWay(id);
  await cancelForecast(context, { siteId, snapshotId: id });
  await making;
  expect(processesOf(id)).not.toContain(pid);
  expect(await head(id)).toMatchObject({ status: 'canceled', activeSiteId: null, error: null });
  expect(await rowsOf(id)).toBe(0);
});

test('a killed process leaves its forecast interrupted; the sweep has it begun again, and it is whole', async () => {
  const id = await ask();
  const making = forecastSiteJob({ snapshotId: id }, NEVER);
  process.kill(await untilUnderWay(id), 'SIGKILL');
  await making;
  expect(await head(id)).toMatchObject({ status: 'interrupted', activeSiteId: siteId, attempts: 1 });
  expect(await sweep()).toMatchObject({ forecasts: 1 });
  const worker = await startWorker();
  while ((await head(id)).status !== 'done') await sleep(50);
  await worker.stop();
  expect(await head(id)).toMatchObject({ attempts: 2, activeSiteId: null });
  const results = await stores.database.forecastSeriesResult.count({ where: { snapshotId: id } });
  expect(results).toBe(2 * (QUEUES.length + 1));
  // 90 Mondays to Fridays of 20 half hours within 18 weeks; days of 15 months; the weeks that they touch.
  const volume = 90 * 20 + 457 + 66;
  expect(await rowsOf(id)).toBeGreaterThan(volume * (QUEUES.length + 1));
});

test('a worker that died without a word is noticed; the second time the forecast has failed', async () => {
  const id = await ask();
  const silent = { status: 'running', heartbeatAt: new Date(Date.now() - 60_000) } as const;
  await stores.database.forecastSnapshot.update({ where: { id }, data: { ...silent, attempts: 1 } });
  expect(await sweep()).toMatchObject({ forecasts: 1 });
  expect(await head(id)).toMatchObject({ status: 'interrupted' });
  await stores.database.forecastSnapshot.update({ where: { id }, data: { ...silent, attempts: 2 } });
  expect(await sweep()).toMatchObject({ forecasts: 0 });
  expect(await head(id)).toMatchObject({ status: 'failed', activeSiteId: null });
  expect((await head(id)).error).toContain('twice');
});

test('a worker that is told to stop hands its forecast to the next one', async () => {
  const id = await ask();
  const stopping = new AbortController();
  const making = forecastSiteJob({ snapshotId: id }, stopping.signal);
  await untilUnderWay(id);
  stopping.abort();
  await making;
  expect(await head(id)).toMatchObject({ status: 'interrupted', activeSiteId: siteId });
  expect(await rowsOf(id)).toBe(0);
  await cancelForecast(context, { siteId, snapshotId: id });
});

test('a forecast that cannot be made says why', async () => {
  const { id: empty } = await stores.database.site.create({
    data: { code: 'empty', name: 'Empty', timeZone: 'UTC' },
  });
  const { id } = await runForecast(context, { siteId: empty });
  await forecastSiteJob({ snapshotId: id }, NEVER);
  const { status, error } = await head(id);
  expect(status).toBe('failed');
  expect(error).toContain('no whole day with incoming calls');
});

test('what somebody else makes already is left to them', async () => {
  const id = await ask();
  await Promise.all([forecastSiteJob({ snapshotId: id }, NEVER), forecastSiteJob({ snapshotId: id }, NEVER)]);
  expect(await head(id)).toMatchObject({ status: 'done', attempts: 1 });
});
