import { fourier, POINTS } from './fourier';
import { type MelFilter, melFilters } from './mel-filters';

/** Samples from one frame to the next: 10 ms. */
const HOP = 160;
const HALF = POINTS / 2;
const BINS = HALF + 1;
/** What is less is taken for silence. */
const LEAST_POWER = 1e-10;
/** What is fainter than the loudest by more (in powers of ten) is taken for as faint. */
const RANGE = 8;

/** Hann's window, periodic. */
const HANN = Float32Array.from(
  { length: POINTS },
  (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * at) / POINTS),
);

/**
 * Makes the function that turns sound (16 kHz, -1..1) into what Whisper listens to: a log-mel spectrogram, [bins, frames]
 * of 10 ms, as openai/whisper's audio.py computes it for the sound followed by silence. Frames behind the end of the
 * sound are not computed: they are all alike.
 */
export function logMel(bins: number): (samples: Float32Array, frames: number) => Float32Array {
  const filters = melFilters(bins);
  const points = new Float32Array(2 * POINTS);
  const room = new Float32Array(2 * POINTS);
  const power = new Float32Array(BINS);
  return (samples, frames) => {
    const mel = new Float32Array(bins * frames);
    const sounding = Math.min(frames, Math.ceil((samples.length + HALF) / HOP));
    let loudest = Math.log10(LEAST_POWER);
    for (let frame = 0; frame < sounding; frame += 2) {
      fill(points, samples, frame);
      fourier(points, room);
      for (const second of [false, true]) {
        if (second && frame + 1 >= sounding) continue;
        powerOf(points, power, second);
        loudest = Math.max(loudest, put(mel, power, { filters, frames, frame: second ? frame + 1 : frame }));
      }
    }
    finish(mel, { frames, sounding, least: loudest - RANGE });
    return mel;
  };
}

/** Two frames at once, one as the real, the next as the imaginary part. */
function fill(points: Float32Array, samples: Float32Array, frame: number): void {
  const first = frame * HOP - HALF;
  for (let at = 0; at < POINTS; at += 1) {
    const weight = HANN[at] as number;
    points[2 * at] = weight * sampleAt(samples, first + at);
    points[2 * at + 1] = weight * sampleAt(samples, first + HOP + at);
  }
}

/** Before its beginning the sound is mirrored, after its end there is silence. */
function sampleAt(samples: Float32Array, at: number): number {
  return samples[at < 0 ? -at : at] ?? 0;
}

/** The spectrum's power of one of two real signals that were transformed as one complex signal. */
function powerOf(points: Float32Array, power: Float32Array, second: boolean): void {
  const sign = second ? -1 : 1;
  for (let bin = 0; bin < BINS; bin += 1) {
    const mirror = bin === 0 ? 0 : POINTS - bin;
    const real = (points[2 * bin] as number) + sign * (points[2 * mirror] as number);
    const imaginary = (points[2 * bin + 1] as number) - sign * (points[2 * mirror + 1] as number);
    power[bin] = (real * real + imaginary * imaginary) / 4;
  }
}

/** Writes a frame's logarithms; gives the loudest. */
function put(
  mel: Float32Array,
  power: Float32Array,
  { filters, frames, frame }: { filters: readonly MelFilter[]; frames: number; frame: number },
): number {
  let loudest = Number.NEGATIVE_INFINITY;
  for (let bin = 0; bin < filters.length; bin += 1) {
    const { from, weights } = filters[bin] as MelFilter;
    let sum = 0;
    for (let at = 0; at < weights.length; at += 1)
      sum += (weights[at] as number) * (power[from + at] as number);
    const height = Math.log10(Math.max(LEAST_POWER, sum));
    mel[bin * frames + frame] = height;
    if (height > loudest) loudest = height;
  }
  return loudest;
}

function finish(
  mel: Float32Array,
  { frames, sounding, least }: { frames: number; sounding: number; least: number },
): void {
  const silence = (Math.max(least, Math.log10(LEAST_POWER)) + 4) / 4;
  for (let row = 0; row < mel.length; row += frames) {
    for (let at = row; at < row + sounding; at += 1) mel[at] = (Math.max(least, mel[at] as number) + 4) / 4;
    mel.fill(silence, row + sounding, row + frames);
  }
}
