import { SPEECH_RATE } from '../../audio/speech-audio';
import { HOP } from './cepstrum';

/** Pitch is looked for in every fourth sample. */
const DOWN = 4;
const RATE = SPEECH_RATE / DOWN;
/** 40 ms hold two periods of the deepest voice. */
const WINDOW = (RATE * 40) / 1000;
/** Hz */
const LOWEST = 65;
const HIGHEST = 380;
/** Autocorrelation of a voiced frame. */
const VOICED = 0.55;
/** A shorter lag that is nearly as good is the period, not its double. */
const OCTAVE_SHARE = 0.9;

/**
 * Natural logarithm of the pitch (Hz) of each frame of the cepstra's grid, NaN where it has none: the highest peak of the
 * normalized autocorrelation (Rabiner 1977).
 */
export function pitchOf(samples: Int16Array, frames: number): Float32Array {
  const low = lowered(samples);
  const pitch = new Float32Array(frames).fill(Number.NaN);
  const shortest = Math.floor(RATE / HIGHEST);
  const longest = Math.ceil(RATE / LOWEST);
  const correlations = new Float64Array(longest + 1);
  // every other frame: pitch does not change within 20 ms
  for (let frame = 0; frame < frames; frame += 2) {
    const begin = (frame * HOP) / DOWN;
    if (begin + WINDOW + longest > low.length) break;
    for (let lag = shortest; lag <= longest; lag += 1) correlations[lag] = correlation(low, begin, lag);
    const lag = periodOf(correlations, shortest, longest);
    if (lag === null) continue;
    const value = Math.log(RATE / lag);
    pitch[frame] = value;
    if (frame + 1 < frames) pitch[frame + 1] = value;
  }
  return pitch;
}

function periodOf(correlations: Float64Array, shortest: number, longest: number): number | null {
  let best = shortest;
  for (let lag = shortest; lag <= longest; lag += 1) {
    if ((correlations[lag] as number) > (correlations[best] as number)) best = lag;
  }
  const top = correlations[best] as number;
  if (top < VOICED || best === shortest || best === longest) return null;
  for (let lag = shortest + 1; lag < best; lag += 1) {
    const value = correlations[lag] as number;
    const isPeak = value >= (correlations[lag - 1] as number) && value >= (correlations[lag + 1] as number);
    if (isPeak && value > top * OCTAVE_SHARE) return between(correlations, lag);
  }
  return between(correlations, best);
}

/** The peak of the parabola through three lags. */
function between(correlations: Float64Array, lag: number): number {
  const [left, middle, right] = [lag - 1, lag, lag + 1].map((at) => correlations[at] as number) as [
    number,
    number,
    number,
  ];
  const bend = left - 2 * middle + right;
  return bend < 0 ? lag + (0.5 * (left - right)) / bend : lag;
}

function correlation(low: Float32Array, begin: number, lag: number): number {
  let both = 0;
  let here = 0;
  let there = 0;
  for (let at = begin; at < begin + WINDOW; at += 1) {
    const one = low[at] as number;
    const other = low[at + lag] as number;
    both += one * other;
    here += one * one;
    there += other * other;
  }
  return both / (Math.sqrt(here * there) + 1e-9);
}

/** Means of four samples: enough of a low pass for pitch. */
function lowered(samples: Int16Array): Float32Array {
  return Float32Array.from({ length: Math.floor(samples.length / DOWN) }, (_, at) => {
    const from = at * DOWN;
    return (
      ((samples[from] as number) +
        (samples[from + 1] as number) +
        (samples[from + 2] as number) +
        (samples[from + 3] as number)) /
      DOWN
    );
  });
}
