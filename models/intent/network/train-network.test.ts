import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { scoreRows, trainSupportVectors } from '@/models/linear/support-vectors';
import type { SparseRows } from '@/models/text/vectorizer';
import { networkScores, trainTextNetwork } from './train-network';

/** One of two words and one of two others: what they mean together no sum of the two can say (exclusive or). */
function pairs(rows: number, seed: number): { x: SparseRows; labels: Int32Array } {
  const random = seededRandom(seed);
  const drawn = Array.from({ length: rows }, () => [random() < 0.5 ? 0 : 1, random() < 0.5 ? 2 : 3] as const);
  return {
    x: {
      rows,
      columns: 4,
      starts: Int32Array.from({ length: rows + 1 }, (_, row) => 2 * row),
      indices: Int32Array.from(drawn.flat()),
      values: new Float32Array(2 * rows).fill(1),
    },
    labels: Int32Array.from(drawn, ([one, other]) => Number((one === 0) === (other === 2))),
  };
}

function right(scores: Float32Array, labels: Int32Array): number {
  return labels.filter((label, row) => Number((scores[2 * row + 1] ?? 0) > (scores[2 * row] ?? 0)) === label)
    .length;
}

const OPTIONS = { classes: 2, hidden: 16, epochs: 40, dropFeatures: 0, dropHidden: 0, seed: 3 };

describe('trainTextNetwork', () => {
  it('learns what words mean together, which a linear model cannot', async () => {
    const { x, labels } = pairs(400, 1);
    const network = await trainTextNetwork(x, labels, OPTIONS);
    expect(right(networkScores(network, x), labels)).toBe(400);
    const linear = trainSupportVectors(x, labels, { classes: 2, cost: 1, seed: 1 });
    expect(right(scoreRows(linear, x), labels)).toBeLessThan(330);
  });

  it('gives the same weights for the same seed, and stops when told to', async () => {
    const { x, labels } = pairs(100, 2);
    const brief = { ...OPTIONS, epochs: 2 };
    const once = await trainTextNetwork(x, labels, brief);
    expect(await trainTextNetwork(x, labels, brief)).toEqual(once);
    const stop = new AbortController();
    const stopped = trainTextNetwork(x, labels, {
      ...brief,
      signal: stop.signal,
      onEpoch: () => stop.abort(new Error('stopped')),
    });
    await expect(stopped).rejects.toThrow('stopped');
  });
});
