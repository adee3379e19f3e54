import { describe, expect, test } from 'vitest';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { type DaySums, levelFor, shareChange } from './share-change';

function sumsOf(days: readonly { calls: number; all: number }[]): DaySums {
  const sum = (of: (day: { calls: number; all: number }) => number) =>
    days.reduce((total, day) => total + of(day), 0);
  return {
    days: days.length,
    calls: sum(({ calls }) => calls),
    all: sum(({ all }) => all),
    callsSquared: sum(({ calls }) => calls * calls),
    products: sum(({ calls, all }) => calls * all),
    allSquared: sum(({ all }) => all * all),
  };
}

/** Fourteen days on which the share itself swings around 20%. */
function swinging(random: () => number, swing: number): DaySums {
  return sumsOf(
    Array.from({ length: 14 }, () => {
      const share = 0.2 + swing * (random() - 0.5);
      const calls = Array.from({ length: 200 }, () => random() < share).filter(Boolean).length;
      return { calls, all: 200 };
    }),
  );
}

describe('the change of a share', () => {
  test.each([
    ['single calls alone', 0],
    ['days that swing', 0.2],
  ])('between two periods that differ only by chance is “sure” about once in twenty: %s', (_by, swing) => {
    const random = seededRandom(7);
    let wrong = 0;
    for (let trial = 0; trial < 400; trial += 1) {
      const change = shareChange(swinging(random, swing), swinging(random, swing), 1.96);
      if (change && (change.low > 0 || change.high < 0)) wrong += 1;
    }
    expect(wrong / 400).toBeLessThan(0.09);
    expect(wrong).toBeGreaterThan(0);
  });

  test('that is real is seen', () => {
    const day = (calls: number) => ({ calls, all: 200 });
    const change = shareChange(
      sumsOf(Array.from({ length: 14 }, (_, index) => day(50 + (index % 3)))),
      sumsOf(Array.from({ length: 14 }, (_, index) => day(40 + (index % 3)))),
      levelFor(100),
    );
    expect(change?.difference).toBeCloseTo(0.05);
    expect(change?.low).toBeGreaterThan(0);
  });

  test('against no calls at all is not told', () => {
    expect(shareChange(sumsOf([{ calls: 1, all: 2 }]), sumsOf([]), 1.96)).toBeNull();
  });
});

test.each([
  [1, 1.96],
  [20, 3.02],
  [100, 3.48],
])('the level for %i comparisons is the quantile of the normal distribution', (comparisons, z) => {
  expect(levelFor(comparisons)).toBeCloseTo(z, 2);
});
