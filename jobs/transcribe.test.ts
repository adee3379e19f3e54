import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeQueues } from '@/server/jobs/enqueue';
import { dropSample } from '@/server/testing/drop-sample';
import { openSpeechStores } from '@/server/testing/open-speech-stores';
import type { TestStores } from '@/server/testing/open-test-stores';
import { storedTexts } from '@/server/testing/stored-texts';
import { sweep } from './sweep';
import { transcribeJob } from './transcribe';
import { startWorker } from './worker';

const NEVER = new AbortController().signal;

let stores: TestStores;
beforeAll(async () => {
  stores = await openSpeechStores();
}, 600_000);
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

async function site(): Promise<number> {
  const code = crypto.randomUUID();
  const { id } = await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } });
  await stores.database.speechSettings.create({ data: { siteId: id, model: 'moonshine-tiny-en' } });
  return id;
}

const row = (id: string) => stores.database.recording.findUniqueOrThrow({ where: { id } });

/** The transcribing process that this one started. */
function processUnderWay(): number {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  for (const line of table.split('\n')) {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    if (pid && parent === process.pid && line.includes('transcribe-process.ts')) return pid;
  }
  throw new Error('no process transcribes');
}

test('a worker does it by itself: dropped, transcribed, read', { timeout: 240_000 }, async () => {
  const siteId = await site();
  const worker = await startWorker();
  try {
    const { id } = await dropSample(siteId, 'quilter-en.wav');
    for (let status = ''; status !== 'done'; status = (await row(id)).status) {
      expect(status).not.toBe('failed');
      await sleep(100);
    }
    expect(await storedTexts(siteId)).toHaveLength(1);
    while ((await stores.database.languageRun.count({ where: { siteId, task: 'read_calls' } })) === 0)
      await sleep(100);
    while ((await stores.database.ingestBatch.count({ where: { siteId, settledAt: null } })) > 0)
      await sleep(100);
  } finally {
    await worker.stop();
  }
});

test('a killed process leaves nothing half done: the sweep puts its recording back', {
  timeout: 240_000,
}, async () => {
  const siteId = await site();
  const { id } = await dropSample(siteId, 'dry-cleaner-mono.mp3');
  const job = transcribeJob({}, NEVER);
  while ((await row(id)).durationMs === null) await sleep(20);
  process.kill(processUnderWay(), 'SIGKILL');
  await job;
  expect(await row(id)).toMatchObject({ status: 'running', attempts: 1 });
  expect(await storedTexts(siteId)).toEqual([]);
  await sleep(50);
  expect(await sweep(20)).toMatchObject({ recordings: 1 });
  expect(await row(id)).toMatchObject({ status: 'waiting', attempts: 1 });
  await transcribeJob({}, NEVER);
  expect(await row(id)).toMatchObject({ status: 'done', attempts: 2 });
  expect(await storedTexts(siteId)).toHaveLength(1);
});
