import { describe, expect, it } from 'vitest';
import { seededRandom } from '@/models/forecast/accuracy/seeded-random';
import { bestOf, confidenceOf, expectedCalibrationError, fitCalibration } from './calibration';

/** Scores whose softmax at `sharpness` is the truth: labels are drawn from it. */
function drawn(rows: number, classes: number, sharpness: number, seed: number) {
  const random = seededRandom(seed);
  const scores = Float32Array.from({ length: rows * classes }, () => random());
  const labels = Int32Array.from({ length: rows }, (_, row) => {
    const own = scores.subarray(row * classes, (row + 1) * classes);
    const weights = Array.from(own, (score) => Math.exp(sharpness * score));
    let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
    return weights.findIndex((weight) => {
      left -= weight;
      return left <= 0;
    });
  });
  return { scores, labels };
}

describe('fitCalibration', () => {
  it('finds the sharpness that labels were drawn with, and then needs no beta map', () => {
    const { scores, labels } = drawn(20_000, 5, 7, 1);
    const fitted = fitCalibration(scores, labels, 5);
    expect(fitted.sharpness).toBeGreaterThan(6.6);
    expect(fitted.sharpness).toBeLessThan(7.4);
    for (const probability of [0.3, 0.5, 0.9])
      expect(Math.abs(confidenceOf(fitted, probability) - probability)).toBeLessThan(0.03);
  });

  it('states confidences that come true where a softmax alone does not', () => {
    // A third of the labels is random: no sharpness alone fits that.
    const make = (seed: number) => {
      const made = drawn(6000, 8, 30, seed);
      const random = seededRandom(seed + 100);
      made.labels.forEach((_, row) => {
        if (row % 3 === 0) made.labels[row] = Math.floor(random() * 8);
      });
      return made;
    };
    const train = make(1);
    const test = make(2);
    const fitted = fitCalibration(train.scores, train.labels, 8);
    const best = Array.from(test.labels, (_, row) => bestOf(test.scores, row, 8, fitted.sharpness));
    const right = best.map(({ best: label }, row) => label === test.labels[row]);
    const alone = best.map(({ probability }) => probability);
    const mapped = alone.map((probability) => confidenceOf(fitted, probability));
    expect(expectedCalibrationError(mapped, right)).toBeLessThan(0.03);
    expect(expectedCalibrationError(alone, right)).toBeGreaterThan(
      2 * expectedCalibrationError(mapped, right),
    );
  });
});

describe('expectedCalibrationError', () => {
  it('is the distance between what was said and what came true', () => {
    expect(expectedCalibrationError([0.9, 0.9, 0.9, 0.9], [1, 1, 0, 0])).toBeCloseTo(0.4, 9);
    expect(expectedCalibrationError([0.75, 0.75, 0.75, 0.75], [1, 1, 1, 0])).toBeCloseTo(0, 9);
  });
});
