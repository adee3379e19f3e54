/** Recognition, VAD and everything after decoding works at this rate. */
export const SPEECH_RATE = 16_000;

/**
 * A recording, decoded: one array a channel, 16-bit samples at 16 kHz (half the memory of floats, more than a telephone
 * has). Channels are as long as each other.
 */
export interface SpeechAudio {
  channels: readonly Int16Array[];
  /** seconds */
  duration: number;
  /** what the file holds, in words for people: "WAV, mu-law, 8 kHz, 2 channels" */
  format: string;
  /** Hz, in the file */
  sourceRate: number;
  /** what was wrong with the file and could be read all the same: cut off, a header that lies; empty where all was well */
  warnings: readonly string[];
}

/** A stretch of one channel, in milliseconds from its beginning; `end` is exclusive. */
export interface AudioSpan {
  startMs: number;
  endMs: number;
}

/** Samples `-1..1` of a stretch of a channel, as models take them. */
export function floatsOf(channel: Int16Array, { startMs, endMs }: AudioSpan): Float32Array {
  const from = Math.round((startMs * SPEECH_RATE) / 1000);
  const to = Math.min(channel.length, Math.round((endMs * SPEECH_RATE) / 1000));
  return Float32Array.from(channel.subarray(from, to), (sample) => sample / 32_768);
}
