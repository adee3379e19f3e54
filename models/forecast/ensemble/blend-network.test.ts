import { describe, expect, it } from 'vitest';
import type { Fold } from '../backtest/run';
import type { NetworkOpinion } from '../network-opinion';
import { blendNetwork, withNetwork } from './blend-network';

const SLOTS = 2;
const TRUTH = 100;

/** Trials of two weeks each; the others are off by so many, up and down in turn. */
function folds(count: number): Fold[] {
  return Array.from({ length: count }, (_, index) => ({
    origin: 100 - 7 * index,
    dayCount: 14,
    actual: new Float64Array(14 * SLOTS).fill(TRUTH),
    importance: new Float64Array(14 * SLOTS).fill(1),
    forecasts: [],
  }));
}

function off(by: number, days: number): Float64Array {
  return Float64Array.from({ length: days * SLOTS }, (_, cell) => TRUTH + (cell % 2 === 0 ? by : -by));
}

function opinion(by: number, origins: number[]): NetworkOpinion {
  return {
    horizonDays: 7,
    trials: origins.map((origin) => ({ origin, forecast: off(by, 7) })),
    future: off(by, 7),
  };
}

const others = (count: number) => Array.from({ length: count }, () => off(10, 14));

describe('blendNetwork', () => {
  it('listens to the network as far as it did better', () => {
    const origins = [100, 93, 86, 79];
    const good = blendNetwork(folds(6), others(6), opinion(1, origins), SLOTS);
    const poor = blendNetwork(folds(6), others(6), opinion(40, origins), SLOTS);
    expect(good?.bands[0]?.weights[1]).toBeGreaterThan(0.95);
    expect(poor?.bands[0]?.weights[1]).toBeLessThan(0.05);
    expect(good?.folds.map(({ origin, dayCount }) => [origin, dayCount])).toEqual(
      origins.map((origin) => [origin, 7]),
    );
  });

  it('leaves it out when it has hardly been tried', () => {
    expect(blendNetwork(folds(6), others(6), opinion(1, [100, 93]), SLOTS)).toBeNull();
  });

  it('is heard within its horizon only', () => {
    const network = opinion(1, [100, 93, 86]);
    const blend = blendNetwork(folds(3), others(3), network, SLOTS);
    if (!blend) throw new Error('nothing was blended');
    const mean = withNetwork(off(10, 14), network, blend, SLOTS);
    expect(Math.abs((mean[0] ?? 0) - TRUTH)).toBeLessThan(2);
    expect(mean.subarray(7 * SLOTS)).toEqual(off(10, 14).subarray(7 * SLOTS));
  });
});
