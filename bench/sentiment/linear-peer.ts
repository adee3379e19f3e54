import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LabelledText } from '@/models/sentiment/sentiment';
import type { Probabilities } from '@/models/sentiment/text-sentiment';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PYTHON = join(ROOT, '.callcast/bench/peers/bin/python');

export function peerIsInstalled(): boolean {
  return existsSync(PYTHON);
}

/** What bench/peers/sentiment.py says of texts, as probabilities of 0 and 1: it gives labels alone. */
export async function linearPeer(
  train: readonly LabelledText[],
  test: readonly LabelledText[],
): Promise<Probabilities[]> {
  const asked = JSON.stringify({
    unspaced: train[0]?.language === 'zh-TW',
    train: train.map(({ text, label }) => [text, label]),
    test: test.map(({ text }) => text),
  });
  const answer = await new Promise<string>((resolve, reject) => {
    const child = execFile(
      PYTHON,
      [join(ROOT, 'bench/peers/sentiment.py')],
      { maxBuffer: 2 ** 28 },
      (error, out) => (error ? reject(error) : resolve(out)),
    );
    child.stdin?.end(asked);
  });
  return (JSON.parse(answer) as number[]).map((label) => [
    Number(label === 0),
    Number(label === 1),
    Number(label === 2),
  ]);
}
