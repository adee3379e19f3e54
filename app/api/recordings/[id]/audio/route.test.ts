import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AudioSpan, SpeechAudio } from '@/models/speech/audio/speech-audio';
import { toMuLaw, WAV_HEADER_BYTES } from '@/models/speech/audio/write-wav';
import { sessionCookie } from '@/server/auth/session-cookie';
import { forgetEnv } from '@/server/env';
import type { Role } from '@/server/postgres/generated/enums';
import { makePlayback } from '@/server/recordings/playback/make-playback';
import { maskedSpans } from '@/server/recordings/playback/masked-spans';
import { deliverFile } from '@/server/testing/deliver-file';
import { insertCalls } from '@/server/testing/insert-calls';
import { insertRecording } from '@/server/testing/insert-recording';
import { makeUser, openTestSession } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { GET, HEAD } from './route';

const RATE = 16_000;
const SECONDS = 12;

let stores: TestStores;
let siteId: number;
let recordingId: string;
let batchId: string;

beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({
    data: { code: 'voice', name: 'Voice', timeZone: 'Europe/Amsterdam', country: 'NL' },
  });
  siteId = site.id;
  const file = path.join(stores.dataDir, 'a.jsonl');
  writeFileSync(file, JSON.stringify(SAID));
  batchId = (await deliverFile(siteId, file, { kind: 'transcripts' })).id;
  recordingId = await insertRecording({ siteId, callId: 'a', batchId, durationMs: SECONDS * 1000 });
});
afterAll(() => stores.close());

const words = (text: string, startMs: number, wordMs: number) =>
  text.split(' ').map((word, index) => ({
    word,
    start: (startMs + index * wordMs) / 1000,
    end: (startMs + (index + 1) * wordMs) / 1000,
  }));
const NUMBER = 'Mijn nummer is nul zes een twee drie vier vijf zes zeven acht dank u';
const SAID = {
  call_id: 'a',
  started_at: '2026-03-02T09:00:00Z',
  language: 'nl',
  utterances: [
    { speaker: 'agent', start: 0, end: 1, text: 'Wat is uw nummer?' },
    { speaker: 'customer', start: 1, end: 4.75, text: NUMBER, words: words(NUMBER, 1000, 250) },
    { speaker: 'agent', start: 6, end: 8, text: 'Dat is 06-12345678, klopt dat?' },
    { speaker: 'customer', start: 9, end: 10, text: 'Ja hoor.' },
  ],
};
/** "nul" to "acht" by its words; the agent's turn as a whole, because its words have no times. */
const MUTED: AudioSpan[] = [
  { startMs: 1750 - 80, endMs: 4250 + 80 },
  { startMs: 6000 - 80, endMs: 8000 + 80 },
];

function audio(sourceRate: number): SpeechAudio {
  const tone = (hertz: number) =>
    Int16Array.from(
      { length: SECONDS * RATE },
      (_, at) => 9000 * Math.sin((2 * Math.PI * hertz * at) / RATE),
    );
  return { channels: [tone(440), tone(700)], duration: SECONDS, format: 'test', sourceRate, warnings: [] };
}

async function ask(
  role: Role | null,
  {
    range,
    query = '',
    siteIds = 'all',
    read = GET,
  }: {
    range?: string;
    query?: string;
    siteIds?: 'all' | number[];
    read?: typeof GET;
  } = {},
) {
  const cookie = role ? await sessionCookie(await openTestSession(await userOf(role, siteIds))) : '';
  const request = new Request(`http://127.0.0.1/api/recordings/${recordingId}/audio${query}`, {
    headers: { cookie, ...(range ? { range } : {}) },
  });
  return read(request, { params: Promise.resolve({ id: recordingId }) });
}

const users = new Map<string, string>();
async function userOf(role: Role, siteIds: 'all' | number[]): Promise<string> {
  const key = `${role} ${siteIds}`;
  const id = users.get(key) ?? (await makeUser(role, siteIds)).id;
  users.set(key, id);
  return id;
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());
const listens = (action: string) =>
  stores.database.auditEvent.count({ where: { subject: `call:${siteId}/a`, action } });

