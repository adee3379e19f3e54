import type { AudioSpan } from '@/models/speech/audio/speech-audio';

/** What a value of the waveform stands for. */
export const PEAK_MS = 50;

/** A waveform that shows nothing where the copy is silent. */
export function silencedPeaks(peaks: Uint8Array, muted: readonly AudioSpan[]): Uint8Array {
  const shown = peaks.slice();
  for (const { startMs, endMs } of muted)
    shown.fill(0, Math.floor(startMs / PEAK_MS), Math.ceil(endMs / PEAK_MS));
  return shown;
}

/** The channels of a stored waveform (channel after channel), by how long the recording is. */
export function channelsOfPeaks(peaks: Uint8Array, durationMs: number): Uint8Array[] {
  const channels = Math.max(1, Math.round((peaks.length * PEAK_MS) / Math.max(PEAK_MS, durationMs)));
  const length = Math.floor(peaks.length / channels);
  return Array.from({ length: channels }, (_, at) => peaks.subarray(at * length, (at + 1) * length));
}
