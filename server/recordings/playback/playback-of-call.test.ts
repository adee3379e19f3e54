import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SpeechAudio } from '@/models/speech/audio/speech-audio';
import { CLI_ACTOR } from '@/server/auth/actor';
import { insertCalls } from '@/server/testing/insert-calls';
import { insertRecording } from '@/server/testing/insert-recording';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { makePlayback } from './make-playback';
import { playbackOfCall } from './playback-of-call';

const context = { actor: CLI_ACTOR };
let stores: TestStores;
let siteId: number;

beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({
    data: { code: 'p', name: 'P', timeZone: 'UTC', country: 'NL' },
  });
  siteId = site.id;
});
afterAll(() => stores.close());

const state = async (callId: string) => (await playbackOfCall(context, { siteId, callId })).state;

const AUDIO_FACTS = {
  format: 'WAV',
  warnings: [],
  layout: 'two',
  speakers: { by: 'greeting', confidence: 0.9, agentChannel: 1 },
  languageProbability: null,
  parameters: {},
  speech: [],
  dropped: [],
};

function audio(channels: number, seconds: number): SpeechAudio {
  const channel = (hertz: number) =>
    Int16Array.from({ length: seconds * 16_000 }, (_, at) => 8000 * Math.sin((hertz * at) / 16_000));
  return {
    channels: Array.from({ length: channels }, (_, index) => channel(900 + 700 * index)),
    duration: seconds,
    format: 'WAV',
    sourceRate: 8000,
    warnings: [],
  };
}

describe('what there is to listen to', () => {
  test('is said in every state of a recording', async () => {
    const of = (callId: string, more: object) => insertRecording({ siteId, callId, ...more });
    await of('waits', { status: 'waiting' });
    await of('runs', { status: 'running', progress: { stage: 'recognizing', done: 1000, total: 4000 } });
    await of('fails', { status: 'failed', reason: 'The file is cut off. Send it again.' });
    await of('silent', { reason: 'Nobody speaks in this recording.' });
    await of('old', {});
    expect(await state('never')).toBe('none');
    expect(await state('waits')).toBe('waiting');
    expect(await playbackOfCall(context, { siteId, callId: 'runs' })).toMatchObject({
      state: 'running',
      progress: { stage: 'recognizing', done: 1000, total: 4000 },
    });
    expect(await playbackOfCall(context, { siteId, callId: 'fails' })).toMatchObject({
      state: 'failed',
      reason: 'The file is cut off. Send it again.',
    });
    expect(await state('silent')).toBe('silent');
    expect(await state('old')).toBe('deleted');
  });

  test('is a waveform a channel, with who is on it, and what is muted', async () => {
    const recordingId = await insertRecording({
      siteId,
      callId: 'ready',
      durationMs: 4000,
      audio: AUDIO_FACTS,
    });
    const masked = [{ startMs: 1000, endMs: 1500 }];
    await makePlayback({ siteId, recordingId, audio: audio(2, 4), masked });
    const view = await playbackOfCall(context, { siteId, callId: 'ready' });
    if (view.state !== 'ready') throw new Error(view.state);
    expect(view.channels.map(({ speaker }) => speaker)).toEqual(['customer', 'agent']);
    const peaks = view.channels.map((channel) => Buffer.from(channel.peaks, 'base64'));
    expect(peaks.map(({ length }) => length)).toEqual([80, 80]);
    expect(peaks.every((values) => (values[5] ?? 0) > 50 && values[24] === 0)).toBe(true);
    expect(view).toMatchObject({ muted: [[920, 1580]], durationMs: 4000, mayHearOriginal: false });
  });

  test('of several recordings the newest that can be heard counts; nobody hears one whose caller refused', async () => {
    const of = (more: object) => insertRecording({ siteId, callId: 'twice', durationMs: 2000, ...more });
    const first = await of({ createdAt: new Date('2026-03-01') });
    await of({ status: 'failed', createdAt: new Date('2026-03-02') });
    expect(await state('twice')).toBe('failed');
    await makePlayback({ siteId, recordingId: first, audio: audio(1, 2), masked: [] });
    expect(await playbackOfCall(context, { siteId, callId: 'twice' })).toMatchObject({
      state: 'ready',
      recordingId: first,
      channels: [{ speaker: 'unknown' }],
    });
    await insertCalls(siteId, [{ callId: 'twice', startedAt: new Date('2026-03-01'), consent: 'refused' }]);
    expect(await state('twice')).toBe('refused');
  });

  test('the original may be heard where it is kept, by those who may', async () => {
    const recordingId = await insertRecording({
      siteId,
      callId: 'kept',
      durationMs: 2000,
      path: 'recordings/kept.sealed',
    });
    await makePlayback({ siteId, recordingId, audio: audio(1, 2), masked: [] });
    const may = async (role: 'admin' | 'manager' | 'qa_lead') => {
      const view = await playbackOfCall({ actor: await makeActor(role) }, { siteId, callId: 'kept' });
      return view.state === 'ready' && view.mayHearOriginal;
    };
    expect([await may('admin'), await may('qa_lead'), await may('manager')]).toEqual([true, false, false]);
    await stores.database.textPolicy.create({ data: { siteId, qaMayUnmask: true } });
    expect([await may('qa_lead'), await may('manager')]).toEqual([true, false]);
  });
});