describe('the copy for listening', () => {
  test.each([
    ['8 kHz of a telephone', 8000, 8000] as const,
    ['16 kHz of more than that', 44_100, 16_000] as const,
  ])(
    'is silent where personal data is said, in every channel, and nowhere else: %s',
    async (_, source, rate) => {
      const recording = audio(source);
      const masked = (await maskedSpans({ siteId, callId: 'a', batchId })) ?? [];
      const made = await makePlayback({ siteId, recordingId, audio: recording, masked });
      expect(made.muted).toEqual(MUTED);
      const plain = (await bytesOf(await ask('qa_lead'))).subarray(WAV_HEADER_BYTES);
      const expected = toMuLaw(recording.channels, { rate, from: 0, to: SECONDS * rate });
      for (const { startMs, endMs } of MUTED) {
        expected.fill(0xff, ((startMs * rate) / 1000) * 2, ((endMs * rate) / 1000) * 2);
      }
      expect(plain.equals(Buffer.from(expected))).toBe(true);
    },
  );

  test('lies sealed on disk, and its waveform shows no masked word', async () => {
    const row = await stores.database.recording.findUniqueOrThrow({ where: { id: recordingId } });
    const onDisk = readFileSync(path.join(stores.dataDir, row.playback ?? ''));
    expect(onDisk.includes('RIFF')).toBe(false);
    expect(row.muted).toEqual(MUTED.map(({ startMs, endMs }) => [startMs, endMs]));
    const steps = (SECONDS * 1000) / 50;
    expect(row.peaks).toHaveLength(2 * steps);
    for (const channel of [0, steps]) {
      expect(Math.max(...(row.peaks ?? []).slice(channel + 1700 / 50, channel + 4300 / 50))).toBe(0);
      expect(row.peaks?.[channel + 5000 / 50]).toBeGreaterThan(50);
    }
  });

  test('is not made of a recording that was deleted meanwhile', async () => {
    const gone = crypto.randomUUID();
    const made = makePlayback({ siteId, recordingId: gone, audio: audio(8000), masked: [] });
    await expect(made).rejects.toMatchObject({ code: 'not_found' });
    expect(() =>
      readFileSync(path.join(stores.dataDir, 'recordings', 'playback', `${gone}.sealed`)),
    ).toThrow();
  });
});

describe('listening', () => {
  test('goes by ranges, as players ask', async () => {
    const whole = await bytesOf(await ask('manager'));
    const part = await ask('manager', { range: 'bytes=1000-300000' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 1000-300000/${whole.length}`);
    expect(part.headers.get('content-type')).toBe('audio/wav');
    expect(part.headers.get('cache-control')).toBe('no-store');
    expect((await bytesOf(part)).equals(whole.subarray(1000, 300_001))).toBe(true);
    const outside = await ask('manager', { range: 'bytes=9000000-' });
    expect([outside.status, outside.headers.get('content-range')]).toEqual([416, `bytes */${whole.length}`]);
    const head = await ask('manager', { read: HEAD });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(whole.length)]);
  });

  test('is written down once, whatever the number of ranges; asking for the length is not listening', async () => {
    const before = await listens('recording.listen');
    await ask('admin', { read: HEAD });
    expect(await listens('recording.listen')).toBe(before);
    await Promise.all(['bytes=0-', 'bytes=0-99', 'bytes=100-199'].map((range) => ask('admin', { range })));
    await ask('admin');
    expect(await listens('recording.listen')).toBe(before + 1);
  });

  test('is for those who may, of a site they see', async () => {
    expect((await ask(null)).status).toBe(401);
    expect((await ask('planner')).status).toBe(403);
    const other = await stores.database.site.create({
      data: { code: 'other', name: 'Other', timeZone: 'UTC', country: 'NL' },
    });
    expect((await ask('qa_lead', { siteIds: [other.id] })).status).toBe(404);
    expect((await ask('agent', { read: HEAD })).status).toBe(403);
  });

  test('to the original needs the right to unmask, a reason, and an original', async () => {
    const original = { query: '?original=1&reason=complaint%207' };
    expect((await ask('admin', original)).status).toBe(404);
    const content = Buffer.from('ID3 the very bytes');
    writeFileSync(path.join(stores.dataDir, 'own.mp3'), content);
    process.env.CALLCAST_RECORDINGS = stores.dataDir;
    forgetEnv();
    await stores.database.recording.update({
      where: { id: recordingId },
      data: { origin: 'folder', path: 'own.mp3', fileName: 'own.mp3' },
    });
    expect((await ask('admin', { query: '?original=1' })).status).toBe(400);
    expect((await ask('manager', original)).status).toBe(403);
    expect((await ask('qa_lead', original)).status).toBe(403);
    const heard = await ask('admin', original);
    expect(heard.headers.get('content-type')).toBe('audio/mpeg');
    expect((await bytesOf(heard)).equals(content)).toBe(true);
    expect(await listens('recording.unmask')).toBe(1);
  });

  test('ends with the consent of the caller', async () => {
    await insertCalls(siteId, [
      { callId: 'a', startedAt: new Date('2026-03-02T09:00:00Z'), consent: 'refused' },
    ]);
    expect((await ask('admin')).status).toBe(404);
  });
});
