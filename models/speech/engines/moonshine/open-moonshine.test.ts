import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { speechWeights } from '@/models/weights/testing/speech-weights';
import { decodeAudio } from '../../audio/decode-audio';
import { floatsOf } from '../../audio/speech-audio';
import { SPEECH_SAMPLES, samplePath } from '../../samples/samples';
import { wordErrorRate } from '../../testing/word-error-rate';
import type { SpeechEngine } from '../speech-engine';
import { loopBegin } from './cut-loop';
import { openMoonshine } from './open-moonshine';

let engine: SpeechEngine;
let reader: Int16Array;

beforeAll(async () => {
  engine = await openMoonshine(path.join(await speechWeights(), 'asr/moonshine-tiny-en'));
  const audio = await decodeAudio(await readFile(samplePath('custom-speech-en.mulaw.wav')));
  reader = audio.channels[0] as Int16Array;
}, 300_000);
afterAll(() => engine.close());

const stretch = (startMs: number, endMs: number) => ({
  samples: floatsOf(reader, { startMs, endMs }),
  language: 'en',
});

describe('Moonshine', () => {
  it('hears a reader in the band of a telephone', async () => {
    const { pieces, looped } = await engine.hear(stretch(0, 24_300));
    const [turn] = SPEECH_SAMPLES['custom-speech-en.mulaw.wav'].turns;
    expect(pieces).toHaveLength(1);
    expect(looped).toBe(false);
    expect(wordErrorRate(turn?.text ?? '', pieces[0]?.text ?? '')).toBeLessThan(0.12);
    expect(pieces[0]?.logProbability).toBeGreaterThan(-0.5);
  });

  it('gives each window of many its own text, whatever their order and length', async () => {
    const windows = [stretch(0, 6000), stretch(6000, 12_500), stretch(0, 900), stretch(12_500, 19_000)];
    const alone: string[] = [];
    for (const window of windows) alone.push(textOf(await engine.hear(window)));
    const together = await Promise.all(windows.map((window) => engine.hear(window)));
    together.forEach((heard, at) => {
      // they are filled up to one length, which changes a word here and there
      expect(wordErrorRate(alone[at] ?? '', textOf(heard))).toBeLessThan(0.35);
    });
  });

  it('hears nothing in silence, nor in a window that is hardly there', async () => {
    expect(textOf(await engine.hear({ samples: new Float32Array(16_000), language: 'en' }))).toBe('');
    expect((await engine.hear({ samples: new Float32Array(100), language: 'en' })).pieces).toEqual([]);
  });

  it('stops with the reason of the signal, and goes on for others', async () => {
    const stop = new AbortController();
    const stopped = engine.hear(stretch(0, 20_000), { signal: stop.signal });
    const other = engine.hear(stretch(0, 6000));
    stop.abort(new Error('enough'));
    await expect(stopped).rejects.toThrow('enough');
    expect(textOf(await other)).toMatch(/custom speech/i);
  });

  it('says what is missing, or damaged, and how to get it', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'moonshine-'));
    try {
      await expect(openMoonshine(folder)).rejects.toThrow('encoder_model.onnx is missing');
      for (const file of ['encoder_model.onnx', 'decoder_model_merged.onnx']) {
        await writeFile(path.join(folder, file), 'not a model');
      }
      await expect(openMoonshine(folder)).rejects.toMatchObject({
        message: expect.stringContaining('damaged'),
        hint: expect.stringContaining('models pull moonshine-tiny-en'),
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('tokens that go round in circles', () => {
  it('are kept once', () => {
    expect(loopBegin([9, 8, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3])).toBe(5);
  });

  it('are none where somebody says a number, or a phrase twice', () => {
    expect(loopBegin([4, 0, 0, 0, 0, 0])).toBeNull();
    expect(loopBegin([1, 2, 3, 1, 2, 3])).toBeNull();
  });
});

function textOf({ pieces }: { pieces: readonly { text: string }[] }): string {
  return pieces.map(({ text }) => text).join(' ');
}
