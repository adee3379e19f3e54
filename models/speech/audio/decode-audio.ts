import type { SpeechAudio } from './speech-audio';

export interface DecodeOptions {
  /** names the file in messages, and tells raw mu-law (.ulaw, .ul) and A-law (.alaw, .al), which no byte tells */
  fileName?: string | undefined;
  signal?: AbortSignal | undefined;
}

/**
 * Decodes a recording: WAV, MP3, FLAC, Ogg (Vorbis, Opus, FLAC), M4A and AAC, raw G.711. What it holds is told by its bytes;
 * a file that is cut off or whose header lies is read as far as it goes, and `warnings` says so.
 *
 * @throws ModelError where it is empty, no audio, in a format that is not read, or nothing of it can be read
 * @throws the signal's reason when it aborts
 */
export async function decodeAudio(bytes: Uint8Array, options: DecodeOptions = {}): Promise<SpeechAudio> {
  options.signal?.throwIfAborted();
  throw new Error(`not yet: ${bytes.length}`);
}
