import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { WhisperShape } from '../whisper-shape';
import { roomFor } from './room-for';

/** What the decoder attends to: for each of its layers keys [heads, 64, frames] and values [heads, frames, 64]. */
export interface EncodedSound {
  /** of 20 ms */
  frames: number;
  /** keys and values in turns */
  kept: readonly Float32Array[];
}

/** Makes the function that encodes: what it gives is written over by the next. */
export function soundEncoder(
  session: InferenceSession,
  { melBins, decoderLayers, decoderHeads: heads, headWidth }: WhisperShape,
): (mel: Float32Array, frames: number) => Promise<EncodedSound> {
  const rooms: Float32Array[] = [];
  return async (mel, frames) => {
    const size = heads * headWidth * frames;
    const results: Record<string, Tensor> = {};
    const kept = Array.from({ length: 2 * decoderLayers }, (_, at) => {
      rooms[at] = roomFor(rooms[at], size);
      const own = rooms[at].subarray(0, size);
      results[`cross.${at >> 1}.${at % 2 === 0 ? 'key' : 'value'}`] = new Tensor(
        'float32',
        own,
        at % 2 === 0 ? [1, heads, headWidth, frames] : [1, heads, frames, headWidth],
      );
      return own;
    });
    await session.run({ mel: new Tensor('float32', mel, [1, melBins, 2 * frames]) }, results);
    return { frames, kept };
  };
}
