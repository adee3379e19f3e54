import { ModelError } from '@/models/model-error';
import { type AudioFormat, sniffFormat } from './sniff-format';

const READ = 'WAV, MP3, FLAC, Ogg (Opus, Vorbis), M4A, AAC, and raw mu-law or A-law named .ulaw or .alaw';

/**
 * The format of a recording, and where it begins behind tags.
 * @param bytes the file, or its first megabytes
 * @throws ModelError for what is no recording, or one in a format that is not read
 */
export function requireFormat(bytes: Uint8Array, fileName: string): { format: AudioFormat; from: number } {
  const found = sniffFormat(bytes, fileName);
  if (found.format !== null) return found;
  throw new ModelError(
    found.sound
      ? `The file is ${found.what}, which is not read.`
      : `The file is not a recording: it holds ${found.what}.`,
    found.sound
      ? `Have it converted, for example with "ffmpeg -i FILE NEW.wav". What is read: ${READ}.`
      : `What is read: ${READ}.`,
  );
}
