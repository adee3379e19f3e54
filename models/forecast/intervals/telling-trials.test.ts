import { describe, expect, it } from 'vitest';
import type { Fold } from '../backtest/run';
import { countIndependent, tellingTrials } from './telling-trials';

/** A week of one interval a day with this error, tried with so many days of history. */
function trial(origin: number, error: number): { fold: Fold; forecast: Float64Array } {
  const forecast = new Float64Array(7).fill(100);
  const actual = forecast.map((value) => value + error);
  return {
    fold: { origin, dayCount: 7, actual, importance: new Float64Array(7).fill(1), forecasts: [] },
    forecast,
  };
}

function trials(errors: readonly number[], days = 200) {
  const all = errors.map((error, index) => trial(days - 7 * (index + 1), error));
  return { folds: all.map(({ fold }) => fold), forecasts: all.map(({ forecast }) => forecast) };
}

describe('tellingTrials', () => {
  it('leaves out trials that knew less than half of what is known today', () => {
    const told = tellingTrials(trials(new Array(20).fill(5)), 200);
    expect(told.folds.map(({ origin }) => origin)).toEqual([
      193, 186, 179, 172, 165, 158, 151, 144, 137, 130, 123, 116, 109, 102,
    ]);
    expect(told.forecasts).toHaveLength(14);
  });

  it('leaves out weeks that went wrong altogether', () => {
    const told = tellingTrials(trials([5, 6, 4, 40, 5, 6, 5, 7, 5]), 200);
    expect(told.folds.map(({ actual }) => (actual[0] ?? 0) - 100)).toEqual([5, 6, 4, 5, 6, 5, 7, 5]);
  });

  it('listens to all where there are few', () => {
    expect(tellingTrials(trials([5, 40, 6, 5]), 200).folds).toHaveLength(4);
    expect(tellingTrials(trials([5, 40, 6], 40), 400).folds).toHaveLength(3);
  });
});

describe('countIndependent', () => {
  it('counts weeks, not trials that overlap', () => {
    expect(countIndependent(trials([1, 1, 1, 1]).folds, 7)).toBe(4);
    const daily = [0, 1, 2, 3, 4, 5, 6].map((day) => trial(100 + day, 1).fold);
    expect(countIndependent(daily, 7)).toBeCloseTo(13 / 7);
  });
});
