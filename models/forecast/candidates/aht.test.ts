import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../accuracy/seeded-random';
import { asFuture, type DayMatrix, firstDays } from '../day-matrix';
import { weightedLevel } from './aht';
import { meanOfWeeks } from './mean-of-weeks';
import { medianOfWeeks } from './median-of-weeks';
import { seasonalNaive } from './seasonal-naive';

const SLOTS = 24;

interface Known {
  series: DayMatrix;
  truth: Float64Array;
}

/** Calls of exponential length about a known mean, seconds; about `calls` an interval, from 7 to 19 o'clock. */
function handleTimes(dayCount: number, calls: number, mean: (day: number, slot: number) => number): Known {
  const random = seededRandom(5);
  const cells = dayCount * SLOTS;
  const truth = new Float64Array(cells);
  const values = new Float64Array(cells).fill(Number.NaN);
  const weights = new Float64Array(cells);
  for (let at = 0; at < cells; at += 1) {
    const slot = at % SLOTS;
    if (slot < 7 || slot >= 19) continue;
    truth[at] = mean(Math.floor(at / SLOTS), slot);
    const handled = Math.round(calls * (0.5 + random()));
    let seconds = 0;
    for (let call = 0; call < handled; call += 1) seconds -= Math.log(1 - random()) * (truth[at] ?? 0);
    weights[at] = handled;
    if (handled > 0) values[at] = seconds / handled;
  }
  const days = Array.from({ length: dayCount }, (_, day) => ({ date: null, weekday: day % 7, tags: [] }));
  const open = Uint8Array.from(truth, (value) => (value > 0 ? 1 : 0));
  return { series: { id: 'aht', kind: 'mean', slotsPerDay: SLOTS, days, values, weights, open }, truth };
}

/** Error of the forecasts of the last week against what it was made from, as a share. */
function errorOf(candidate: typeof weightedLevel, { series, truth }: Known): number {
  const from = series.days.length - 7;
  const forecast = candidate.forecast(firstDays(series, from), asFuture(series, from, series.days.length));
  const actual = truth.subarray(from * SLOTS);
  const missed = forecast.reduce((sum, value, at) => sum + Math.abs(value - (actual[at] ?? 0)), 0);
  return missed / actual.reduce((sum, value) => sum + value, 0);
}

const wavy = (day: number, slot: number) =>
  240 * (1 + 0.1 * Math.sin(day / 40)) * (1 + 0.15 * Math.sin(slot / 3)) * (day % 7 === 0 ? 1.1 : 1);

describe('handle time', () => {
  test.each([
    [2, 0.12, 2],
    [10, 0.07, 2],
    [50, 0.04, 2],
  ])(
    'with %i calls an interval, the truth is found to within %d, far better than by weeks',
    (calls, limit, times) => {
      const known = handleTimes(120, calls, wavy);
      const error = errorOf(weightedLevel, known);
      expect(error).toBeLessThan(limit);
      for (const other of [medianOfWeeks, meanOfWeeks])
        expect(errorOf(other, known)).toBeGreaterThan(times * error);
    },
  );

  test('where there are no effects, none is seen in what chance makes of few calls', () => {
    const { series } = handleTimes(56, 3, () => 200);
    const forecast = weightedLevel.forecast(firstDays(series, 49), asFuture(series, 49, 56));
    const shown = forecast.filter((_, at) => series.open[at] === 1);
    expect(Math.max(...shown) / Math.min(...shown)).toBeLessThan(1.1);
  });

  test('an interval with one endless call does not become the profile', () => {
    const known = handleTimes(56, 5, () => 200);
    const at = 48 * SLOTS + 10;
    known.series.values[at] = 40_000;
    if (known.series.weights) known.series.weights[at] = 1;
    expect(errorOf(weightedLevel, known)).toBeLessThan(0.1);
  });

  test('calls weigh: an interval with one short call among hundreds changes nothing', () => {
    const { series } = handleTimes(28, 200, () => 200);
    const future = asFuture(series, 21, 28);
    const before = weightedLevel.forecast(firstDays(series, 21), future);
    const values = series.values.slice();
    const weights = series.weights?.slice() ?? new Float64Array(values.length);
    values[20 * SLOTS + 10] = 20;
    weights[20 * SLOTS + 10] = 1;
    const after = weightedLevel.forecast(firstDays({ ...series, values, weights }, 21), future);
    after.forEach((value, at) => {
      expect(Math.abs(value - (before[at] ?? 0))).toBeLessThan(4);
    });
  });

  test("the bank's calls of February 1999: closer than last week, the median and the mean of weeks", () => {
    const bank = bankHandleTimes();
    const [own = 0, ...others] = [weightedLevel, seasonalNaive, medianOfWeeks, meanOfWeeks].map((candidate) =>
      weightedError(candidate, bank),
    );
    for (const other of others) expect(own).toBeLessThan(0.95 * other);
  });
});

/** Mean service time of answered calls by half hour of the 28 days of the log that ships with the project. */
function bankHandleTimes(): DayMatrix {
  const log = gunzipSync(readFileSync('server/ingest/samples/anonymous-bank-1999-02.txt.gz')).toString();
  const seconds = new Float64Array(28 * 48);
  const weights = new Float64Array(28 * 48);
  for (const line of log.trim().split('\n').slice(1)) {
    const fields = line.split('\t');
    if (fields[12] !== 'AGENT') continue;
    const [hour = 0, minute = 0] = (fields[13] ?? '').split(':').map(Number);
    const at = (Number(fields[5]?.slice(4)) - 1) * 48 + hour * 2 + (minute >= 30 ? 1 : 0);
    seconds[at] = (seconds[at] ?? 0) + Number(fields[15]);
    weights[at] = (weights[at] ?? 0) + 1;
  }
  return {
    id: 'bank',
    kind: 'mean',
    slotsPerDay: 48,
    days: Array.from({ length: 28 }, (_, day) => ({ date: null, weekday: day % 7, tags: [] })),
    values: seconds.map((sum, at) => sum / (weights[at] || Number.NaN)),
    weights,
    open: new Uint8Array(28 * 48).fill(1),
  };
}

/** Over the last two weeks, each day forecast a week ahead; a call counts as a call. */
function weightedError(candidate: typeof weightedLevel, series: DayMatrix): number {
  let missed = 0;
  let total = 0;
  for (let from = 14; from < 28; from += 1) {
    const future = asFuture(series, from, Math.min(28, from + 7));
    const forecast = candidate.forecast(firstDays(series, from), future);
    forecast.forEach((value, step) => {
      const weight = series.weights?.[from * 48 + step] ?? 0;
      if (weight === 0) return;
      missed += weight * Math.abs(value - (series.values[from * 48 + step] ?? 0));
      total += weight * (series.values[from * 48 + step] ?? 0);
    });
  }
  return missed / total;
}
