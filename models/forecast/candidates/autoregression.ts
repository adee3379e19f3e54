import { CholeskyDecomposition, Matrix } from 'ml-matrix';
import type { Candidate } from '../candidate';
import { plainScale, type Scale, stableScale } from './stable-scale';
import { onWorkingClock, type WorkingSeries } from './working-clock';

const HISTORY_DAYS = 140;
/** Days after which a day of the past counts half. */
const HALF_LIFE_DAYS = 28;
/** Of the ridge, per unit of weight, on standardized values. */
const RIDGE = 0.002;
/** What is expected before the data speak: yesterday at this time, plus most of what the last interval differed from yesterday's. */
const PERSISTENCE = 0.9;
/** Standard deviations beyond which no step of the recursion goes. */
const FARTHEST = 8;

/**
 * A linear autoregression on the last intervals, the same hours of the last days, and last week, fitted by ridge regression
 * towards "yesterday, corrected by how today differs so far", and followed step by step. In the spirit of Rho in Doornik,
 * Castle & Hendry, Card forecasts for M4, International Journal of Forecasting 36 (2020).
 */
export const autoregression: Candidate = autoregressionOn('autoregression', stableScale);

/** The same on calls as they are, which suits queues whose swings do not grow with their size. */
export const plainAutoregression: Candidate = autoregressionOn('plain-autoregression', () => plainScale);

function autoregressionOn(name: string, chooseScale: (values: Float64Array) => Scale): Candidate {
  return {
    name,
    plainName: `each interval from those before it${name.startsWith('plain') ? ', unscaled' : ''}`,
    minimumDays: 21,
    forecast: (history, future) =>
      onWorkingClock(history, future, HISTORY_DAYS, (series, horizon) => {
        const scale = chooseScale(series.values);
        const { ahead, variance } = follow({ ...series, values: series.values.map(scale.to) }, horizon);
        return ahead.map((value) => scale.back(value, variance));
      }),
  };
}

/** The lags looked at, in cells, and what is expected of them; only those for which the history is long enough. */
function lagsOf({ day, week, values }: WorkingSeries): { lag: number; expected: number }[] {
  const expected = new Map<number, number>();
  const lags = [1, 2, 3, 4, 5, 6];
  for (let days = 1; days * day <= week; days += 1) {
    const reach = days === 1 || days * day === week ? 2 : 1;
    for (let offset = -reach; offset <= reach; offset += 1) lags.push(days * day + offset);
  }
  lags.push(week + day, week + day + 1);
  expected.set(1, PERSISTENCE);
  expected.set(day, (expected.get(day) ?? 0) + 1);
  expected.set(day + 1, -PERSISTENCE);
  const usable = [...new Set(lags)].filter((lag) => lag > 0 && lag * 2 <= values.length);
  return usable.map((lag) => ({ lag, expected: expected.get(lag) ?? 0 }));
}

function follow(series: WorkingSeries, horizon: number): { ahead: Float64Array; variance: number } {
  const { center, spread } = momentsOf(series.values);
  const past = series.values.length;
  const path = new Float64Array(past + horizon);
  for (let at = 0; at < past; at += 1) path[at] = ((series.values[at] ?? 0) - center) / spread;
  const lags = lagsOf(series);
  const { coefficients, variance } = fitRidge({ ...series, values: path.subarray(0, past) }, lags);
  for (let at = past; at < path.length; at += 1) {
    let value = coefficients[lags.length] ?? 0;
    for (let index = 0; index < lags.length; index += 1) {
      value += (coefficients[index] ?? 0) * (path[at - (lags[index]?.lag ?? 0)] ?? 0);
    }
    path[at] = Math.max(-FARTHEST, Math.min(FARTHEST, value));
  }
  const ahead = path.slice(past).map((value) => value * spread + center);
  return { ahead, variance: variance * spread ** 2 };
}

function momentsOf(values: Float64Array): { center: number; spread: number } {
  const center = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - center) ** 2, 0) / values.length;
  return { center, spread: Math.sqrt(variance) || 1 };
}

interface Fit {
  /** One a lag, and the constant last. */
  coefficients: Float64Array;
  /** Of the residuals. */
  variance: number;
}

/** Ridge regression by its normal equations: what the expected coefficients leave over, on the lags and a constant. */
function fitRidge(
  { day, values, known }: WorkingSeries,
  lags: readonly { lag: number; expected: number }[],
): Fit {
  const size = lags.length + 1;
  const longest = lags.reduce((top, { lag }) => Math.max(top, lag), 0);
  const gram = Array.from({ length: size }, () => new Float64Array(size));
  const target = new Float64Array(size);
  const row = new Float64Array(size).fill(1);
  const decay = 0.5 ** (1 / (HALF_LIFE_DAYS * day));
  let weight = decay ** values.length;
  let total = 0;
  let squares = 0;
  for (let at = 0; at < values.length; at += 1) {
    weight /= decay;
    if (at < longest || known[at] !== 1) continue;
    let left = values[at] ?? 0;
    for (let index = 0; index < lags.length; index += 1) {
      const lagged = values[at - (lags[index]?.lag ?? 0)] ?? 0;
      row[index] = lagged;
      left -= (lags[index]?.expected ?? 0) * lagged;
    }
    addOuter(gram, target, row, left, weight);
    total += weight;
    squares += weight * left * left;
  }
  const found = solveRidge(gram, target, RIDGE * total + 1e-9);
  const explained = found.reduce((sum, value, index) => sum + value * (target[index] ?? 0), 0);
  return {
    coefficients: found.map((value, index) => value + (lags[index]?.expected ?? 0)),
    variance: total > 0 ? Math.max(0, squares - explained) / total : 0,
  };
}

function addOuter(
  gram: readonly Float64Array[],
  target: Float64Array,
  row: Float64Array,
  left: number,
  weight: number,
): void {
  for (let index = 0; index < row.length; index += 1) {
    const weighted = weight * (row[index] ?? 0);
    target[index] = (target[index] ?? 0) + weighted * left;
    const line = gram[index];
    if (!line) continue;
    for (let other = 0; other <= index; other += 1) {
      line[other] = (line[other] ?? 0) + weighted * (row[other] ?? 0);
    }
  }
}

/** Solves (gram + ridge·I) x = target; `gram` holds its lower triangle. */
function solveRidge(gram: readonly Float64Array[], target: Float64Array, ridge: number): Float64Array {
  const size = target.length;
  const matrix = Matrix.zeros(size, size);
  gram.forEach((line, index) => {
    for (let other = 0; other <= index; other += 1) {
      const value = (line[other] ?? 0) + (index === other ? ridge : 0);
      matrix.set(index, other, value);
      matrix.set(other, index, value);
    }
  });
  return Float64Array.from(new CholeskyDecomposition(matrix).solve(Matrix.columnVector(target)).to1DArray());
}
