import { type AudioSpan, SPEECH_RATE } from '../audio/speech-audio';

/** Under it there is nothing: the dither of a coder. */
const FLOOR_DB = -96;

/** Mean power of a stretch of a channel in decibels of full scale, -96 at least. */
export function levelOf(channel: Int16Array, { startMs, endMs }: AudioSpan): number {
  const from = Math.round((startMs * SPEECH_RATE) / 1000);
  const samples = channel.subarray(from, Math.max(from, Math.round((endMs * SPEECH_RATE) / 1000)));
  if (samples.length === 0) return FLOOR_DB;
  let power = 0;
  for (const sample of samples) power += sample * sample;
  return Math.max(FLOOR_DB, 10 * Math.log10(power / samples.length / 32_768 ** 2 + 1e-12));
}

/** Milliseconds that a stretch shares with others, which do not overlap. */
export function sharedMs({ startMs, endMs }: AudioSpan, others: readonly AudioSpan[]): number {
  return others.reduce(
    (sum, other) => sum + Math.max(0, Math.min(endMs, other.endMs) - Math.max(startMs, other.startMs)),
    0,
  );
}
