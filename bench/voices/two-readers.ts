import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeAudio } from '@/models/speech/audio/decode-audio';
import type { Vad } from '@/models/speech/audio/open-vad';
import { type AudioSpan, SPEECH_RATE } from '@/models/speech/audio/speech-audio';

/** A call of one channel that two readers make by turns, and who reads when. */
export interface MixedCall {
  name: string;
  channel: Int16Array;
  turns: readonly (AudioSpan & { reader: 0 | 1 })[];
}

export const READERS = ['de-DE', 'en-US_general', 'es-ES', 'fr-FR', 'it-IT', 'zh-CN'];

export async function reader(data: string, locale: string, file = 'audio1.wav'): Promise<Int16Array> {
  const place = path.join(data, 'audio/azure-customspeech', `${locale}_training`, file);
  const audio = await decodeAudio(await readFile(place), { fileName: file });
  return audio.channels[0] as Int16Array;
}

/** Turns of 0.8 to 5.3 s, with 50 to 550 ms between them. @param seed the same gives the same call */
export async function mixOf(
  vad: Vad,
  name: string,
  readers: readonly [Int16Array, Int16Array],
  seed: number,
): Promise<MixedCall> {
  const next = chance(seed);
  const parts = await Promise.all(readers.map((channel) => piecesOf(vad, channel, next)));
  const sound: Int16Array[] = [];
  const turns: MixedCall['turns'][number][] = [];
  let at = 0;
  for (let turn = 0; turn < Math.max(...parts.map(({ length }) => length)); turn += 1) {
    for (const who of [0, 1] as const) {
      const said = parts[who]?.[turn];
      if (!said) continue;
      const gap = Math.round(SPEECH_RATE * (0.05 + next() * 0.5));
      sound.push(
        Int16Array.from({ length: gap }, () => Math.round((next() - 0.5) * 40)),
        said,
      );
      const startMs = ((at + gap) * 1000) / SPEECH_RATE;
      at += gap + said.length;
      turns.push({ reader: who, startMs, endMs: (at * 1000) / SPEECH_RATE });
    }
  }
  const channel = new Int16Array(at);
  let from = 0;
  for (const piece of sound) {
    channel.set(piece, from);
    from += piece.length;
  }
  return { name, channel, turns };
}

async function piecesOf(vad: Vad, channel: Int16Array, next: () => number): Promise<Int16Array[]> {
  const pieces: Int16Array[] = [];
  for (const { startMs, endMs } of await vad.speech(channel)) {
    for (let from = startMs; from < endMs; ) {
      const to = Math.min(endMs, from + 800 + next() * 4500);
      pieces.push(channel.subarray(Math.round(from * 16), Math.round(to * 16)));
      from = to;
    }
  }
  return pieces;
}

function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
