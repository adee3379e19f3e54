import { SPEECH_RATE } from '../../audio/speech-audio';
import { fourier, POINTS } from '../../engines/whisper/audio/fourier';

/** Samples from one frame (25 ms) to the next (10 ms). */
export const HOP = 160;
export const CEPSTRA = 14;
const FILTERS = 18;
/** Hz: what a telephone lets through. */
const BAND = [200, 3500] as const;

/** Mel-frequency cepstra of frames (Davis & Mermelstein 1980), and their power. */
export interface Cepstra {
  frames: number;
  /** `frames` rows of CEPSTRA numbers, the first coefficient (loudness) left out */
  values: Float32Array;
  /** natural logarithm of each frame's mean power */
  power: Float32Array;
}

export function cepstraOf(samples: Int16Array): Cepstra {
  const frames = Math.max(0, Math.floor((samples.length - POINTS) / HOP) + 1);
  const values = new Float32Array(frames * CEPSTRA);
  const power = new Float32Array(frames);
  const both = new Float32Array(2 * POINTS);
  const room = new Float32Array(2 * POINTS);
  const levels = new Float64Array(FILTERS);
  // two real frames take one complex transform: the one as its real parts, the next as its imaginary ones
  for (let at = 0; at < frames; at += 2) {
    power[at] = windowInto(both, 0, samples, at * HOP);
    const next = windowInto(both, 1, samples, (at + 1) * HOP);
    fourier(both, room);
    levelsInto(levels, both, 1);
    cepstraInto(values, at, levels);
    if (at + 1 === frames) break;
    power[at + 1] = next;
    levelsInto(levels, both, -1);
    cepstraInto(values, at + 1, levels);
  }
  return { frames, values, power };
}

/** @param part 0: real parts, 1: imaginary ones. @returns natural logarithm of the frame's mean power */
function windowInto(both: Float32Array, part: 0 | 1, samples: Int16Array, begin: number): number {
  let power = 0;
  for (let at = 0; at < POINTS; at += 1) {
    const sample = samples[begin + at] ?? 0;
    power += sample * sample;
    // high frequencies are weak in speech: they are raised
    both[2 * at + part] = (sample - 0.97 * (samples[begin + at - 1] ?? sample)) * (HAMMING[at] as number);
  }
  return Math.log(power / POINTS + 1);
}

/** Levels of one of two frames that were transformed together. @param sign 1 for the first, -1 for the second */
function levelsInto(levels: Float64Array, both: Float32Array, sign: 1 | -1): void {
  for (let filter = 0; filter < FILTERS; filter += 1) {
    const { from, weights } = MEL_FILTERS[filter] as MelFilter;
    let sum = 0;
    for (let at = 0; at < weights.length; at += 1) {
      const bin = 2 * (from + at);
      const mirror = 2 * POINTS - bin;
      const real = (both[bin] as number) + sign * (both[mirror] as number);
      const imaginary = (both[bin + 1] as number) - sign * (both[mirror + 1] as number);
      sum += ((weights[at] as number) * (real * real + imaginary * imaginary)) / 4;
    }
    levels[filter] = Math.log(sum + 1);
  }
}

function cepstraInto(values: Float32Array, frame: number, levels: Float64Array): void {
  for (let cepstrum = 0; cepstrum < CEPSTRA; cepstrum += 1) {
    const row = COSINES[cepstrum] as Float64Array;
    let sum = 0;
    for (let filter = 0; filter < FILTERS; filter += 1) {
      sum += (levels[filter] as number) * (row[filter] as number);
    }
    values[frame * CEPSTRA + cepstrum] = sum;
  }
}

interface MelFilter {
  from: number;
  weights: Float64Array;
}

const HAMMING = Float64Array.from(
  { length: POINTS },
  (_, at) => 0.54 - 0.46 * Math.cos((2 * Math.PI * at) / (POINTS - 1)),
);
const COSINES = Array.from({ length: CEPSTRA }, (_, cepstrum) =>
  Float64Array.from(
    { length: FILTERS },
    (_, filter) => Math.sqrt(2 / FILTERS) * Math.cos((Math.PI * (cepstrum + 1) * (filter + 0.5)) / FILTERS),
  ),
);
const MEL_FILTERS = melFilters();

function melFilters(): MelFilter[] {
  const mel = (hertz: number) => 2595 * Math.log10(1 + hertz / 700);
  const hertz = (of: number) => 700 * (10 ** (of / 2595) - 1);
  const [low, high] = [mel(BAND[0]), mel(BAND[1])];
  const edges = Array.from({ length: FILTERS + 2 }, (_, at) =>
    hertz(low + ((high - low) * at) / (FILTERS + 1)),
  );
  return edges.slice(1, -1).map((middle, at) => {
    const [left, right] = [edges[at] as number, edges[at + 2] as number];
    const from = Math.ceil((left * POINTS) / SPEECH_RATE);
    const to = Math.floor((right * POINTS) / SPEECH_RATE);
    const weights = Float64Array.from({ length: to - from + 1 }, (_, bin) => {
      const here = ((from + bin) * SPEECH_RATE) / POINTS;
      return Math.max(
        0,
        here <= middle ? (here - left) / (middle - left) : (right - here) / (right - middle),
      );
    });
    return { from, weights };
  });
}
