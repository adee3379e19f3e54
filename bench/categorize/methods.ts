import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Embeddings } from '@/models/embeddings/open-embeddings';
import { runCommand } from '../forecast/run-command';
import type { IntentSet } from './data-sets';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PYTHON = join(ROOT, '.callcast/bench/peers/bin/python');
const LIMIT_SECONDS = 1800;

/** What a method says of a text. Peers know no score and no "unknown". */
export interface Said {
  top: string;
  label: string;
  score: number | null;
  evidence: { start: number; end: number } | null;
}

export interface MethodRun {
  said: Said[];
  /** Of training; processor time of all cores, steadier than the clock on a busy machine. */
  trainCpuSeconds: number | null;
}

/** Callcast's own command line, in a folder of its own. `embeddings` as the flag takes them. */
export async function callcast(set: IntentSet, folder: string, embeddings: string): Promise<MethodRun> {
  const lines = (texts: readonly object[]) => texts.map((row) => `${JSON.stringify(row)}\n`).join('');
  const lang = set.language;
  writeFileSync(join(folder, 'train.jsonl'), lines(set.train.map((row) => ({ ...row, lang }))));
  writeFileSync(join(folder, 'test.jsonl'), lines(set.test.map(({ text }) => ({ text, lang }))));
  const run = (...args: string[]) =>
    runCommand(
      process.execPath,
      [
        join(ROOT, 'bin/callcast.mjs'),
        'categorize',
        ...args,
        '--model',
        join(folder, 'model'),
        '--embeddings',
        embeddings,
      ],
      LIMIT_SECONDS,
    );
  const trained = await run('train', '--input', join(folder, 'train.jsonl'));
  await run('predict', '--input', join(folder, 'test.jsonl'), '--output', join(folder, 'said.jsonl'));
  const said = readFileSync(join(folder, 'said.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Said);
  return { said, trainCpuSeconds: trained.cpuSeconds };
}

/** scikit-learn's TF-IDF with LinearSVC; texts about none of the intents are not taught. */
export function supportVectors(set: IntentSet, folder: string): MethodRun {
  return peer('svm', set, folder);
}

/** Logistic regression on sentence embeddings of the same weights. */
export async function pointRegression(
  set: IntentSet,
  folder: string,
  embeddings: Embeddings,
): Promise<MethodRun> {
  for (const part of ['train', 'test'] as const) {
    const texts = (part === 'train' ? taught(set) : set.test).map(({ text }) => text);
    const { buffer } = await embeddings.embed(texts);
    writeFileSync(join(folder, `${part}.f32`), Buffer.from(buffer));
  }
  return peer('points', set, folder);
}

function peer(method: string, set: IntentSet, folder: string): MethodRun {
  const split = {
    unspaced: set.language.startsWith('zh'),
    train: taught(set).map(({ text, label }) => [text, label]),
    test: set.test.map(({ text }) => text),
  };
  writeFileSync(join(folder, 'split.json'), JSON.stringify(split));
  const output = execFileSync(PYTHON, [join(ROOT, 'bench/peers/categorize.py'), method, folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
  });
  const labels = JSON.parse(output) as string[];
  return {
    said: labels.map((label) => ({ top: label, label, score: null, evidence: null })),
    trainCpuSeconds: null,
  };
}

function taught({ train }: IntentSet) {
  return train.filter(({ label }) => label !== 'oos');
}

export function peersAreInstalled(): boolean {
  return existsSync(PYTHON);
}
