import { type AudioSpan, SPEECH_RATE } from '../../audio/speech-audio';
import { CEPSTRA, cepstraOf, HOP } from './cepstrum';
import { pitchOf } from './pitch';

/** Frames of a block, the smallest stretch that has a voice (100 ms). */
const BLOCK_FRAMES = 10;
const BLOCK_MS = (BLOCK_FRAMES * HOP * 1000) / SPEECH_RATE;
/** Numbers of a frame: cepstra, and pitch. */
export const FEATURES = CEPSTRA;
/** Frames this much under the loud ones (natural logarithm of power: 22 dB) are pauses. */
const QUIETER = 5;

/** What the frames of a channel that hold speech sound like. */
export interface VoiceBlocks {
  /** loud frames of speech: rows of FEATURES numbers */
  cepstra: Float32Array;
  /** of the same frames: natural logarithm of Hz, NaN where there is none */
  pitch: Float32Array;
  /** blocks in order; frames `from` to `to` of the above, and when they are in the call */
  blocks: readonly VoiceBlock[];
}

export interface VoiceBlock extends AudioSpan {
  from: number;
  to: number;
  /** another stretch of speech begins with it: a voice may change there */
  begins: boolean;
}

/** Describes the speech of a channel, in blocks of 100 ms. */
export function voiceBlocksOf(channel: Int16Array, speech: readonly AudioSpan[]): VoiceBlocks {
  const cepstra: number[] = [];
  const pitches: number[] = [];
  const blocks: VoiceBlock[] = [];
  const loud = loudnessOf(channel, speech);
  for (const span of speech) {
    const first = Math.round((span.startMs * SPEECH_RATE) / 1000);
    const samples = channel.subarray(first, Math.round((span.endMs * SPEECH_RATE) / 1000));
    const { frames, values, power } = cepstraOf(samples);
    const pitch = pitchOf(samples, frames);
    for (let begin = 0; begin < frames; begin += BLOCK_FRAMES) {
      const from = pitches.length;
      const end = Math.min(frames, begin + BLOCK_FRAMES);
      for (let frame = begin; frame < end; frame += 1) {
        if ((power[frame] as number) < loud - QUIETER) continue;
        for (let axis = 0; axis < CEPSTRA; axis += 1) cepstra.push(values[frame * CEPSTRA + axis] as number);
        pitches.push(pitch[frame] as number);
      }
      const startMs = span.startMs + (begin / BLOCK_FRAMES) * BLOCK_MS;
      const endMs = end === frames ? span.endMs : startMs + BLOCK_MS;
      blocks.push({ startMs, endMs, from, to: pitches.length, begins: begin === 0 });
    }
  }
  return { cepstra: Float32Array.from(cepstra), pitch: Float32Array.from(pitches), blocks };
}

/** Level of the loud tenth of speech, as `power` of the cepstra. */
function loudnessOf(channel: Int16Array, speech: readonly AudioSpan[]): number {
  const levels: number[] = [];
  for (const { startMs, endMs } of speech) {
    const to = Math.round((endMs * SPEECH_RATE) / 1000);
    for (let at = Math.round((startMs * SPEECH_RATE) / 1000); at + HOP <= to; at += HOP) {
      let power = 0;
      for (let sample = at; sample < at + HOP; sample += 1) power += (channel[sample] as number) ** 2;
      levels.push(Math.log(power / HOP + 1));
    }
  }
  levels.sort((a, b) => a - b);
  return levels[Math.floor(levels.length * 0.9)] ?? 0;
}
