import { type InferenceSession, Tensor } from 'onnxruntime-node';
import type { WhisperShape } from '../whisper-shape';

/** What the decoder attends to: for each of its layers keys [heads, 64, frames] and values [heads, frames, 64]. */
export interface EncodedSound {
  /** of 20 ms */
  frames: number;
  keys: readonly Float32Array[];
  values: readonly Float32Array[];
}

export async function encodeSound(
  session: InferenceSession,
  { melBins, decoderLayers, decoderHeads, headWidth }: WhisperShape,
  { mel, frames }: { mel: Float32Array; frames: number },
): Promise<EncodedSound> {
  const layers = Array.from({ length: decoderLayers }, (_, at) => at);
  const room = () => new Float32Array(decoderHeads * headWidth * frames);
  const keys = layers.map(room);
  const values = layers.map(room);
  // Results are written where they stay, without a copy.
  const results = Object.fromEntries(
    layers.flatMap((at) => [
      [
        `cross.${at}.key`,
        new Tensor('float32', keys[at] as Float32Array, [1, decoderHeads, headWidth, frames]),
      ],
      [
        `cross.${at}.value`,
        new Tensor('float32', values[at] as Float32Array, [1, decoderHeads, frames, headWidth]),
      ],
    ]),
  );
  await session.run({ mel: new Tensor('float32', mel, [1, melBins, 2 * frames]) }, results);
  return { frames, keys, values };
}
