import type { AudioPiece, Warn } from '../audio-source';

/** Compressed bytes that are decoded at once: seconds, or minutes where nobody speaks. */
const STEP = 16_384;

interface Decoded {
  channelData: Float32Array[];
  samplesDecoded: number;
  sampleRate: number;
  errors: readonly unknown[];
}

/** What the decoders of one family have in common. */
export interface StreamDecoder {
  ready: Promise<unknown>;
  decode(bytes: Uint8Array): Decoded | Promise<Decoded>;
  flush(): Promise<Decoded>;
  free(): void;
}

/** Decodes a file step by step; the decoder is freed at the end, also where reading stops early. */
export async function* decodeStream(
  decoder: StreamDecoder,
  bytes: Uint8Array,
  warn: Warn,
): AsyncGenerator<AudioPiece> {
  try {
    await decoder.ready;
    for (let from = 0; from < bytes.length; from += STEP) {
      yield* pieceOf(await decoder.decode(bytes.subarray(from, from + STEP)), warn);
    }
    yield* pieceOf(await decoder.flush(), warn);
  } finally {
    decoder.free();
  }
}

function* pieceOf(
  { channelData, samplesDecoded, sampleRate, errors }: Decoded,
  warn: Warn,
): Generator<AudioPiece> {
  if (errors.length > 0) warn('The recording is damaged: parts of it could not be read and are missing.');
  if (samplesDecoded > 0) yield { rate: sampleRate, channels: channelData };
}
