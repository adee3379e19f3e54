import { bias } from '@/models/forecast/accuracy/bias';
import { coverage } from '@/models/forecast/accuracy/coverage';
import { weightedQuantileLoss } from '@/models/forecast/accuracy/pinball';
import { wape } from '@/models/forecast/accuracy/wape';
import type { Origin } from './bench-case';
import { cellKey, type Forecast } from './forecast-file';

/** Actuals and forecasts of all origins of a case side by side; what `actual` lacks was not observed. */
export interface ScoredCells {
  actual: number[];
  mean: number[];
  low: number[];
  median: number[];
  high: number[];
  /** Which origin each cell was forecast from: what the bootstrap draws. */
  origin: number[];
  /** Origin and day, so that the same day forecast from two origins counts twice. */
  day: string[];
}

/** Shares (0.05 is 5%), over all origins at once. */
export interface CallsScore {
  wape: number;
  dayWape: number;
  weekWape: number;
  bias: number;
  quantileLoss: number;
  coverage80: number;
}

/** @throws Error where a forecast says nothing of a cell that was observed. */
export function alignCells(origins: readonly Origin[], forecasts: readonly Forecast[]): ScoredCells {
  const cells: ScoredCells = { actual: [], mean: [], low: [], median: [], high: [], origin: [], day: [] };
  for (const [at, origin] of origins.entries()) {
    for (const { series, time, value } of origin.actual) {
      const expected = forecasts[at]?.get(cellKey(series, time));
      if (!expected) throw new Error(`no forecast of ${series} at ${time} from origin ${origin.name}`);
      cells.actual.push(value);
      cells.mean.push(expected.mean);
      cells.low.push(expected.low);
      cells.median.push(expected.median);
      cells.high.push(expected.high);
      cells.origin.push(at);
      cells.day.push(`${at} ${series} ${time.slice(0, 10)}`);
    }
  }
  return cells;
}

export function scoreCalls(cells: ScoredCells): CallsScore {
  const { actual, mean, low, median, high } = cells;
  return {
    wape: wape(actual, mean),
    dayWape: wape(sumsBy(cells.day, actual), sumsBy(cells.day, mean)),
    weekWape: wape(sumsBy(cells.origin, actual), sumsBy(cells.origin, mean)),
    bias: bias(actual, mean),
    quantileLoss: weightedQuantileLoss(actual, [
      { level: 0.1, values: low },
      { level: 0.5, values: median },
      { level: 0.9, values: high },
    ]),
    coverage80: coverage(actual, low, high),
  };
}

function sumsBy(keys: readonly (string | number)[], values: readonly number[]): number[] {
  const sums = new Map<string | number, number>();
  for (const [at, key] of keys.entries()) sums.set(key, (sums.get(key) ?? 0) + (values[at] ?? 0));
  return [...sums.values()];
}
