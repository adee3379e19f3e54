import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { closeQueues } from '@/server/jobs/enqueue';
import { correctLabel } from '@/server/labelling/correct';
import { readNewCalls } from '@/server/labelling/read-new-calls';
import { readingsOfCall } from '@/server/labelling/readings-of-call';
import { cancelRun } from '@/server/language-runs/cancel';
import { runProgress } from '@/server/language-runs/progress';
import { requestRun } from '@/server/language-runs/request';
import { claimRun } from '@/server/language-runs/run/claim-run';
import { endRun } from '@/server/language-runs/run/end-run';
import { insertCalls } from '@/server/testing/insert-calls';
import { insertTranscripts } from '@/server/testing/insert-transcripts';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { processesOf } from '@/server/testing/processes';
import { languageRunJob } from './language-run';
import { sweep } from './sweep';
import { startWorker } from './worker';

const context = { actor: CLI_ACTOR };
const NEVER = new AbortController().signal;
const ANGRY = 'This is a disgrace, I am furious: nobody ever helps me and your service is terrible.';
const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04'];

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});
beforeEach(async () => {
  const code = crypto.randomUUID();
  const site = await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } });
  siteId = site.id;
});

/** So many calls a day, the first of them angry. */
async function deliver(callsADay: number, days = DAYS): Promise<void> {
  const calls = days.flatMap((day) =>
    Array.from({ length: callsADay }, (_, at) => ({
      callId: `${day}:${String(at).padStart(4, '0')}`,
      startedAt: new Date(`${day}T10:00:00Z`),
      text: at === 0 ? ANGRY : 'Hello, could you tell me your opening hours on Monday please?',
    })),
  );
  await insertCalls(
    siteId,
    calls.map(({ callId, startedAt }) => ({ callId, startedAt })),
  );
  await insertTranscripts(
    siteId,
    calls.map(({ text, ...call }) => ({
      ...call,
      turns: [
        ['agent', 'Good morning.'],
        ['customer', text],
      ],
    })),
  );
  await settleSite(siteId);
}

const head = (id: string) => stores.database.languageRun.findUniqueOrThrow({ where: { id } });

async function ask(scope: 'new' | 'all' = 'new'): Promise<string> {
  return (await requestRun(context, { siteId, task: 'read_calls', settings: { scope } })).id;
}

const waiting = async () => (await runProgress(context, { siteId, task: 'read_calls' })).current;

async function read(scope: 'new' | 'all' = 'new'): Promise<unknown> {
  const runId = await ask(scope);
  await languageRunJob({ runId }, NEVER);
  const { status, result } = await head(runId);
  expect(status).toBe('done');
  return result;
}

async function storedReadings(): Promise<number> {
  const answer = await stores.clickhouse.query({
    query: 'SELECT count() AS rows FROM readings WHERE site_id = {siteId:UInt32}',
    query_params: { siteId },
    format: 'JSONEachRow',
  });
  return Number((await answer.json<{ rows: number }>())[0]?.rows);
}

test('every call is read once, and again only when asked for all', async () => {
  await deliver(3);
  expect(await read()).toMatchObject({ calls: 9, days: 3, kinds: ['sentiment'] });
  const { sentiment } = await readingsOfCall(context, { siteId, callId: `${DAYS[0]}:0000` });
  expect(sentiment?.utterances[1]).toMatchObject({ sentiment: 'negative' });
  expect(sentiment?.strongNegative?.evidence).toMatchObject({ utterance: 1 });
  expect(await read()).toMatchObject({ calls: 0 });
  await deliver(1, ['2026-03-09']);
  expect(await read()).toMatchObject({ calls: 1, days: 1 });
  expect(await read('all')).toMatchObject({ calls: 10 });
  expect(await storedReadings()).toBe(20);
});

test("a person's word on an utterance survives that the call is read again", async () => {
  await deliver(1, [DAYS[0] ?? '']);
  await read();
  const callId = `${DAYS[0]}:0000`;
  await correctLabel(context, {
    siteId,
    callId,
    kind: 'sentiment',
    label: 'neutral',
    verdict: 'is',
    utterance: 1,
  });
  await read('all');
  const { sentiment } = await readingsOfCall(context, { siteId, callId });
  expect(sentiment).toMatchObject({ customer: 0, utterances: [{}, { sentiment: 'neutral', score: 1 }] });
});

test('one run a site and task at a time: asking again is told of the one that waits', async () => {
  const first = await ask();
  expect(await ask('all')).toBe(first);
  await cancelRun(context, { siteId, runId: first });
  const { current, last } = await runProgress(context, { siteId, task: 'read_calls' });
  expect({ current, last: last?.status }).toEqual({ current: null, last: 'canceled' });
  await expect(cancelRun(context, { siteId, runId: first })).rejects.toMatchObject({ code: 'conflict' });
});

test('what is delivered while a run reads other days, or has begun, is read by a run after it', async () => {
  const [first = '', second = ''] = DAYS;
  await deliver(1, [first]);
  const settings = { from: first, to: first };
  const { id } = await requestRun(context, { siteId, task: 'read_calls', settings });
  await deliver(2, [second]);
  await readNewCalls(siteId);
  await languageRunJob({ runId: id }, NEVER);
  expect(await head(id)).toMatchObject({ status: 'done', result: { calls: 1 } });
  const after = await waiting();
  expect(after?.id).not.toBe(id);
  // It has begun, and may have looked for its last day already.
  const claim = { id: after?.id ?? '', attempt: (await claimRun(after?.id ?? '')) ?? 0 };
  await readNewCalls(siteId);
  await endRun(claim, 'failed', 'as if it had died twice');
  await sweep();
  const last = await waiting();
  await languageRunJob({ runId: last?.id ?? '' }, NEVER);
  expect(await head(last?.id ?? '')).toMatchObject({ status: 'done', result: { calls: 2, days: 1 } });
  expect(await waiting()).toBeNull();
});

test('a killed process leaves its run interrupted; the sweep has it taken up, and each call is read once', async () => {
  await deliver(700);
  const runId = await ask();
  const doing = languageRunJob({ runId }, NEVER);
  for (;;) {
    const [pid] = processesOf(runId);
    if (pid && (await storedReadings()) > 0) {
      process.kill(pid, 'SIGKILL');
      break;
    }
    await sleep(10);
  }
  await doing;
  expect(await head(runId)).toMatchObject({ status: 'interrupted', attempts: 1 });
  expect(await sweep()).toMatchObject({ runs: 1 });
  const worker = await startWorker();
  while ((await head(runId)).status !== 'done') await sleep(50);
  await worker.stop();
  expect(await storedReadings()).toBe(2100);
  const insights = await stores.clickhouse.query({
    query: 'SELECT count() AS calls FROM call_insights WHERE site_id = {siteId:UInt32} AND sentiment_run > 0',
    query_params: { siteId },
    format: 'JSONEachRow',
  });
  expect(Number((await insights.json<{ calls: number }>())[0]?.calls)).toBeGreaterThanOrEqual(2100);
});

test('a canceled run ends its process; what it has read counts', async () => {
  await deliver(700);
  const runId = await ask();
  const doing = languageRunJob({ runId }, NEVER);
  while ((await storedReadings()) === 0) await sleep(10);
  await cancelRun(context, { siteId, runId });
  await doing;
  expect(processesOf(runId)).toEqual([]);
  expect(await head(runId)).toMatchObject({ status: 'canceled', activeKey: null });
  expect(await storedReadings()).toBeGreaterThan(0);
});
