import { existsSync } from 'node:fs';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ModelError } from '@/models/model-error';
import { decodeAudio } from '@/models/speech/audio/decode-audio';
import { floatsOf } from '@/models/speech/audio/speech-audio';
import { type SampleName, SPEECH_SAMPLES, samplePath } from '@/models/speech/samples/samples';
import type { Heard, SpeechEngine } from '../speech-engine';
import { openWhisper } from './open-whisper';

const FOLDER = [
  path.join(process.env.CALLCAST_MODELS ?? '', 'asr', 'whisper-base'),
  path.join(process.env.CALLCAST_MODELS ?? '', 'asr', 'whisper-base-q8'),
].find((folder) => existsSync(path.join(folder, 'onnx')));

test('a folder without weights says how to get them', async () => {
  const empty = await mkdtemp(path.join(tmpdir(), 'callcast-whisper-'));
  const opened = await openWhisper(empty).catch((error: unknown) => error);
  expect(opened).toBeInstanceOf(ModelError);
  expect(opened).toMatchObject({
    message: expect.stringContaining(empty),
    hint: expect.stringContaining('pull'),
  });
});

describe.skipIf(!process.env.CALLCAST_MODELS || !FOLDER)('whisper-base', () => {
  let engine: SpeechEngine;
  beforeAll(async () => {
    engine = await openWhisper(FOLDER ?? '');
  });
  afterAll(() => engine?.close());

  test('understands a sentence, with its words in order and in the window', async () => {
    const samples = await soundOf('quilter-en.wav');
    const heard = await engine.hear({ samples, language: 'en' });
    expect(wordsIn(textOf(heard))).toEqual(
      wordsIn('Mr. Quilter is the apostle of the middle classes, and we are glad to welcome his gospel.'),
    );
    const words = heard.pieces.flatMap((piece) => piece.words ?? []);
    expect(words.map(({ text }) => text).join(' ')).toBe(textOf(heard));
    for (const [at, { start, end, confidence }] of words.entries()) {
      expect(start).toBeGreaterThanOrEqual(words[at - 1]?.start ?? 0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(samples.length / 16_000);
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThanOrEqual(1);
    }
    // As the recording's publisher times it: "apostle" from 1.60 s, "gospel" from 5.02 s.
    expect(words.find(({ text }) => text === 'apostle')?.start).toBeCloseTo(1.6, 0);
    expect(words.at(-1)?.start).toBeCloseTo(5.02, 0);
  });

  test.each([
    'custom-speech-de.mulaw.wav',
    'custom-speech-zh.mulaw.wav',
    'custom-speech-it.mulaw.wav',
  ] as const)('tells the language of %s, and understands most of it', async (name) => {
    const { language, turns } = SPEECH_SAMPLES[name];
    const samples = (await soundOf(name)).subarray(0, 16_000 * 25);
    const [likeliest] = await engine.detectLanguage(samples);
    expect(likeliest?.language).toBe(language);
    const heard = await engine.hear({ samples, language: null });
    expect(heard.language).toBe(language);
    expect(heard.looped).toBe(false);
    if (language !== 'zh') {
      const spoken = new Set(wordsIn(turns.map(({ text }) => text).join(' ')));
      const written = wordsIn(textOf(heard));
      expect(written.filter((word) => spoken.has(word)).length / written.length).toBeGreaterThan(0.7);
    } else expect(textOf(heard).match(/\p{Script=Han}/gu)?.length).toBeGreaterThan(60);
  });

  test('hears a window the same beside others as alone', async () => {
    const whole = await soundOf('custom-speech-en.mulaw.wav');
    const windows = [
      [0, 5],
      [5, 16],
      [16, 24],
    ].map(([from = 0, to = 0]) => ({ samples: whole.subarray(from * 16_000, to * 16_000), language: 'en' }));
    const together = await Promise.all(windows.map((window) => engine.hear(window)));
    for (const [at, window] of windows.entries()) {
      const alone = await engine.hear(window);
      expect(textOf(together[at] as Heard)).toBe(textOf(alone));
    }
  });

  test('writes the same every time', async () => {
    const samples = (await soundOf('dry-cleaner-mono.mp3')).subarray(0, 16_000 * 12);
    const first = await engine.hear({ samples, language: null });
    expect(await engine.hear({ samples, language: null })).toEqual(first);
  });

  test('a language it does not know is refused with those it knows', async () => {
    const refused = await engine
      .hear({ samples: new Float32Array(1600), language: 'tlh' })
      .catch((error) => error);
    expect(refused).toBeInstanceOf(ModelError);
    expect((refused as ModelError).message).toContain('tlh');
  });

  test('who gives up is told so at once, and the others are heard', async () => {
    const samples = (await soundOf('quilter-en.wav')).subarray(0, 16_000 * 4);
    const giving = new AbortController();
    const refused = expect(
      engine.hear({ samples, language: 'en' }, { signal: giving.signal }),
    ).rejects.toThrow('enough');
    const other = engine.hear({ samples, language: 'en' });
    giving.abort(new Error('enough'));
    await refused;
    expect(textOf(await other)).toContain('Quilter');
  });

  test('a device that is not there is refused', async () => {
    const opened = await openWhisper(FOLDER ?? '', { device: 'webgpu' }).catch((error: unknown) => error);
    if (opened instanceof Error) expect((opened as ModelError).hint).toContain('cpu');
    else await (opened as SpeechEngine).close();
  });

  test('a closed engine hears nothing more', async () => {
    const other = await openWhisper(FOLDER ?? '', { threads: 1 });
    await other.close();
    await expect(other.hear({ samples: new Float32Array(1600), language: 'en' })).rejects.toThrow(/closed/);
  });
});

async function soundOf(name: SampleName): Promise<Float32Array> {
  const { channels } = await decodeAudio(await readFile(samplePath(name)));
  const [channel = new Int16Array()] = channels;
  return floatsOf(channel, { startMs: 0, endMs: (channel.length / 16_000) * 1000 });
}

function textOf({ pieces }: Heard): string {
  return pieces.map(({ text }) => text).join(' ');
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}
