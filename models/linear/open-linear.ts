import { InferenceSession, Tensor } from 'onnxruntime-node';
import { ModelError } from '@/models/model-error';
import { readMetadata } from '@/models/onnx/onnx-format';
import { batchesOf } from '@/models/onnx/sparse-batches';
import type { Vectorizer } from '@/models/text/vectorizer';

/** What a linear model says of texts: rows of `classes` numbers each. */
export interface LinearOpinion {
  probabilities: Float32Array;
  confidence: Float32Array;
}

export interface OpenLinear {
  /** What was carried along in the file under a name; undefined where it is not there. */
  metadata(key: string): string | undefined;
  /** Reads texts (or parts of them) in batches; answers stand in their order. */
  read(vectorizer: Vectorizer, texts: readonly string[]): Promise<LinearOpinion>;
  close(): Promise<void>;
}

/**
 * Opens a model of exportLinear for reading on one core; open one in each thread.
 * @throws ModelError where the bytes are no such file
 */
export async function openLinear(onnx: Uint8Array, classes: number): Promise<OpenLinear> {
  const session = await InferenceSession.create(onnx, {
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
  }).catch((cause: unknown) => {
    throw new ModelError('This is no ONNX file of Callcast.', 'Train it again with this version.', { cause });
  });
  return {
    metadata: (key) => readMetadata(onnx, key),
    async read(vectorizer, texts) {
      const probabilities = new Float32Array(texts.length * classes);
      const confidence = new Float32Array(texts.length * classes);
      for (const batch of batchesOf(vectorizer.readAll(texts))) {
        const said = await session.run(
          {
            places: new Tensor('int32', batch.places, [batch.rows.length, batch.width]),
            values: new Tensor('float32', batch.values, [batch.rows.length, batch.width]),
          },
          ['probabilities', 'confidence'],
        );
        const soft = said.probabilities?.data as Float32Array;
        const sure = said.confidence?.data as Float32Array;
        batch.rows.forEach((row, at) => {
          probabilities.set(soft.subarray(at * classes, (at + 1) * classes), row * classes);
          confidence.set(sure.subarray(at * classes, (at + 1) * classes), row * classes);
        });
      }
      return { probabilities, confidence };
    },
    close: () => session.release(),
  };
}
