import { type AudioSpan, floatsOf, SPEECH_RATE } from '../audio/speech-audio';

/**
 * A piece of a channel as an engine hears it: stretches with speech, one after the other, without the long pauses between
 * them.
 */
export interface CallWindow {
  /** in order, none overlaps another */
  parts: readonly AudioSpan[];
}

export function lengthOf({ parts }: CallWindow): number {
  return parts.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}

/** Samples of a window, -1..1, its parts end to end. */
export function samplesOf(channel: Int16Array, { parts }: CallWindow): Float32Array {
  const pieces = parts.map((part) => floatsOf(channel, part));
  const samples = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  return samples;
}

/**
 * The time in the call of a moment in a window. Where two parts meet, `begins` says to which of them it belongs: what
 * begins there to the later, what ends there to the earlier.
 * @param seconds since the window began
 * @returns milliseconds since the recording began, within the window's parts
 */
export function callTime({ parts }: CallWindow, seconds: number, edge: 'begins' | 'ends'): number {
  let left = Math.max(0, seconds * 1000);
  for (const [at, { startMs, endMs }] of parts.entries()) {
    // samples of a part are whole, its milliseconds need not be
    const length = Math.round(((endMs - startMs) * SPEECH_RATE) / 1000) / (SPEECH_RATE / 1000);
    const within = edge === 'begins' ? left < length : left <= length;
    if (within || at === parts.length - 1) return Math.round(Math.min(endMs, startMs + left));
    left -= length;
  }
  return 0;
}
