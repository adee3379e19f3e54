import { describe, expect, it } from 'vitest';
import type { Calibrated } from './intervals/conformal';
import { QUANTILE_LEVELS } from './quantiles';
import { type ScoredTrial, scoreTrials } from './scorecard';

/** Bands from 10 below to 10 above whatever is forecast. */
const TEN_EITHER_WAY: Calibrated = {
  quantiles: (forecast) => QUANTILE_LEVELS.map((_, index) => forecast + (index - 3) * 5),
};
const BANDS = { interval: TEN_EITHER_WAY, day: TEN_EITHER_WAY, week: null };

/** A week of two intervals a day: every interval 100 calls, and forecasts that are off by so many. */
function trial(
  off: { forecast: number; naive: number; median: number },
  missing: number[] = [],
): ScoredTrial {
  const cells = (add: number) => new Float64Array(14).fill(100 + add);
  const actual = cells(0);
  for (const cell of missing) actual[cell] = Number.NaN;
  return {
    actual,
    open: new Uint8Array(14).fill(1),
    importance: new Float64Array(14).fill(1),
    forecast: cells(off.forecast),
    naive: cells(off.naive),
    median: cells(off.median),
  };
}

const OPTIONS = { slotsPerDay: 2, horizonDays: 7, bands: BANDS, seed: 1, kind: 'count' } as const;

describe('scoreTrials', () => {
  it('says by grain how far off it was, and whatever it is held against', () => {
    const card = scoreTrials(
      [trial({ forecast: 4, naive: 20, median: -8 }), trial({ forecast: -2, naive: 20, median: 10 })],
      OPTIONS,
    );
    expect(card).toMatchObject({ origins: 2, horizonDays: 7 });
    const [interval, day, week] = card.rows;
    expect(interval).toMatchObject({ grain: 'interval', coverage80: 1 });
    expect(interval?.wape).toBeCloseTo(0.03, 12);
    expect(interval?.bias).toBeCloseTo(0.01, 12);
    expect(interval?.naiveWape).toBeCloseTo(0.2, 12);
    expect(interval?.medianWape).toBeCloseTo(0.09, 12);
    expect(interval?.noiseFloor).toBeCloseTo(0.08, 2);
    expect(interval?.betterThanMedian?.difference).toBeCloseTo(-0.06, 12);
    expect(interval?.betterThanMedian?.high).toBeLessThan(0);
    expect(day?.wape).toBeCloseTo(0.03, 12);
    expect(week?.coverage80).toBeNaN();
    expect(week?.noiseFloor).toBeLessThan(0.03);
  });

  it('judges no day and no week of which a part is missing', () => {
    const card = scoreTrials([trial({ forecast: 1, naive: 1, median: 1 }, [0])], OPTIONS);
    expect(card.rows.map(({ grain }) => grain)).toEqual(['interval', 'day']);
    expect(card.rows[0]?.betterThanMedian).toBeNull();
  });

  it('counts misses of the band', () => {
    const card = scoreTrials(
      [trial({ forecast: 4, naive: 0, median: 0 }), trial({ forecast: 14, naive: 0, median: 0 })],
      OPTIONS,
    );
    expect(card.rows[0]?.coverage80).toBe(0.5);
  });

  it('weighs handle times by the calls behind them, and tells their bands in seconds', () => {
    const slow = trial({ forecast: 8, naive: 8, median: 8 });
    slow.importance.fill(3, 0, 7);
    const [interval, day] = scoreTrials([slow, slow], { ...OPTIONS, kind: 'mean' }).rows;
    expect(interval?.wape).toBeCloseTo(0.08, 12);
    expect(interval?.noiseFloor).toBeNaN();
    expect([interval?.coverage80, day?.coverage80]).toEqual([1, 1]);
  });
});
