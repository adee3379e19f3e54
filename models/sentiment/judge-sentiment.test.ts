import { describe, expect, it } from 'vitest';
import { judgeSentiment } from './judge-sentiment';
import type { Probabilities } from './text-sentiment';

const said: Probabilities[] = [
  [0.7, 0.2, 0.1],
  [0.2, 0.7, 0.1],
  [0.3, 0.5, 0.2],
  [0.1, 0.3, 0.6],
];

describe('judgeSentiment', () => {
  it('counts what is right, by sentiment', () => {
    const judged = judgeSentiment(said, [0, 1, 0, 2], true);
    expect(judged.accuracy.value).toBe(0.75);
    expect(judged.accuracy.low).toBeLessThan(0.75);
    expect(judged.confusion).toEqual([
      [1, 1, 0],
      [0, 1, 0],
      [0, 0, 1],
    ]);
    // F1: negative 2/3, neutral 2/3, positive 1.
    expect(judged.macroF1.value).toBeCloseTo(7 / 9, 10);
  });

  it('compares negative and positive alone where nothing is neutral', () => {
    const judged = judgeSentiment(said, [0, 0, 0, 2], false);
    expect(judged.accuracy.value).toBe(1);
    expect(judged.perSentiment.map(({ sentiment }) => sentiment)).toEqual(['negative', 'positive']);
  });

  it('measures how far confidence is from what is right, and what chance alone would give', () => {
    const sure = Array.from({ length: 400 }, (): Probabilities => [0.8, 0.1, 0.1]);
    const labels = sure.map((_, row) => (row % 5 < 4 ? 0 : 1));
    expect(judgeSentiment(sure, labels, true).calibrationError).toBeCloseTo(0, 10);
    const wrong = sure.map((_, row) => (row % 2 === 0 ? 0 : 1));
    const judged = judgeSentiment(sure, wrong, true);
    expect(judged.calibrationError).toBeCloseTo(0.3, 10);
    expect(judged.calibrationNoise).toBeLessThan(0.05);
  });
});
