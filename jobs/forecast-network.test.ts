import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { runProgress } from '@/server/forecasts/contracts/snapshot-view';
import { modelCards } from '@/server/forecasts/model-cards';
import { runForecast } from '@/server/forecasts/run';
import { trainingFolder } from '@/server/forecasts/run/training-folder';
import { closeQueues } from '@/server/jobs/enqueue';
import { insertWeeks } from '@/server/testing/insert-weeks';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { processesOf } from '@/server/testing/processes';
import { forecastSiteJob } from './forecast-site';

const context = { actor: CLI_ACTOR };
const NEVER = new AbortController().signal;

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({
    data: { code: 'calm', name: 'Calm', timeZone: 'Europe/Amsterdam' },
  });
  siteId = site.id;
  await insertWeeks(siteId, { queues: ['q'], from: '2024-01-01', weeks: 30, timeZone: 'Europe/Amsterdam' });
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

const head = (id: string) => stores.database.forecastSnapshot.findUniqueOrThrow({ where: { id } });

test('a network in training is killed, goes on where it was, and is in the forecast and on its card', async () => {
  const { id } = await runForecast(context, { siteId, settings: { network: 'on', device: 'cpu' } });
  const making = forecastSiteJob({ snapshotId: id }, NEVER);
  const trained = async () => {
    const progress = runProgress.nullable().parse((await head(id)).progress);
    return progress?.stage === 'network' && progress.done >= 2;
  };
  while (!(await trained())) await sleep(50);
  const [pid] = processesOf(id);
  process.kill(pid ?? 0, 'SIGKILL');
  await making;
  expect(await head(id)).toMatchObject({ status: 'interrupted', progress: { stage: 'network' } });
  expect(existsSync(trainingFolder(id))).toBe(true);

  await forecastSiteJob({ snapshotId: id }, NEVER);
  const done = await head(id);
  expect(done).toMatchObject({
    status: 'done',
    attempts: 2,
    backend: expect.stringMatching(/wasm|tensorflow-cpu/),
  });
  expect(existsSync(trainingFolder(id))).toBe(false);
  const { card } = await modelCards(context, { siteId });
  expect(card?.network).toMatchObject({ id: done.networkModelId, backend: done.backend });
  expect(card?.network?.onnxBytes).toBeGreaterThan(10_000);
}, 300_000);
