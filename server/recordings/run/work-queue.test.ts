import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SPEECH_SAMPLES } from '@/models/speech/samples/samples';
import { speechWeights } from '@/models/weights/testing/speech-weights';
import { CLI_ACTOR } from '@/server/auth/actor';
import { clickhouse } from '@/server/clickhouse/client';
import { forgetEnv } from '@/server/env';
import { closeQueues } from '@/server/jobs/enqueue';
import { DEFAULT_TEXT_POLICY } from '@/server/privacy/text-policy';
import { updatePolicy } from '@/server/privacy/update-policy';
import { dropBytes, dropSample, heldAudio, silentWav } from '@/server/testing/drop-sample';
import { insertCalls } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { storedTexts } from '@/server/testing/stored-texts';
import { DEFAULT_SPEECH_SETTINGS } from '../contracts/settings';
import { cancelRecordings } from '../queue/cancel';
import { recordingsOverview } from '../queue/overview';
import { retryRecordings } from '../queue/retry';
import { saveRules } from '../rules/save';
import { saveSpeechSettings } from '../settings/save';
import { isAnyWaiting } from './claim';
import { wakeWaiting } from './put-back';
import { workQueue } from './work-queue';

const context = { actor: CLI_ACTOR };
const NEVER = new AbortController().signal;
const NO_WEIGHTS = mkdtempSync(path.join(tmpdir(), 'callcast-no-weights-'));

let stores: TestStores;
let weights: string;
let siteId: number;
beforeAll(async () => {
  weights = await speechWeights();
  stores = await openTestStores();
}, 600_000);
afterAll(async () => {
  await closeQueues();
  await stores.close();
});
beforeEach(async () => {
  useWeights(weights);
  const code = crypto.randomUUID();
  siteId = (await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } })).id;
  // What an earlier test left is not this one's.
  await stores.database.recording.deleteMany();
  rmSync(path.join(stores.dataDir, 'recordings'), { recursive: true, force: true });
});

function useWeights(folder: string): void {
  process.env.CALLCAST_MODELS = folder;
  forgetEnv();
}

const row = (id: string) => stores.database.recording.findUniqueOrThrow({ where: { id } });
const work = (signal = NEVER) => workQueue({ signal });
const english = () =>
  saveSpeechSettings(context, {
    siteId,
    settings: { ...DEFAULT_SPEECH_SETTINGS, model: 'moonshine-tiny-en' },
  });

/** Words that were said and are among those that were heard, of all that were said. */
function heardShare(said: string, heard: string): number {
  const words = (text: string) => text.toLowerCase().match(/[a-z]+/g) ?? [];
  const found = new Set(words(heard));
  const all = words(said);
  return all.filter((word) => found.has(word)).length / all.length;
}

