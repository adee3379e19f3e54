import { SPEECH_RATE } from './speech-audio';

/** Brings one channel to 16 kHz, piece by piece; however it is cut, the same samples come out. */
export interface Resampler {
  push(samples: Float32Array): Float32Array;
  /** What is left after the last piece. */
  end(): Float32Array;
}

/** Zero crossings of the sinc on each side: going up, the telephone band is kept to its edge. */
const CROSSINGS = { up: 24, down: 16 };
/** Going down, what is let through of the lower rate's half. Going up it is all: the samples themselves stay as they are. */
const PASS = 0.95;
/** Kaiser's window: 70 dB below. */
const BETA = 7;

const filters = new Map<number, Filter>();
/** Filters kept: recordings of one place have one or two rates. */
const MOST_FILTERS = 4;

interface Filter {
  /** Output samples for every `down` input samples. */
  up: number;
  down: number;
  /** Taps on each side. */
  half: number;
  /** `up` rows of `2 * half` taps */
  taps: Float32Array;
}

/**
 * A polyphase windowed sinc (Crochiere & Rabiner, "Multirate Digital Signal Processing", 1983; Smith, "Digital Audio
 * Resampling Home Page"): without delay, flat to 80% of the lower rate's half and more.
 *
 * @param rate Hz, a whole number
 */
export function openResampler(rate: number): Resampler {
  if (rate === SPEECH_RATE) return { push: (samples) => samples, end: () => new Float32Array(0) };
  const { up, down, half, taps } = filterFor(rate);
  const width = 2 * half;
  // What comes before the first sample is silence.
  let waiting = new Float32Array(half - 1);
  let phase = 0;
  let taken = 0;
  let given = 0;

  function push(samples: Float32Array): Float32Array {
    taken += samples.length;
    return convolve(samples, Number.POSITIVE_INFINITY);
  }

  function convolve(samples: Float32Array, most: number): Float32Array {
    const input = new Float32Array(waiting.length + samples.length);
    input.set(waiting);
    input.set(samples, waiting.length);
    const possible = Math.max(0, Math.ceil(((input.length - width + 1) * up - phase) / down));
    const output = new Float32Array(Math.min(most, possible));
    let at = 0;
    for (let index = 0; index < output.length; index += 1) {
      output[index] =
        phase === 0 && up > down ? (input[at + half - 1] as number) : filtered(input, at, phase);
      phase += down;
      at += Math.floor(phase / up);
      phase %= up;
    }
    given += output.length;
    waiting = input.slice(Math.min(at, input.length));
    return output;
  }

  function filtered(input: Float32Array, at: number, row: number): number {
    const first = row * width;
    let sum = 0;
    for (let tap = 0; tap < width; tap += 1)
      sum += (taps[first + tap] as number) * (input[at + tap] as number);
    return sum;
  }

  return {
    push,
    end: () => convolve(new Float32Array(width), Math.max(0, Math.round((taken * up) / down) - given)),
  };
}

function filterFor(rate: number): Filter {
  const known = filters.get(rate);
  if (known) return known;
  const filter = designFilter(rate);
  if (filters.size >= MOST_FILTERS) filters.delete(filters.keys().next().value as number);
  filters.set(rate, filter);
  return filter;
}

function designFilter(rate: number): Filter {
  const common = greatestCommonDivisor(rate, SPEECH_RATE);
  const up = SPEECH_RATE / common;
  const down = rate / common;
  const cutoff = up > down ? 1 : (PASS * up) / down;
  const half = up > down ? CROSSINGS.up : Math.ceil((CROSSINGS.down * down) / up);
  const taps = new Float32Array(up * 2 * half);
  for (let phase = 0; phase < up; phase += 1) {
    const row = taps.subarray(phase * 2 * half, (phase + 1) * 2 * half);
    let sum = 0;
    for (let tap = 0; tap < row.length; tap += 1) {
      const distance = tap - half + 1 - phase / up;
      row[tap] = sinc(cutoff * distance) * kaiser(distance / half);
      sum += row[tap] as number;
    }
    for (let tap = 0; tap < row.length; tap += 1) row[tap] = (row[tap] as number) / sum;
  }
  return { up, down, half, taps };
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function kaiser(x: number): number {
  return Math.abs(x) > 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
}

/** The modified Bessel function of order 0, by its series. */
function bessel(x: number): number {
  let term = 1;
  let sum = 1;
  for (let order = 1; term > sum * 1e-12; order += 1) {
    term *= (x / (2 * order)) ** 2;
    sum += term;
  }
  return sum;
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
