import { expect, it } from 'vitest';
import { streamOf } from './draws';
import { RatioSums } from './estimate';

function ratioOf(pairs: readonly [number, number][]): RatioSums {
  const sums = new RatioSums(2);
  // the other cell must not mix in
  for (const [part, whole] of pairs) {
    sums.add(0, 1, 1);
    sums.add(1, part, whole);
  }
  return sums;
}

it('is the mean with Student’s interval where the wholes are equal and the parts symmetric', () => {
  const found = ratioOf([
    [1, 10],
    [2, 10],
    [3, 10],
  ]).estimate(1, 3);
  expect(found?.value).toBeCloseTo(0.2, 12);
  // t(2) = 4.30265, standard deviation .1
  expect(found?.halfWidth).toBeCloseTo((4.30265 * 0.1) / Math.sqrt(3), 5);
});

it('weighs replications by their calls', () => {
  const found = ratioOf([
    [90, 100],
    [0, 1],
  ]).estimate(1, 2);
  expect(found?.value).toBeCloseTo(90 / 101, 12);
});

it('is wider where a few replications had it all', () => {
  const even = ratioOf(Array.from({ length: 50 }, (_, at) => [at % 2, 10]));
  const rare = ratioOf(Array.from({ length: 50 }, (_, at) => [at === 0 ? 3.57 : 0, 10]));
  const [first, second] = [even.estimate(1, 50), rare.estimate(1, 50)];
  // both have a standard deviation of about .05
  expect(second?.halfWidth).toBeGreaterThan((first?.halfWidth ?? 0) * 1.5);
});

it('holds what it promises of a rare cluster', () => {
  const uniform = streamOf(3, 0, 0);
  let covered = 0;
  for (let run = 0; run < 400; run++) {
    // one replication in five has a cluster of waiting, of exponential size
    const sums = ratioOf(
      Array.from({ length: 50 }, () => [uniform() < 0.2 ? -Math.log(1 - uniform()) * 5 : 0, 100]),
    );
    const found = sums.estimate(1, 50);
    if (found && Math.abs(found.value - 0.01) <= found.halfWidth) covered += 1;
  }
  expect(covered / 400).toBeGreaterThan(0.92);
});

it('is never sure that nobody waits', () => {
  const none = ratioOf(Array.from({ length: 10 }, () => [0, 100]));
  expect(none.estimate(1, 10)).toEqual({ value: 0, halfWidth: 0 });
  const share = none.estimateShare(1, 10);
  expect(share?.value).toBe(0);
  // three in a thousand calls would have been seen
  expect(share?.halfWidth).toBeGreaterThan(0.002);
  expect(share?.halfWidth).toBeLessThan(0.004);
});

it('knows nothing of no calls, and no spread of one replication', () => {
  expect(ratioOf([[0, 0]]).estimate(1, 1)).toBeNull();
  expect(ratioOf([[1, 4]]).estimate(1, 1)).toEqual({ value: 0.25, halfWidth: Number.NaN });
});
