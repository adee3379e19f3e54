import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { Tokenizer } from '@huggingface/tokenizers';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { ModelError } from '@/models/model-error';
import type { Language } from '@/models/text/transcript';

/** Turns sentences into points: those that mean the like lie close. */
export interface Embeddings {
  /** Name of the weights, which a model trained on them carries. */
  name: string;
  dimensions: number;
  /** Texts of other languages are not to be embedded. */
  languages: readonly Language[];
  /** One row of `dimensions` numbers a text, each of length 1, in the order of the texts. */
  embed(texts: readonly string[], options?: EmbedOptions): Promise<Float32Array>;
  close(): Promise<void>;
}

export interface EmbedOptions {
  signal?: AbortSignal | undefined;
  onProgress?: ((done: number) => void) | undefined;
}

/** Of longer texts only so many tokens are read. */
const MOST_TOKENS = 128;
/** Tokens that one call of onnxruntime reads, about. */
const BATCH_TOKENS = 1024;

/**
 * Opens weights in a folder as their publishers lay them out (tokenizer.json, onnx/model_q4.onnx): a transformer whose
 * tokens' mean is the sentence (Reimers & Gurevych, "Sentence-BERT", EMNLP 2019).
 *
 * @throws ModelError where the folder does not hold them
 */
export async function openEmbeddings(
  folder: string,
  { threads = 1 }: { threads?: number } = {},
): Promise<Embeddings> {
  const onnx = path.join(folder, 'onnx', 'model_q4.onnx');
  for (const file of [onnx, path.join(folder, 'tokenizer.json')]) {
    if (await stat(file).catch(() => null)) continue;
    throw new ModelError(
      `There are no sentence embeddings in ${folder}: ${path.relative(folder, file)} is missing.`,
      'Get them with "npx callcast models pull all-MiniLM-L6-v2-q4", or do without: --embeddings none.',
    );
  }
  const tokenizer = new Tokenizer(
    await json(folder, 'tokenizer.json'),
    await json(folder, 'tokenizer_config.json'),
  );
  const session = await InferenceSession.create(onnx, {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
  });
  const { hidden_size: dimensions } = (await json(folder, 'config.json')) as { hidden_size: number };
  return {
    name: path.basename(path.resolve(folder)),
    dimensions,
    languages: ['en'],
    async embed(texts, { signal, onProgress } = {}) {
      const points = new Float32Array(texts.length * dimensions);
      const tokens = texts.map((text) => tokenizer.encode(text).ids.slice(0, MOST_TOKENS));
      let done = 0;
      for (const rows of batchesOf(tokens)) {
        signal?.throwIfAborted();
        const means = await embedBatch(
          session,
          rows.map((row) => tokens[row] as number[]),
          dimensions,
        );
        rows.forEach((row, at) => {
          points.set(means.subarray(at * dimensions, (at + 1) * dimensions), row * dimensions);
        });
        done += rows.length;
        onProgress?.(done);
      }
      return points;
    },
    close: () => session.release(),
  };
}

async function json(folder: string, name: string): Promise<object> {
  return JSON.parse(await readFile(path.join(folder, name), 'utf8')) as object;
}

/** Texts of like length go together, so that little is filled up with nothing. */
function* batchesOf(tokens: readonly (readonly number[])[]): Generator<number[]> {
  const size = (row: number) => tokens[row]?.length ?? 0;
  const order = tokens.map((_, row) => row).sort((one, other) => size(one) - size(other));
  let end = order.length;
  while (end > 0) {
    const from = Math.max(0, end - Math.max(1, Math.floor(BATCH_TOKENS / size(order[end - 1] as number))));
    yield order.slice(from, end);
    end = from;
  }
}

async function embedBatch(
  session: InferenceSession,
  tokens: readonly (readonly number[])[],
  dimensions: number,
): Promise<Float32Array> {
  const width = Math.max(...tokens.map(({ length }) => length));
  const shape = [tokens.length, width];
  const ids = new BigInt64Array(tokens.length * width);
  const mask = new BigInt64Array(tokens.length * width);
  tokens.forEach((own, row) => {
    own.forEach((id, at) => {
      ids[row * width + at] = BigInt(id);
      mask[row * width + at] = 1n;
    });
  });
  const said = await session.run(
    {
      input_ids: new Tensor('int64', ids, shape),
      attention_mask: new Tensor('int64', mask, shape),
      token_type_ids: new Tensor('int64', new BigInt64Array(ids.length), shape),
    },
    ['last_hidden_state'],
  );
  const hidden = said.last_hidden_state?.data as Float32Array;
  const means = new Float32Array(tokens.length * dimensions);
  tokens.forEach((own, row) => {
    const mean = means.subarray(row * dimensions, (row + 1) * dimensions);
    for (let at = 0; at < own.length; at += 1) {
      const from = (row * width + at) * dimensions;
      for (let axis = 0; axis < dimensions; axis += 1) {
        mean[axis] = (mean[axis] as number) + (hidden[from + axis] as number);
      }
    }
    const length = Math.hypot(...mean) || 1;
    for (let axis = 0; axis < dimensions; axis += 1) mean[axis] = (mean[axis] as number) / length;
  });
  return means;
}
