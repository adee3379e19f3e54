import { SPEECH_RATE } from './speech-audio';

/** Channels are held against each other in pieces of this length: long enough for words, short enough to be many. */
export const PIECE = SPEECH_RATE;
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
export const AUDIBLE = 32_768 * 10 ** (-55 / 20);

/** Root mean square of samples; 0 of none. */
export function level(samples: Int16Array): number {
  let power = 0;
  for (let at = 0; at < samples.length; at += 1) power += (samples[at] as number) ** 2;
  return Math.sqrt(power / Math.max(1, samples.length));
}

/** Whether most of what is to be heard on either is on the other as well. */
export function isCopy(one: Int16Array, other: Int16Array): boolean {
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
  return Math.abs(product) / Math.sqrt(power);
}

/** Of a piece of one channel with that piece of the other `lag` samples later, 0 to 1; a copy may be turned over. */
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
  return left === 0 || right === 0 ? 0 : Math.abs(product) / Math.sqrt(left * right);
}
