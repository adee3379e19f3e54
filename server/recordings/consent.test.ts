import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { clickhouse } from '@/server/clickhouse/client';
import { closeQueues } from '@/server/jobs/enqueue';
import { eraseCalls } from '@/server/privacy/erase-calls';
import { dropSample, heldAudio } from '@/server/testing/drop-sample';
import { insertCalls } from '@/server/testing/insert-calls';
import { openSpeechStores, siteWithoutRecordings } from '@/server/testing/open-speech-stores';
import type { TestStores } from '@/server/testing/open-test-stores';
import { storedTexts } from '@/server/testing/stored-texts';
import { REFUSED } from './judge-recording';
import { retryRecordings } from './queue/retry';
import { workQueue } from './run/work-queue';

// The real engine, the real stores: what a caller refused must be nowhere, not only not on a page.
const context = { actor: CLI_ACTOR };
const FILE = 'quilter-en.wav';
const CALL = 'quilter-en';
const startedAt = new Date('2026-03-02T10:00:00Z');
const STARTED = { startedAt: startedAt.toISOString() };

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openSpeechStores();
}, 600_000);
afterAll(async () => {
  await closeQueues();
  await stores.close();
});
beforeEach(async () => {
  siteId = await siteWithoutRecordings(stores);
});

const row = (id: string) => stores.database.recording.findUniqueOrThrow({ where: { id } });
const work = () => workQueue({ signal: new AbortController().signal });
const refuse = async () => {
  await insertCalls(siteId, [{ callId: CALL, startedAt, consent: 'refused' }]);
  await settleSite(siteId);
};

/** Rows of the store that could hold words of the call, versions and withdrawn ones included. */
async function wordsInStore(): Promise<number> {
  const answer = await clickhouse().query({
    query: `SELECT (SELECT count() FROM utterances WHERE site_id = {siteId:UInt32})
      + (SELECT count() FROM readings WHERE site_id = {siteId:UInt32}) AS n`,
    query_params: { siteId },
    format: 'JSONEachRow',
  });
  return Number((await answer.json<{ n: number }>())[0]?.n);
}

/** Nothing of the call is held, nothing of it was even opened. */
async function expectUntouched(id: string): Promise<void> {
  expect(await row(id)).toMatchObject({
    status: 'skipped',
    reason: REFUSED,
    path: null,
    playback: null,
    peaks: null,
    durationMs: null,
    audio: null,
    batchId: null,
  });
  expect(heldAudio()).toEqual([]);
  expect(await wordsInStore()).toBe(0);
  expect(await stores.database.ingestBatch.count({ where: { siteId, kind: 'transcripts' } })).toBe(0);
}

describe('a caller who refused is not transcribed', { timeout: 240_000 }, () => {
  test('when it is told beside the file: it never reaches the disk', async () => {
    const { id, status } = await dropSample(siteId, FILE, { consent: 'refused' });
    expect(status).toBe('skipped');
    expect(await work()).toEqual({ done: 0, skipped: 0, failed: 0, other: 0 });
    await expectUntouched(id);
  });

  test('when the record says so before the file comes, whatever is told beside it', async () => {
    await refuse();
    const { id } = await dropSample(siteId, FILE, { consent: 'given' });
    await work();
    await expectUntouched(id);
  });

  test('when the record comes while the file waits: it goes at once, and a retry does not bring it back', async () => {
    const { id } = await dropSample(siteId, FILE, STARTED);
    expect(heldAudio()).toHaveLength(1);
    await refuse();
    await expectUntouched(id);
    await expect(retryRecordings(context, { siteId, recordingIds: [id] })).rejects.toThrow('no audio');
    await work();
    await expectUntouched(id);
  });

  test('when the record came and nothing has settled yet: it is asked again before the file is opened', async () => {
    const { id } = await dropSample(siteId, FILE, STARTED);
    await insertCalls(siteId, [{ callId: CALL, startedAt, consent: 'refused' }]);
    expect(await work()).toMatchObject({ done: 0, skipped: 1 });
    await expectUntouched(id);
  });

  test('and what was transcribed before goes, text and audio', async () => {
    const { id } = await dropSample(siteId, FILE, STARTED);
    expect(await work()).toMatchObject({ done: 1 });
    // The same file of a caller who does not refuse is heard: the tests above see what they look for.
    expect((await storedTexts(siteId))[0]?.turns.join(' ')).toMatch(/gospel/i);
    expect(heldAudio()).toHaveLength(1);
    expect(await wordsInStore()).toBeGreaterThan(0);
    await refuse();
    expect(await storedTexts(siteId)).toEqual([]);
    expect(await wordsInStore()).toBe(0);
    expect(heldAudio()).toEqual([]);
    expect(await row(id)).toMatchObject({ status: 'done', path: null, playback: null, peaks: null });
  });
});

describe('erasure', { timeout: 240_000 }, () => {
  test('takes recordings along: one that waits, of a call that nothing else is known of', async () => {
    const { id } = await dropSample(siteId, FILE, STARTED);
    expect(await eraseCalls(context, { siteId, callId: CALL })).toMatchObject({ calls: 1, recordings: 1 });
    expect(heldAudio()).toEqual([]);
    expect(await row(id)).toMatchObject({ status: 'canceled', path: null });
    expect(await work()).toMatchObject({ done: 0 });
  });

  test('takes the copy for listening along with the text, by the caller', async () => {
    const { id } = await dropSample(siteId, FILE, { ...STARTED, caller: '+31 20 123 4567' });
    await work();
    await settleSite(siteId);
    const [{ callerKey = '' } = {}] = [(await row(id)).facts as { callerKey?: string }];
    expect(await eraseCalls(context, { siteId, callerKey })).toMatchObject({ transcripts: 1, recordings: 1 });
    expect(heldAudio()).toEqual([]);
    expect(await storedTexts(siteId)).toEqual([]);
  });
});
