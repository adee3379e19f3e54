import { FLACDecoder } from '@wasm-audio-decoders/flac';
import { ModelError } from '@/models/model-error';
import type { AudioPiece, AudioSource, Warn } from '../audio-source';
import { checkRate } from '../collect-speech';
import { decodeStream } from './decode-stream';

/** FLAC (RFC 9639). */
export function openFlac(bytes: Uint8Array, warn: Warn): AudioSource {
  if (bytes.length < 26) {
    throw new ModelError(
      'The FLAC file is cut off within its header.',
      'Copy it again from where it was made; this copy is not whole.',
    );
  }
  // STREAMINFO stands first: 20 bits of rate, 3 of channels, 5 of depth, 36 of length.
  const view = new DataView(bytes.buffer, bytes.byteOffset + 18, 8);
  const rate = view.getUint32(0) >>> 12;
  checkRate(rate);
  const promised = (view.getUint8(3) & 0x0f) * 2 ** 32 + view.getUint32(4);
  return {
    codec: 'FLAC',
    pieces: countSamples(decodeStream(new FLACDecoder(), bytes, warn), promised, warn),
  };
}

async function* countSamples(
  pieces: AsyncIterable<AudioPiece>,
  promised: number,
  warn: Warn,
): AsyncGenerator<AudioPiece> {
  let read = 0;
  for await (const piece of pieces) {
    read += piece.channels[0]?.length ?? 0;
    yield piece;
  }
  if (read > 0 && read < promised) {
    warn(`The recording is cut off or damaged: ${Math.floor((100 * read) / promised)}% of it could be read.`);
  }
}
