import { beforeAll, expect, test } from 'vitest';
import { openBackend } from '@/models/runtime/open-backend';
import type { DayMatrix, FutureDays } from '../day-matrix';
import { firstDays } from '../day-matrix';
import { type FittedNetwork, openNetwork } from './open-network';
import { holdOut, syntheticQueues } from './testing/synthetic-queues';
import { trainNetwork } from './train-network';

const TINY = { steps: 24, members: 1, hidden: 16, layers: 1, batchSize: 32 };
const queues = holdOut(syntheticQueues(4, 100, 3), 14);
let network: FittedNetwork;
let onnx: Uint8Array;

beforeAll(async () => {
  const backend = await openBackend({ device: 'cpu' });
  const series = queues.map(({ history }) => history);
  const trained = await trainNetwork({ series, horizonDays: 14 }, { backend, seed: 1, budget: TINY });
  onnx = trained.onnx;
  network = await openNetwork(onnx);
});

test('forecasts are never negative, closed intervals are 0, quantiles are in order', async () => {
  const forecasts = await network.forecastAll(queues);
  expect(forecasts).toHaveLength(queues.length);
  for (const [index, { mean, quantiles }] of forecasts.entries()) {
    const open = queues[index]?.future.open ?? new Uint8Array();
    expect(mean).toHaveLength(open.length);
    expect(mean.every((value) => value >= 0)).toBe(true);
    expect(mean.every((value, at) => open[at] === 1 || value === 0)).toBe(true);
    for (let level = 1; level < quantiles.length; level += 1) {
      const [below, above] = [quantiles[level - 1]?.values, quantiles[level]?.values];
      expect(below?.every((value, at) => value <= (above?.[at] ?? Number.NaN))).toBe(true);
    }
  }
});

test('a series is forecast the same alone and among others', async () => {
  const all = await network.forecastAll(queues);
  const [, second] = queues;
  if (!second) throw new Error('no second queue');
  const alone = await network.forecast(second.history, second.future);
  const farthest = Math.max(...alone.mean.map((value, at) => Math.abs(value - (all[1]?.mean[at] ?? 0))));
  expect(farthest).toBeLessThan(1e-3);
});

test('what comes after the cut changes nothing', async () => {
  const [queue] = queues;
  if (!queue) throw new Error('no queue');
  const cut = firstDays(queue.history, 60);
  const future = {
    days: queue.history.days.slice(60, 67),
    open: queue.history.open.subarray(60 * 48, 67 * 48),
  };
  const before = await network.forecast(cut, future);
  const changed = {
    ...queue.history,
    values: queue.history.values.map((value, at) => (at < 60 * 48 ? value : value * 9)),
  };
  expect(await network.forecast(firstDays(changed, 60), future)).toEqual(before);
});

const week = (open: number): FutureDays => ({
  days: Array.from({ length: 7 }, (_, day) => ({ date: `2025-06-0${day + 2}`, weekday: day, tags: [] })),
  open: new Uint8Array(7 * 48).fill(open),
});

function series(
  dayCount: number,
  value: (at: number) => number,
  kind: DayMatrix['kind'] = 'count',
): DayMatrix {
  const last = Date.UTC(2025, 5, 1);
  const days = Array.from({ length: dayCount }, (_, day) => {
    const date = new Date(last - (dayCount - 1 - day) * 86_400_000);
    return { date: date.toISOString().slice(0, 10), weekday: (date.getUTCDay() + 6) % 7, tags: [] };
  });
  const values = Float64Array.from({ length: dayCount * 48 }, (_, at) => value(at));
  const open = new Uint8Array(dayCount * 48).fill(1);
  return { id: 'odd', kind, slotsPerDay: 48, days, values, open };
}

test.each([
  ['one day', series(1, () => 4)],
  ['constant', series(60, () => 12)],
  ['nothing but gaps', series(30, () => Number.NaN)],
  ['nothing but zeros', series(30, () => 0)],
  ['one call a month', series(90, (at) => (at % 1440 === 700 ? 1 : 0))],
  ['an outage', series(60, (at) => (at > 1000 && at < 1300 ? Number.NaN : 20))],
  ['a mean', series(60, (at) => 300 + (at % 48), 'mean')],
])('%s: the forecast is a number in every interval', async (_, history) => {
  const { mean, quantiles } = await network.forecast(history, week(1));
  for (const values of [mean, ...quantiles.map((quantile) => quantile.values)]) {
    expect(values).toHaveLength(7 * 48);
    expect(values.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
  }
});

test('days of another interval length, and files that are no network, are refused in plain words', async () => {
  const hourly = { ...series(10, () => 1), slotsPerDay: 24 };
  await expect(network.forecast(hourly, week(1))).rejects.toThrow('days of 48 intervals; odd has days of 24');
  await expect(openNetwork(new Uint8Array([1, 2, 3]))).rejects.toThrow('no ONNX file');
  await expect(openNetwork(new Uint8Array())).rejects.toThrow('no forecast network');
});
