import { expect, it } from 'vitest';
import { totalsBy } from './totals';

const nothing = Number.NaN;

it('adds up whole stretches of open, observed intervals', () => {
  const trial = {
    actual: Float64Array.of(1, 2, nothing, 4, nothing, nothing, 7, 8),
    forecast: Float64Array.of(1, 1, 1, 1, 1, 1, 1, 1),
    // day 1: its first interval is closed; day 2: closed throughout
    open: Uint8Array.of(1, 1, 0, 1, 0, 0, 1, 1),
    importance: new Float64Array(8).fill(1),
  };
  expect(totalsBy(1, trial, 2)).toEqual([
    { actual: 3, forecast: 2, weight: 2, lead: 0 },
    { actual: 4, forecast: 1, weight: 1, lead: 1 },
    { actual: 15, forecast: 2, weight: 2, lead: 3 },
  ]);
});

it('leaves out what is missing in part, and what the horizon cuts off', () => {
  const trial = {
    actual: Float64Array.of(1, nothing, 3, 4, 5, 6),
    forecast: new Float64Array(6).fill(2),
    open: new Uint8Array(6).fill(1),
    importance: new Float64Array(6).fill(1),
  };
  expect(totalsBy(1, trial, 2).map(({ actual, lead }) => [lead, actual])).toEqual([
    [1, 7],
    [2, 11],
  ]);
  expect(totalsBy(2, trial, 2)).toEqual([]);
});

it('weighs means by the calls behind them', () => {
  const trial = {
    actual: Float64Array.of(100, 200),
    forecast: Float64Array.of(150, 150),
    open: new Uint8Array(2).fill(1),
    importance: Float64Array.of(3, 1),
  };
  expect(totalsBy(1, trial, 2)).toEqual([{ actual: 500, forecast: 600, weight: 4, lead: 0 }]);
});