describe('a dropped recording', { timeout: 240_000 }, () => {
  test('becomes the masked transcript of its call, with a copy to listen to; the file itself is gone', async () => {
    await english();
    const name = 'dry-cleaner-mono.mp3';
    const dropped = await dropSample(siteId, name, { startedAt: '2026-05-01T09:00:00Z', queue: 'cleaning' });
    expect(dropped).toMatchObject({ status: 'waiting', callId: 'dry-cleaner-mono', calledBy: 'told' });
    expect(heldAudio()).toHaveLength(1);
    expect(await work()).toEqual({ done: 1, skipped: 0, failed: 0, other: 0 });

    const [text] = await storedTexts(siteId);
    expect(text).toMatchObject({ callId: 'dry-cleaner-mono', day: '2026-05-01', engine: 'moonshine' });
    const heard = text?.turns.join(' ') ?? '';
    const said = SPEECH_SAMPLES[name].turns.map((turn) => turn.text).join(' ');
    expect(heardShare(said, heard)).toBeGreaterThan(0.75);
    expect(heard).toContain('[EMAIL_1]');
    expect(heard).not.toMatch(/nelson|gonzalez|example dot com|four five six/i);

    const done = await row(dropped.id);
    expect(done).toMatchObject({
      status: 'done',
      path: null,
      language: 'en',
      model: 'moonshine-tiny-en',
      durationMs: expect.closeTo(50_800, -3),
      audio: { layout: 'mono', format: expect.stringContaining('MP3') },
    });
    expect(heldAudio()).toEqual([done.playback]);
    const { counts, lastHour, waitingMs, hoursPerHour } = await recordingsOverview(context, { siteId });
    expect(counts).toMatchObject({ waiting: 0, done: 1 });
    expect(lastHour).toMatchObject({ recordings: 1, audioMs: done.durationMs });
    expect(waitingMs).toBe(0);
    expect(hoursPerHour).toBeGreaterThan(0);
  });

  test('is one recording however often it is dropped, and its record is made of what was told', async () => {
    await english();
    const told = { queue: 'claims', agent: 'Ann', direction: 'outbound' as const, caller: '+31 20 123 4567' };
    const first = await dropSample(siteId, 'quilter-en.wav', told);
    expect((await dropSample(siteId, 'quilter-en.wav')).id).toBe(first.id);
    expect(heldAudio()).toHaveLength(1);
    await work();
    const again = await dropSample(siteId, 'quilter-en.wav');
    expect(again).toMatchObject({ id: first.id, status: 'done', hasOriginal: false });
    const answer = await clickhouse().query({
      query: `SELECT queue, agent, direction, length(caller_key) AS key, purposes, talk_ms FROM calls
        WHERE site_id = {siteId:UInt32} AND call_id = 'quilter-en'`,
      query_params: { siteId },
      format: 'JSONEachRow',
    });
    expect(await answer.json()).toEqual([
      {
        queue: 'claims',
        agent: 'Ann',
        direction: 'outbound',
        key: expect.toSatisfy((length) => Number(length) === 32),
        purposes: ['metadata', 'analysis'],
        talk_ms: expect.closeTo(5900, -3),
      },
    ]);
  });

  test('of a call with a record joins it, under the rules of its queue', async () => {
    await english();
    await stores.database.queue.create({ data: { siteId, code: 'claims', name: 'Claims' } });
    const rule = { share: 1, seed: 1 };
    await saveRules(context, {
      siteId,
      rules: { queue: 'claims', rules: [{ purpose: 'training', mode: 'marked', ...rule }] },
    });
    const startedAt = new Date('2026-03-02T10:00:00Z');
    await insertCalls(siteId, [
      { callId: 'quilter-en', startedAt, queue: 'claims', purposes: ['training'] },
      { callId: 'two-readers-stereo', startedAt, queue: 'claims' },
    ]);
    const marked = await dropSample(siteId, 'quilter-en.wav');
    const unmarked = await dropSample(siteId, 'two-readers-stereo.wav');
    expect(marked).toMatchObject({ status: 'waiting', purposes: ['training'], calledAt: startedAt });
    expect(unmarked).toMatchObject({
      status: 'skipped',
      reason: expect.stringContaining('The rules of queue claims do not take this call'),
    });
    await work();
    expect(await storedTexts(siteId)).toMatchObject([{ callId: 'quilter-en', day: '2026-03-02' }]);
  });

  test('in which nobody speaks is done, and says so', async () => {
    await english();
    const { id } = await dropBytes(siteId, 'C-1.wav', silentWav(20));
    expect(await work()).toMatchObject({ done: 1 });
    expect(await row(id)).toMatchObject({ status: 'done', reason: 'Nobody speaks in this recording.' });
    expect(await storedTexts(siteId)).toEqual([]);
  });

  test('is kept where the site keeps originals, so that another model can read it', async () => {
    await english();
    await updatePolicy(context, { siteId, policy: { ...DEFAULT_TEXT_POLICY, keepOriginals: true } });
    const { id } = await dropSample(siteId, 'quilter-en.wav');
    await work();
    const { path: kept, playback, batchId } = await row(id);
    expect(heldAudio().toSorted()).toEqual([kept, playback].toSorted());
    expect(await retryRecordings(context, { siteId, recordingIds: [id] })).toEqual({ changed: 1 });
    await work();
    const again = await row(id);
    expect(again.status).toBe('done');
    expect(again.batchId).not.toBe(batchId);
    expect(await storedTexts(siteId)).toHaveLength(1);
  });
});

