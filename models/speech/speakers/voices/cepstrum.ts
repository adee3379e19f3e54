import { SPEECH_RATE } from '../../audio/speech-audio';
import { PowerSpectrum } from './fft';

/** Samples of a frame (25 ms) and from one to the next (10 ms). */
export const FRAME = 400;
export const HOP = 160;
export const CEPSTRA = 14;
const SIZE = 512;
const FILTERS = 22;
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
  const frames = Math.max(0, Math.floor((samples.length - FRAME) / HOP) + 1);
  const values = new Float32Array(frames * CEPSTRA);
  const power = new Float32Array(frames);
  const spectrum = new PowerSpectrum(SIZE);
  const bins = new Float64Array(SIZE / 2 + 1);
  const frame = new Float64Array(SIZE);
  const levels = new Float64Array(FILTERS);
  for (let at = 0; at < frames; at += 1) {
    power[at] = windowInto(frame, samples, at * HOP);
    spectrum.of(frame, bins);
    levelsInto(levels, bins);
    for (let cepstrum = 0; cepstrum < CEPSTRA; cepstrum += 1) {
      let sum = 0;
      const row = COSINES[cepstrum] as Float64Array;
      for (let filter = 0; filter < FILTERS; filter += 1) {
        sum += (levels[filter] as number) * (row[filter] as number);
      }
      values[at * CEPSTRA + cepstrum] = sum;
    }
  }
  return { frames, values, power };
}

function windowInto(frame: Float64Array, samples: Int16Array, begin: number): number {
  let power = 0;
  for (let at = 0; at < FRAME; at += 1) {
    const sample = samples[begin + at] as number;
    power += sample * sample;
    // high frequencies are weak in speech: they are raised
    frame[at] = (sample - 0.97 * (samples[begin + at - 1] ?? sample)) * (HAMMING[at] as number);
  }
  return Math.log(power / FRAME + 1);
}

function levelsInto(levels: Float64Array, bins: Float64Array): void {
  for (let filter = 0; filter < FILTERS; filter += 1) {
    const { from, weights } = MEL_FILTERS[filter] as MelFilter;
    let sum = 0;
    for (let at = 0; at < weights.length; at += 1)
      sum += (weights[at] as number) * (bins[from + at] as number);
    levels[filter] = Math.log(sum + 1);
  }
}

interface MelFilter {
  from: number;
  weights: Float64Array;
}

const HAMMING = Float64Array.from(
  { length: FRAME },
  (_, at) => 0.54 - 0.46 * Math.cos((2 * Math.PI * at) / (FRAME - 1)),
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
    const from = Math.ceil((left * SIZE) / SPEECH_RATE);
    const to = Math.floor((right * SIZE) / SPEECH_RATE);
    const weights = Float64Array.from({ length: to - from + 1 }, (_, bin) => {
      const here = ((from + bin) * SPEECH_RATE) / SIZE;
      return Math.max(
        0,
        here <= middle ? (here - left) / (middle - left) : (right - here) / (right - middle),
      );
    });
    return { from, weights };
  });
}
