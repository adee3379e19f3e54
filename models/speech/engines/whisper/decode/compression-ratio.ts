import { deflateSync } from 'node:zlib';

/** How much shorter a text becomes by compression: repetitive text more than 2.4 (openai/whisper, utils.py). */
export function compressionRatio(text: string): number {
  const bytes = Buffer.from(text, 'utf8');
  return bytes.length === 0 ? 0 : bytes.length / deflateSync(bytes).length;
}
