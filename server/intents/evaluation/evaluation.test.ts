import { describe, expect, test } from 'vitest';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { confusionsOf } from './confusions';
import { bootstrapFigures, shareInterval } from './intervals';
import type { Judged } from './judged';
import { accuracyOf, labelScores, macroF1Of } from './label-scores';
import { reliabilityOf } from './reliability';
import { thresholdCurve } from './threshold-curve';

const judged = (truth: string | null, top: string, score = 0.9): Judged => ({ truth, top, score });
/** Two of three bills and one of one code are right; one call is about neither. */
const FEW = [
  judged('bill', 'bill', 0.95),
  judged('bill', 'bill', 0.6),
  judged('bill', 'code', 0.4),
  judged('code', 'code', 0.8),
  judged(null, 'code', 0.3),
];

test('the figures are those of their definitions', () => {
  expect(accuracyOf(FEW)).toBe(0.75);
  // bill: precision 1, recall 2/3, F1 0.8; code: precision 1/2, recall 1, F1 2/3
  expect(macroF1Of(FEW)).toBeCloseTo((0.8 + 2 / 3) / 2);
  expect(labelScores(FEW)).toMatchObject([
    { label: 'bill', held: 3, precision: 1, recall: 2 / 3 },
    { label: 'code', held: 1, precision: 0.5, recall: 1 },
  ]);
  expect(confusionsOf(FEW, 5)).toEqual([{ truth: 'bill', said: 'code', count: 1 }]);
  expect(accuracyOf([judged(null, 'bill')])).toBeNull();
});

test('a higher threshold gives fewer labels, and more of them right', () => {
  const curve = thresholdCurve(FEW);
  expect(curve).toHaveLength(100);
  expect(curve[0]).toEqual({ threshold: 0, coverage: 1, accuracy: 0.75, rejected: 0 });
  expect(curve[50]).toEqual({ threshold: 0.5, coverage: 0.75, accuracy: 1, rejected: 1 });
  expect(curve[99]).toEqual({ threshold: 0.99, coverage: 0, accuracy: null, rejected: 1 });
});

test('reliability sees scores that promise too much', () => {
  const random = seededRandom(3);
  const honest = Array.from({ length: 4000 }, () => {
    const score = random();
    return judged('a', random() < score ? 'a' : 'b', score);
  });
  expect(reliabilityOf(honest).ece).toBeLessThan(0.03);
  const boastful = honest.map((one) => ({ ...one, score: Math.sqrt(one.score) }));
  expect(reliabilityOf(boastful).ece).toBeGreaterThan(0.1);
});

test('a share’s interval is Wilson’s', () => {
  const interval = shareInterval(81, 263);
  expect(interval?.low).toBeCloseTo(0.2553, 3);
  expect(interval?.high).toBeCloseTo(0.3662, 3);
  expect(shareInterval(0, 0)).toBeNull();
});

describe('a comparison of two models', () => {
  const truths = Array.from({ length: 400 }, (_, index) => `intent ${index % 8}`);
  const right = (share: number, seed: number) => {
    const random = seededRandom(seed);
    return truths.map((truth) => judged(truth, random() < share ? truth : 'intent 0'));
  };

  test('of the same opinions finds no difference, with an interval of nothing', () => {
    const model = right(0.8, 1);
    expect(bootstrapFigures(model, model, 1)?.accuracy).toEqual({ value: 0, low: 0, high: 0 });
  });

  test('sees one that is really better, the same way each time', () => {
    const better = bootstrapFigures(right(0.95, 1), right(0.8, 2), 5);
    expect(better?.accuracy.low).toBeGreaterThan(0);
    expect(better?.macroF1.low).toBeGreaterThan(0);
    expect(bootstrapFigures(right(0.95, 1), right(0.8, 2), 5)).toEqual(better);
  });

  test('does not call chance a difference', () => {
    let sure = 0;
    for (let trial = 0; trial < 20; trial += 1) {
      const difference = bootstrapFigures(
        right(0.8, 2 * trial + 10),
        right(0.8, 2 * trial + 11),
        1,
      )?.accuracy;
      if (difference && (difference.low > 0 || difference.high < 0)) sure += 1;
    }
    expect(sure).toBeLessThanOrEqual(4);
  });
});
