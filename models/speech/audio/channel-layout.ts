import type { ChannelLayout } from '../spoken-transcript';
import { SPEECH_RATE, type SpeechAudio } from './speech-audio';

/** What the channels of a recording are to each other. */
export interface Layout {
  layout: ChannelLayout;
  /** the channels to recognize, ascending: one for `mono` and `same`; those that are not silent otherwise, one at least */
  use: number[];
  /** channels on which nothing is to be heard */
  silent: number[];
  /** for people */
  why: string;
}

/** Channels are held against each other in pieces of this length: long enough for words, short enough to be many. */
const PIECE = SPEECH_RATE;
/** No more pieces are looked at, spread over the recording. */
const MOST_PIECES = 120;
/** Samples that are summed where a lag is looked for. */
const THIN = 4;
/** A channel lags behind the other by no more (a network's buffer): 20 ms. */
const MOST_LAG = SPEECH_RATE / 50;
/** Correlation of two copies: two lossy codings of one sound keep .9 and more, an echo of the other side .3 to .6. */
const ALIKE = 0.85;
/** Of the sound, so much must be alike: two people are never. */
const ALIKE_SHARE = 0.8;
/** Root mean square of a piece in which something is to be heard: -55 dB of full scale. */
const AUDIBLE = 32_768 * 10 ** (-55 / 20);
/** A line on which somebody listens has noise; a channel that was never connected has none (A-law's zero is 8). */
const DEAD = 8;

/**
 * Tells whether two channels are two speakers, or one recording stored twice, be it louder, later or coded apart: the
 * correlation of each second at its best lag, over the seconds in which something is to be heard. A channel beside one that
 * was never connected is a recording of one channel, too.
 */
export function channelLayout({ channels }: Pick<SpeechAudio, 'channels'>): Layout {
  const all = channels.map((_, at) => at);
  const silent = all.filter((at) => isSilent(channels[at] as Int16Array));
  const heard = all.filter((at) => !silent.includes(at));
  const use = heard.length > 0 ? heard : all.slice(0, 1);
  if (channels.length === 1)
    return { layout: 'mono', use: [0], silent, why: 'The recording has one channel.' };
  if (heard.length === 0) {
    return { layout: 'same', use, silent, why: 'Nothing is to be heard on any channel.' };
  }
  const alike = heard.slice(1).every((other) => isCopy(channels[heard[0] as number], channels[other]));
  if (heard.length > 1 && alike) {
    const why = `The ${channels.length} channels hold the same sound: a recording of one channel, stored as ${channels.length}.`;
    return { layout: 'same', use: use.slice(0, 1), silent, why };
  }
  if (channels.length > 2) {
    return { layout: 'many', use, silent, why: `The recording has ${channels.length} channels that differ.` };
  }
  const quiet = silent[0];
  if (quiet === undefined) {
    const why = 'The two channels hold different sound: a speaker on each.';
    return { layout: 'two', use, silent, why };
  }
  if (isDead(channels[quiet] as Int16Array)) {
    const why = `Channel ${quiet + 1} was never recorded, it has not even noise: a recording of one channel, stored as 2.`;
    return { layout: 'same', use, silent, why };
  }
  const why = `Nobody is to be heard on channel ${quiet + 1}; who speaks is on channel ${2 - quiet}.`;
  return { layout: 'two', use, silent, why };
}

function isSilent(channel: Int16Array): boolean {
  for (let from = 0; from < channel.length; from += PIECE) {
    if (level(channel.subarray(from, from + PIECE)) >= AUDIBLE) return false;
  }
  return true;
}

function isDead(channel: Int16Array): boolean {
  return channel.every((sample) => Math.abs(sample) <= DEAD);
}

function level(samples: Int16Array): number {
  let power = 0;
  for (let at = 0; at < samples.length; at += 1) power += (samples[at] as number) ** 2;
  return Math.sqrt(power / Math.max(1, samples.length));
}

/** Whether most of what is to be heard on either is on the other as well. */
function isCopy(one: Int16Array = new Int16Array(0), other: Int16Array = one): boolean {
  const pieces = Math.max(1, Math.floor(one.length / PIECE));
  const stride = Math.max(1, Math.floor(pieces / MOST_PIECES));
  let alike = 0;
  let heard = 0;
  let lag: number | null = null;
  for (let piece = 0; piece < pieces; piece += stride) {
    const from = piece * PIECE;
    const [left, right] = [one, other].map((channel) => level(channel.subarray(from, from + PIECE))) as [
      number,
      number,
    ];
    if (Math.max(left, right) < AUDIBLE) continue;
    const power = Math.max(left, right) ** 2;
    heard += power;
    // Once a lag was found it is tried first: all pieces of a copy have it.
    if (lag !== null && correlation(one, other, from, lag) >= ALIKE) {
      alike += power;
      continue;
    }
    const best = bestLag(one, other, from);
    if (correlation(one, other, from, best) < ALIKE) continue;
    lag = best;
    alike += power;
  }
  return heard > 0 && alike >= ALIKE_SHARE * heard;
}

/** The lag is looked for on sums of four samples, then about the best of those. */
function bestLag(one: Int16Array, other: Int16Array, from: number): number {
  const own = thinned(one, from, PIECE);
  const wide = thinned(other, from - MOST_LAG, PIECE + 2 * MOST_LAG);
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (let lag = 0; lag <= wide.length - own.length; lag += 1) {
    const found = normalized(own, wide, lag);
    if (found > most) {
      most = found;
      best = lag;
    }
  }
  const about = best * THIN - MOST_LAG;
  let exact = about;
  most = Number.NEGATIVE_INFINITY;
  for (let lag = about - THIN; lag <= about + THIN; lag += 1) {
    const found = correlation(one, other, from, lag);
    if (found > most) {
      most = found;
      exact = lag;
    }
  }
  return exact;
}

/** Sums of four samples each; nothing lies before the beginning and after the end. */
function thinned(channel: Int16Array, from: number, length: number): Float32Array {
  return Float32Array.from({ length: length / THIN }, (_, at) => {
    let sum = 0;
    for (let part = 0; part < THIN; part += 1) sum += channel[from + at * THIN + part] ?? 0;
    return sum;
  });
}

function normalized(own: Float32Array, wide: Float32Array, lag: number): number {
  let [product, power] = [0, 1];
  for (let at = 0; at < own.length; at += 1) {
    const value = wide[at + lag] as number;
    product += (own[at] as number) * value;
    power += value * value;
  }
  return product / Math.sqrt(power);
}

/** Of a piece of one channel with that piece of the other `lag` samples later; -1..1.*/
function correlation(one: Int16Array, other: Int16Array, from: number, lag: number): number {
  const first = Math.max(from, -lag, 0);
  const last = Math.min(from + PIECE, one.length, other.length - lag);
  let [product, left, right] = [0, 0, 0];
  for (let at = first; at < last; at += 1) {
    const [a, b] = [one[at] as number, other[at + lag] as number];
    product += a * b;
    left += a * a;
    right += b * b;
  }
  return left === 0 || right === 0 ? 0 : product / Math.sqrt(left * right);
}
