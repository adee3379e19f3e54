import { FLACDecoder } from '@wasm-audio-decoders/flac';
import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';
import { OggOpusDecoder } from 'ogg-opus-decoder';
import { ModelError } from '@/models/model-error';
import type { AudioSource, Warn } from '../audio-source';
import { SPEECH_RATE } from '../speech-audio';
import { decodeStream } from './decode-stream';
import { oggStreamOf, wholePages } from './ogg-pages';

/** Ogg with Vorbis, Opus or FLAC in it. */
export function openOgg(bytes: Uint8Array, warn: Warn): AudioSource {
  const stream = oggStreamOf(bytes);
  if (stream.coding === 'other') {
    throw new ModelError(
      `The Ogg file holds ${stream.name}, which is not read.`,
      'Have it converted to Opus or WAV, for example with "ffmpeg -i FILE NEW.wav".',
    );
  }
  const { end, ended } = wholePages(bytes);
  if (!ended) warn('The recording is cut off: what is there was read.');
  // Of a page that is cut, the decoders would make sound that nobody recorded.
  const pages = bytes.subarray(0, end);
  if (stream.coding === 'opus') return openOpus(pages, stream.head, warn);
  const decoder = stream.coding === 'vorbis' ? new OggVorbisDecoder() : new FLACDecoder();
  return {
    codec: stream.coding === 'vorbis' ? 'Ogg Vorbis' : 'Ogg FLAC',
    pieces: decodeStream(decoder, pages, warn),
  };
}

/** Opus can be decoded at 16 kHz whatever it was made from. */
function openOpus(pages: Uint8Array, head: Uint8Array, warn: Warn): AudioSource {
  const options: { forceStereo: boolean } & { sampleRate: number } = {
    forceStereo: false,
    sampleRate: SPEECH_RATE,
  };
  const madeFrom = head.length < 16 ? 0 : new DataView(head.buffer, head.byteOffset).getUint32(12, true);
  return {
    codec: 'Ogg Opus',
    fileRate: madeFrom || 48_000,
    pieces: decodeStream(new OggOpusDecoder(options), pages, warn),
  };
}
