import type { AudioSpan, SpeechAudio } from '@/models/speech/audio/speech-audio';

export interface PlaybackInput {
  siteId: number;
  recordingId: string;
  audio: SpeechAudio;
  /** where personal data is said (masked-spans.ts), in milliseconds; may overlap and lie beyond the end */
  masked: readonly AudioSpan[];
}

/**
 * Makes the copy of a recording that people listen to: all channels as WAV, mu-law, 8 kHz (16 kHz where the file has
 * more), masked words silent in every channel; sealed under recordings/ in the data directory. The recording then names
 * it, with its waveform and the silent stretches. Made again, it replaces the one before.
 * @throws AppError `not_found` for a recording that is gone (nothing is kept then)
 */
export async function makePlayback(_input: PlaybackInput): Promise<{ path: string; muted: AudioSpan[] }> {
  throw new Error('not made yet');
}
