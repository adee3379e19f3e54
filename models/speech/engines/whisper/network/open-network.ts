import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { InferenceSession } from 'onnxruntime-node';
import { decoderGraph } from '../graph/decoder-graph';
import { encoderGraph } from '../graph/encoder-graph';
import { readNetworkWeights } from '../graph/read-weights';
import { missingWeights, type WhisperSettings } from '../whisper-settings';
import { DecoderBatch, noRooms } from './decoder-batch';
import { type EncodedSound, soundEncoder } from './encode-sound';

/** The two halves of a Whisper network, ready to compute. */
export interface WhisperNetwork {
  /**
   * What it gives is to be placed in a batch before the next sound is encoded.
   * @param mel [bins, 2·frames]
   */
  encode(mel: Float32Array, frames: number): Promise<EncodedSound>;
  /** Rows to be written together, each up to so many frames long; one batch at a time. */
  batch(size: { rows: number; frames: number }): DecoderBatch;
  close(): Promise<void>;
}

/** Files of transformers.js's layout, the wanted first. */
const ENCODERS = ['encoder_model_quantized.onnx', 'encoder_model.onnx'];
const DECODERS = ['decoder_model_merged_quantized.onnx', 'decoder_model_merged.onnx'];

export interface NetworkOptions {
  threads: number;
  provider: 'cpu' | 'cuda' | 'webgpu';
}

/**
 * Reads the published weights and opens them in graphs of Callcast's own.
 * @throws ModelError where they are missing or cannot be read
 */
export async function openNetwork(
  folder: string,
  settings: WhisperSettings,
  { threads, provider }: NetworkOptions,
): Promise<WhisperNetwork> {
  const files = [await findFile(folder, ENCODERS), await findFile(folder, DECODERS)] as const;
  const onGpu = provider !== 'cpu';
  const options: InferenceSession.SessionOptions = {
    executionProviders: onGpu ? [provider, 'cpu'] : ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    // Windows are of many lengths: plans of memory for each would only be kept.
    enableMemPattern: false,
    // Threads that wait in a loop take the processor from others' work, and win nothing here.
    extra: { session: { set_denormal_as_zero: '1', intra_op: { allow_spinning: '0' } } },
  };
  const { shape, alignmentHeads } = settings;
  const decoder = readNetworkWeights(await readFile(files[1]), files[1]);
  const encoder = readNetworkWeights(await readFile(files[0]), files[0]);
  // One graph after the other: each is as large as its weights, and gone when its session stands.
  const encoding = await InferenceSession.create(
    encoderGraph(encoder, decoder, { shape, arithmetic: onGpu ? 'float' : 'window' }),
    options,
  );
  const decoding = await InferenceSession.create(
    decoderGraph(decoder, { shape, alignmentHeads, arithmetic: onGpu ? 'float' : 'row' }),
    options,
  );
  const rooms = noRooms();
  return {
    encode: soundEncoder(encoding, settings.shape),
    batch: (size) => new DecoderBatch(decoding, settings, rooms, size),
    async close() {
      await encoding.release();
      await decoding.release();
    },
  };
}

async function findFile(folder: string, names: readonly string[]): Promise<string> {
  for (const name of names) {
    const file = path.join(folder, 'onnx', name);
    if (await stat(file).catch(() => null)) return file;
  }
  throw missingWeights(folder, path.join('onnx', names[0] ?? ''));
}
