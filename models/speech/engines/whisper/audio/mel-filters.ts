import { SPEECH_RATE } from '@/models/speech/audio/speech-audio';
import { POINTS } from './fourier';

/** A triangle over the bins of the spectrum. */
export interface MelFilter {
  /** the first bin it covers */
  from: number;
  weights: Float32Array;
}

/** Below 1 kHz Slaney's scale is linear, above it logarithmic (Auditory Toolbox, 1998). */
const LINEAR_HZ = 1000;
const HZ_PER_MEL = 200 / 3;
const LINEAR_MELS = LINEAR_HZ / HZ_PER_MEL;
const LOG_STEP = Math.log(6.4) / 27;

/** Slaney's triangular filters, each of area 1, from 0 Hz to half the rate: `librosa.filters.mel`, as Whisper uses it. */
export function melFilters(bins: number): readonly MelFilter[] {
  const top = toMel(SPEECH_RATE / 2);
  const corners = Array.from({ length: bins + 2 }, (_, at) => toHertz((top * at) / (bins + 1)));
  const hertz = Array.from({ length: POINTS / 2 + 1 }, (_, bin) => (bin * SPEECH_RATE) / POINTS);
  return Array.from({ length: bins }, (_, at) => {
    const [low = 0, middle = 0, high = 0] = corners.slice(at, at + 3);
    const heights = hertz.map((own) =>
      Math.max(0, Math.min((own - low) / (middle - low), (high - own) / (high - middle))),
    );
    const from = Math.max(
      0,
      heights.findIndex((height) => height > 0),
    );
    const covered = heights.slice(from, heights.findLastIndex((height) => height > 0) + 1);
    return { from, weights: Float32Array.from(covered, (height) => (2 * height) / (high - low)) };
  });
}

function toMel(hertz: number): number {
  return hertz < LINEAR_HZ ? hertz / HZ_PER_MEL : LINEAR_MELS + Math.log(hertz / LINEAR_HZ) / LOG_STEP;
}

function toHertz(mel: number): number {
  return mel < LINEAR_MELS ? mel * HZ_PER_MEL : LINEAR_HZ * Math.exp(LOG_STEP * (mel - LINEAR_MELS));
}
