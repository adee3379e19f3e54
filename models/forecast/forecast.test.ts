import { describe, expect, it } from 'vitest';
import { seededRandom } from './accuracy/seeded-random';
import type { DayMatrix, FutureDays } from './day-matrix';
import { type ForecastProgress, forecastSeries } from './forecast';
import type { SeriesToForecast } from './series-to-forecast';

const SLOTS = 24;

/** A queue with weekdays and hours of its own, Poisson-like noise, open from 8 to 20 but not on Sundays. */
function queue(id: string, dayCount: number, seed: number, horizonDays = 14): SeriesToForecast {
  const random = seededRandom(seed);
  const level = 40 + 60 * random();
  const days = Array.from({ length: dayCount + horizonDays }, (_, day) => ({
    date: new Date(Date.UTC(2025, 0, 6 + day)).toISOString().slice(0, 10),
    weekday: day % 7,
    tags: [],
  }));
  const open = Uint8Array.from({ length: days.length * SLOTS }, (_, cell) => {
    const hour = cell % SLOTS;
    return Math.floor(cell / SLOTS) % 7 !== 6 && hour >= 8 && hour < 20 ? 1 : 0;
  });
  const values = Float64Array.from({ length: dayCount * SLOTS }, (_, cell) => {
    if (open[cell] === 0) return Number.NaN;
    const rate = level * (1.3 - 0.1 * (Math.floor(cell / SLOTS) % 7)) * Math.sin(((cell % SLOTS) / 24) * 3);
    return Math.max(0, Math.round(rate + Math.sqrt(rate) * 2 * (random() + random() - 1)));
  });
  const history: DayMatrix = {
    id,
    kind: 'count',
    slotsPerDay: SLOTS,
    days: days.slice(0, dayCount),
    values,
    open: open.slice(0, dayCount * SLOTS),
  };
  const future: FutureDays = { days: days.slice(dayCount), open: open.slice(dayCount * SLOTS) };
  return { history, future };
}

describe('forecastSeries', () => {
  it('states means, bands in order, closed hours as zero, and a track record at every grain', async () => {
    const input = queue('q', 140, 1);
    const [forecast] = await forecastSeries([input], { seed: 1 });
    if (!forecast) throw new Error('nothing was forecast');
    expect(forecast.mean).toHaveLength(14 * SLOTS);
    forecast.mean.forEach((mean, cell) => {
      const edges = forecast.quantiles.map(({ values }) => values[cell] ?? Number.NaN);
      expect([...edges].sort((a, b) => a - b)).toEqual(edges);
      if (input.future.open[cell] === 0) expect([mean, ...edges]).toEqual(Array(8).fill(0));
      else expect(mean).toBeGreaterThan(0);
    });
    expect(forecast.scorecard?.rows.map(({ grain }) => grain)).toEqual(['interval', 'day', 'week']);
    const interval = forecast.scorecard?.rows[0];
    expect(interval?.wape).toBeLessThan((interval?.naiveWape ?? 0) * 0.95);
    expect(interval?.coverage80).toBeGreaterThan(0.74);
    expect(interval?.coverage80).toBeLessThan(0.86);
    const first = forecast.weights.filter(({ fromDay }) => fromDay === 0);
    expect(first.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
  });

  it('adds up: intervals to days, days to weeks', async () => {
    const [forecast] = await forecastSeries([queue('q', 100, 2)], { seed: 1 });
    const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
    forecast?.days.mean.forEach((day, index) => {
      expect(day).toBeCloseTo(sum(forecast.mean.subarray(index * SLOTS, (index + 1) * SLOTS)), 6);
    });
    forecast?.weeks.mean.forEach((week, index) => {
      expect(week).toBeCloseTo(sum(forecast.days.mean.subarray(index * 7, (index + 1) * 7)), 6);
    });
  });

  it('gives the same on several threads as on one, in the order of the series', async () => {
    const input = Array.from({ length: 6 }, (_, index) => queue(`q${index}`, 700, index + 3));
    const progress: ForecastProgress[] = [];
    const options = { seed: 1, mostOrigins: 3 };
    const one = await forecastSeries(input, { ...options, threads: 1 });
    const two = await forecastSeries(input, {
      ...options,
      threads: 2,
      onProgress: (at) => progress.push(at),
    });
    expect(two.map(({ id }) => id)).toEqual(input.map(({ history }) => history.id));
    expect(two).toEqual(one);
    expect(progress.at(-1)).toMatchObject({ done: 6, total: 6 });
  });

  it('stops when it is told to, on one thread and on several', async () => {
    const input = Array.from({ length: 6 }, (_, index) => queue(`q${index}`, 700, index));
    for (const threads of [1, 2]) {
      const stop = new AbortController();
      const run = forecastSeries(input, {
        seed: 1,
        threads,
        signal: stop.signal,
        onProgress: ({ done }) => (done >= 1 ? stop.abort(new Error('enough')) : undefined),
      });
      await expect(run).rejects.toThrow();
    }
  });
});
