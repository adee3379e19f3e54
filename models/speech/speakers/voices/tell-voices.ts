import type { AudioSpan } from '../../audio/speech-audio';
import { fitMixture, logDensity, type Mixture } from './mixture';
import { splitBegin } from './split-begin';
import { FEATURES, type VoiceBlocks, voiceBlocksOf } from './voice-blocks';

/** A stretch of speech of one voice. */
export interface VoiceSpan extends AudioSpan {
  voice: 0 | 1;
}

export interface VoicesFound {
  /** in order; all of voice 0 where there is one voice only */
  spans: readonly VoiceSpan[];
  voices: 1 | 2;
  /** how far the two are apart: mean difference of log-likelihoods a frame; 0 with one */
  apart: number;
}

const ROUNDS = 5;
/** How much pitch counts in the first split: where one split leads to no two voices, the next is tried. */
const PITCH_SCALES = [2.5, 1];
/** Frames that a component of a voice's mixture is fitted on, about. */
const FRAMES_A_COMPONENT = 250;
const MOST_COMPONENTS = 8;
/** More frames say nothing new about a voice. */
const MOST_FRAMES = 4000;
/** Frames that follow each other are alike: each says so much anew. */
const FRAME_WEIGHT = 0.12;
/** Pitch beside the cepstra: it falls at the end of sentences and would end turns early if it counted more. */
const PITCH_WEIGHT = 0.7;
/** Log-odds against a change of voices: within a stretch of speech, and after a pause. */
const CHANGE = 16;
const CHANGE_AFTER_PAUSE = 4;
/**
 * Two voices there are only where they are so far apart, each has so much to say, and they change after pauses rather than
 * within what is said, as one voice that is cut in two does.
 */
const LEAST_APART = 2;
const LEAST_AFTER_PAUSES = 1.5;
const LEAST_SHARE = 0.04;
const LEAST_BLOCKS = 12;
/** In less, voices cannot be told apart. */
const FEWEST_BLOCKS = 40;

/**
 * Tells two voices of a channel apart without weights of a network: a mixture of Gaussians over mel cepstra and one over
 * pitch for each voice, and the likeliest course of voices (Viterbi), in turns (as in LIUM, Meignier & Merlin 2010); it
 * begins with a split of stretches by their means. There is one voice where the two it finds sound alike.
 */
export function tellVoices(channel: Int16Array, speech: readonly AudioSpan[]): VoicesFound {
  const blocks = voiceBlocksOf(channel, speech);
  const one: VoicesFound = { spans: speech.map((span) => ({ ...span, voice: 0 })), voices: 1, apart: 0 };
  if (blocks.blocks.length < FEWEST_BLOCKS) return one;
  for (const pitchScale of PITCH_SCALES) {
    const two = twoVoices(blocks, splitBegin(blocks, pitchScale));
    if (two) return two;
  }
  return one;
}

/** The two voices to which a first split leads; null where there are none. */
function twoVoices(blocks: VoiceBlocks, begin: Uint8Array): VoicesFound | null {
  let voices = begin;
  let scores: [Float64Array, Float64Array] | null = null;
  for (let round = 0; round < ROUNDS; round += 1) {
    const [first, second] = ([0, 1] as const).map((voice) => fitVoice(blocks, voices, voice));
    if (!first || !second) return null;
    scores = [scoresOf(blocks, first), scoresOf(blocks, second)];
    voices = likeliestCourse(blocks, scores);
  }
  if (!scores || !areTwo(blocks, voices, scores)) return null;
  return { spans: spansOf(blocks, voices), voices: 2, apart: apartness(blocks, voices, scores) };
}

interface VoiceModel {
  cepstra: Mixture;
  pitch: Mixture | null;
}

