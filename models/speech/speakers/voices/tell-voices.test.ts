import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeAudio } from '../../audio/decode-audio';
import { openVad, type Vad } from '../../audio/open-vad';
import { type SampleName, samplePath } from '../../samples/samples';
import { tellVoices } from './tell-voices';
import { voiceOfSpan } from './voices-of-words';

let vad: Vad;
beforeAll(async () => {
  vad = await openVad();
});
afterAll(() => vad.close());

async function channelOf(name: SampleName): Promise<Int16Array> {
  const audio = await decodeAudio(await readFile(samplePath(name)));
  return audio.channels[0] as Int16Array;
}

async function voicesIn(channel: Int16Array) {
  return tellVoices(channel, await vad.speech(channel));
}

/** Turns of the call in seconds, as they were heard by ear: agent and customer in turns. */
const TURNS = [0, 6.1, 8.8, 12.2, 15.4, 22.5, 25.8, 31.5, 34.9, 40.1, 43.9, 50.7];

describe('voices of one channel', () => {
  it('are two in a call of two, each turn of the right one', async () => {
    const { spans, voices } = await voicesIn(await channelOf('dry-cleaner-mono.mp3'));
    expect(voices).toBe(2);
    const told = TURNS.slice(1).map((end, at) =>
      voiceOfSpan({ startMs: (TURNS[at] as number) * 1000, endMs: end * 1000 }, spans),
    );
    expect(told).toEqual(told.map((_, at) => (at % 2 === 0 ? told[0] : 1 - (told[0] as number))));
  });

  it.each([
    'custom-speech-de.mulaw.wav',
    'custom-speech-en.mulaw.wav',
    'custom-speech-it.mulaw.wav',
    'custom-speech-zh.mulaw.wav',
    'quilter-en.wav',
  ] as const)('are one where one reads: %s', async (name) => {
    expect((await voicesIn(await channelOf(name))).voices).toBe(1);
  });

  it('are two where two readers take turns', async () => {
    const readers = [
      await channelOf('custom-speech-de.mulaw.wav'),
      await channelOf('custom-speech-it.mulaw.wav'),
    ];
    const length = 4 * 16_000;
    const mixed = new Int16Array(10 * length);
    for (let turn = 0; turn < 10; turn += 1) {
      const from = (turn >> 1) * length;
      const said = (readers[turn % 2] as Int16Array).subarray(from, from + length - 4800);
      mixed.set(said, turn * length);
    }
    const { spans, voices } = await voicesIn(mixed);
    expect(voices).toBe(2);
    const told = Array.from({ length: 10 }, (_, turn) =>
      voiceOfSpan({ startMs: turn * 4000, endMs: turn * 4000 + 3700 }, spans),
    );
    const right = told.filter((voice, turn) => voice === turn % 2).length;
    expect(Math.max(right, 10 - right)).toBeGreaterThanOrEqual(9);
  });
});
