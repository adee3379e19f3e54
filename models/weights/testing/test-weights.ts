import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { WeightFile, Weights } from '../weights';

/** Two files as a small set of weights has them: what is in each, by its path. */
export const TEST_CONTENT: Record<string, Buffer> = {
  'config.json': Buffer.from('{"layers": 2}\n'),
  'onnx/model.onnx': Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 251)),
};

/** Weights of TEST_CONTENT that nobody publishes. */
export function testWeights(changes: Partial<Weights> = {}): Weights {
  const files = Object.entries(TEST_CONTENT).map(
    ([file, content]): WeightFile => ({
      path: file,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
    }),
  );
  return {
    name: 'test-weights',
    kind: 'asr',
    what: 'for tests',
    languages: ['en'],
    licence: 'MIT',
    source: 'https://publisher.invalid/pinned/',
    files,
    ...changes,
  };
}

/** Lays TEST_CONTENT out in a folder. */
export async function writeTestWeights(folder: string): Promise<void> {
  for (const [file, content] of Object.entries(TEST_CONTENT)) {
    const target = path.join(folder, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