function fitVoice(
  { blocks, cepstra, pitch }: VoiceBlocks,
  voices: Uint8Array,
  voice: 0 | 1,
): VoiceModel | null {
  const own = blocks.filter((_, at) => voices[at] === voice);
  const all = own.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at));
  if (all.length < FRAMES_A_COMPONENT / 4) return null;
  const stride = Math.ceil(all.length / MOST_FRAMES);
  const frames = all.filter((_, at) => at % stride === 0);
  const points = new Float32Array(frames.length * FEATURES);
  frames.forEach((frame, at) => {
    points.set(cepstra.subarray(frame * FEATURES, (frame + 1) * FEATURES), at * FEATURES);
  });
  const voiced = frames.map((frame) => pitch[frame] as number).filter((value) => !Number.isNaN(value));
  const components = Math.round(frames.length / FRAMES_A_COMPONENT);
  return {
    cepstra: fitMixture(points, FEATURES, Math.max(1, Math.min(MOST_COMPONENTS, components))),
    pitch: voiced.length < 20 ? null : fitMixture(Float32Array.from(voiced), 1, 2),
  };
}

/** Log-likelihood of each block, its frames' together. */
function scoresOf({ blocks, cepstra, pitch }: VoiceBlocks, model: VoiceModel): Float64Array {
  return Float64Array.from(blocks, ({ from, to }) => {
    let sum = 0;
    for (let frame = from; frame < to; frame += 1) {
      sum += logDensity(model.cepstra, cepstra, frame * FEATURES);
      if (model.pitch && !Number.isNaN(pitch[frame] as number)) {
        sum += PITCH_WEIGHT * Math.max(-8, logDensity(model.pitch, pitch, frame));
      }
    }
    return sum;
  });
}

/** Viterbi's course over the blocks. */
function likeliestCourse({ blocks }: VoiceBlocks, scores: readonly [Float64Array, Float64Array]): Uint8Array {
  const came = [new Uint8Array(blocks.length), new Uint8Array(blocks.length)] as const;
  let best = [0, 0] as [number, number];
  blocks.forEach(({ begins }, at) => {
    const cost = begins ? CHANGE_AFTER_PAUSE : CHANGE;
    best = ([0, 1] as const).map((voice) => {
      const other = voice === 0 ? 1 : 0;
      const changes = best[other] - cost > best[voice];
      came[voice][at] = changes ? other : voice;
      return (changes ? best[other] - cost : best[voice]) + FRAME_WEIGHT * (scores[voice][at] as number);
    }) as [number, number];
  });
  const voices = new Uint8Array(blocks.length);
  let voice: 0 | 1 = best[1] > best[0] ? 1 : 0;
  for (let at = blocks.length - 1; at >= 0; at -= 1) {
    voices[at] = voice;
    voice = came[voice][at] === 1 ? 1 : 0;
  }
  return voices;
}

function apartness(
  { blocks }: VoiceBlocks,
  voices: Uint8Array,
  scores: readonly [Float64Array, Float64Array],
): number {
  const means = [0, 1].map((voice) => {
    let sum = 0;
    let frames = 0;
    blocks.forEach(({ from, to }, at) => {
      if (voices[at] !== voice) return;
      sum += ((scores[0][at] as number) - (scores[1][at] as number)) * (voice === 0 ? 1 : -1);
      frames += to - from;
    });
    return sum / Math.max(1, frames);
  });
  return Math.min(...means);
}

function areTwo(
  blocks: VoiceBlocks,
  voices: Uint8Array,
  scores: readonly [Float64Array, Float64Array],
): boolean {
  const second = voices.reduce((sum, voice) => sum + voice, 0);
  const fewer = Math.min(second, voices.length - second);
  if (fewer < LEAST_BLOCKS || fewer / voices.length < LEAST_SHARE) return false;
  const changes = blocks.blocks.filter((_, at) => at > 0 && voices[at] !== voices[at - 1]);
  const afterPause = changes.filter(({ begins }) => begins).length;
  if (afterPause < LEAST_AFTER_PAUSES * (changes.length - afterPause)) return false;
  return apartness(blocks, voices, scores) >= LEAST_APART;
}

function spansOf({ blocks }: VoiceBlocks, voices: Uint8Array): VoiceSpan[] {
  const spans: VoiceSpan[] = [];
  blocks.forEach(({ startMs, endMs, begins }, at) => {
    const voice = voices[at] === 1 ? 1 : 0;
    const last = spans.at(-1);
    if (last && !begins && last.voice === voice) last.endMs = endMs;
    else spans.push({ startMs, endMs, voice });
  });
  return spans;
}