describe('failures', { timeout: 240_000 }, () => {
  test('a file that is no audio fails at once and says why; the next one is not held up', async () => {
    await english();
    const broken = await dropBytes(
      siteId,
      'broken.wav',
      Buffer.from('this is no recording at all'.repeat(50)),
    );
    const sound = await dropSample(siteId, 'quilter-en.wav');
    expect(await work()).toMatchObject({ done: 1, failed: 1 });
    expect(await row(sound.id)).toMatchObject({ status: 'done' });
    const { status, reason, attempts } = await row(broken.id);
    expect({ status, attempts }).toEqual({ status: 'failed', attempts: 1 });
    expect(reason).toMatch(/\. .+\./);
  });

  test('without weights it waits and says what to pull; with them it goes on', async () => {
    useWeights(NO_WEIGHTS);
    const { id } = await dropSample(siteId, 'quilter-en.wav');
    expect(await work()).toMatchObject({ done: 0, failed: 0, other: 1 });
    const waiting = await row(id);
    expect(waiting).toMatchObject({ status: 'waiting', attempts: 0, durationMs: null });
    expect(waiting.reason).toContain('callcast models pull');
    expect((await recordingsOverview(context, { siteId })).modelMissing).toContain('callcast models pull');
    useWeights(weights);
    await english();
    expect(await work()).toMatchObject({ done: 1 });
    expect(await row(id)).toMatchObject({ status: 'done', reason: null });
  });

  test('what has waited for long is tried less often, until somebody asks', async () => {
    useWeights(NO_WEIGHTS);
    const { id } = await dropSample(siteId, 'quilter-en.wav');
    const anHourAgo = new Date(Date.now() - 3_600_000);
    await stores.database.recording.update({ where: { id }, data: { createdAt: anHourAgo } });
    await work();
    const { notBefore } = await row(id);
    expect(notBefore.getTime() - Date.now()).toBeGreaterThan(300_000);
    expect(await isAnyWaiting()).toBe(false);
    await wakeWaiting();
    expect(await isAnyWaiting()).toBe(true);
  });
});

describe('work under way', { timeout: 240_000 }, () => {
  /** Waits until a recording is being recognized. */
  async function begun(id: string): Promise<void> {
    while ((await row(id)).durationMs === null) await sleep(20);
  }

  test('is canceled within seconds, leaves no text, and can be retried', async () => {
    await english();
    const { id } = await dropSample(siteId, 'dry-cleaner-mono.mp3');
    const working = work();
    await begun(id);
    await cancelRecordings(context, { siteId, recordingIds: [id] });
    await working;
    expect(await row(id)).toMatchObject({ status: 'canceled', cancelRequestedAt: null });
    expect(await storedTexts(siteId)).toEqual([]);
    expect((await recordingsOverview(context, { siteId })).counts.canceled).toBe(1);
    expect(await retryRecordings(context, { siteId, recordingIds: [id] })).toEqual({ changed: 1 });
    expect(await row(id)).toMatchObject({ status: 'waiting', attempts: 0 });
  });

  test('goes back to the queue when the process is asked to end', async () => {
    await english();
    const { id } = await dropSample(siteId, 'dry-cleaner-mono.mp3');
    const stop = new AbortController();
    const working = work(stop.signal);
    await begun(id);
    stop.abort();
    await working;
    expect(await row(id)).toMatchObject({ status: 'waiting', attempts: 0, reason: null });
    expect(await storedTexts(siteId)).toEqual([]);
  });
});
