import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { closeQueues } from '@/server/jobs/enqueue';
import { insertWeeks } from '@/server/testing/insert-weeks';
import { makeForecast } from '@/server/testing/make-forecast';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { forecastAccuracy } from './accuracy';
import type { ForecastPoint } from './contracts/points';
import { latestForecast } from './latest';
import { modelCards } from './model-cards';
import { forecastProfile } from './profile';
import { listSnapshots } from './snapshots';
import { forecastView } from './view';
import { forecastReasons } from './why';

const context = { actor: CLI_ACTOR };
const ZONE = 'Europe/Amsterdam';
/** The Saturday after nine weeks of work; the clocks went back on Sunday 27 October. */
const ORIGIN = '2024-11-02';
const NEXT_WEEK = { from: '2024-11-04', to: '2024-11-10' };

let stores: TestStores;
let siteId: number;
let first: string;

beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({
    data: { code: 'two', name: 'Two queues', timeZone: ZONE, country: 'NL' },
  });
  siteId = site.id;
  await insertWeeks(siteId, { queues: ['help', 'sales'], from: '2024-09-02', weeks: 9, timeZone: ZONE });
  first = await makeForecast(siteId);
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

async function view(
  queue: string,
  grain: 'interval' | 'day' | 'week',
  metric: 'offered' | 'aht' = 'offered',
) {
  const { points } = await forecastView(context, {
    siteId,
    queue,
    metric,
    grain,
    ...NEXT_WEEK,
    snapshotId: first,
  });
  return points;
}

const sum = (points: readonly ForecastPoint[]): number =>
  points.reduce((total, { mean }) => total + (mean ?? 0), 0);

describe('a forecast of a site with two queues', () => {
  it('says what it was made from', async () => {
    const { snapshot, series } = await latestForecast(context, { siteId });
    expect(snapshot).toMatchObject({
      id: first,
      status: 'done',
      originDate: ORIGIN,
      lastIntervalDate: '2025-03-07',
      lastDate: '2026-02-01',
      inputs: { fromDate: '2024-09-02', toDate: '2024-11-01', series: 3 },
    });
    expect(series.map(({ queue, metrics }) => [queue, metrics.map(({ metric }) => metric)])).toEqual([
      ['', ['offered', 'aht']],
      ['help', ['offered', 'aht']],
      ['sales', ['offered', 'aht']],
    ]);
  });

  it('adds up: queues to the site, intervals to days, days to weeks', async () => {
    const [site, help, sales] = [
      await view('', 'interval'),
      await view('help', 'interval'),
      await view('sales', 'interval'),
    ];
    expect(site).toHaveLength(7 * 48);
    site.forEach((point, at) => {
      expect(point.mean).toBeCloseTo((help[at]?.mean ?? 0) + (sales[at]?.mean ?? 0), 6);
    });
    for (const queue of ['', 'help', 'sales']) {
      const [intervals, days, weeks] = [
        await view(queue, 'interval'),
        await view(queue, 'day'),
        await view(queue, 'week'),
      ];
      for (const day of days) {
        expect(day.mean).toBeCloseTo(sum(intervals.filter(({ date }) => date === day.date)), 6);
      }
      expect(weeks).toHaveLength(1);
      expect(weeks[0]?.mean).toBeCloseTo(sum(days), 6);
    }
  });

  it('weighs the handle times of the site by the calls of its queues', async () => {
    const [site] = await view('', 'day', 'aht');
    const parts = await Promise.all(
      ['help', 'sales'].map(async (queue) => {
        const [calls] = await view(queue, 'day');
        const [seconds] = await view(queue, 'day', 'aht');
        return { calls: calls?.mean ?? 0, seconds: seconds?.mean ?? 0 };
      }),
    );
    const calls = parts.reduce((total, part) => total + part.calls, 0);
    const seconds = parts.reduce((total, part) => total + part.calls * part.seconds, 0);
    expect(site?.mean).toBeCloseTo(seconds / calls, 4);
    expect(site?.mean).toBeGreaterThan(190);
  });

  it('forecasts no calls when the queues are closed, and never less than none', async () => {
    const points = await view('help', 'interval');
    const night = points.filter(({ minute }) => (minute ?? 0) < 480);
    expect(night.every(({ mean, open }) => mean === 0 && !open)).toBe(true);
    const [saturday] = (await view('help', 'day')).slice(5);
    expect(saturday).toMatchObject({ mean: 0, open: false });
    const lowest = points.map(({ mean, bands }) => Math.min(mean ?? 0, bands?.q025 ?? 0));
    expect(Math.min(...lowest)).toBe(0);
  });

  it('has bands in their order around the median, by interval, day and week', async () => {
    for (const grain of ['interval', 'day', 'week'] as const) {
      const banded = (await view('', grain)).flatMap(({ bands }) => bands ?? []);
      expect(banded.length).toBeGreaterThan(0);
      for (const { q025, q10, q25, q50, q75, q90, q975 } of banded) {
        const edges = [q025, q10, q25, q50, q75, q90, q975];
        expect(edges).toEqual([...edges].sort((a, b) => a - b));
      }
    }
  });

  it('shows what came beside it: closed hours as none, the future as not known', async () => {
    const { points, measure, timeZone } = await forecastView(context, {
      siteId,
      queue: 'help',
      from: '2024-10-28',
      to: '2024-11-08',
    });
    const actual = points.map((point) => [point.date, point.actual !== null, point.mean !== null]);
    expect(measure).toBe('offered');
    expect(timeZone).toBe(ZONE);
    expect(actual.filter(([, came]) => came).map(([date]) => date)).toEqual([
      '2024-10-28',
      '2024-10-29',
      '2024-10-30',
      '2024-10-31',
      '2024-11-01',
    ]);
    expect(actual.filter(([, , said]) => said).map(([date]) => date)[0]).toBe(ORIGIN);
  });

  it('shows a day of 25 hours with its 50 half hours', async () => {
    const { points } = await forecastView(context, {
      siteId,
      from: '2024-10-27',
      to: '2024-10-27',
      grain: 'interval',
    });
    expect(points).toHaveLength(50);
    expect(points.filter(({ minute }) => minute === 120)).toHaveLength(2);
  });

  it('gives a day its profile and what is usual on its weekday', async () => {
    const { day, points } = await forecastProfile(context, { siteId, queue: 'help', date: '2024-11-05' });
    expect(sum(points)).toBeCloseTo(day.mean ?? 0, 6);
    const typical = points.filter(({ minute }) => minute === 480).map((point) => point.typical);
    expect(typical[0]).toBeGreaterThan(8);
  });

  it('explains a day by parts that add up, and names what is special about it', async () => {
    const { parts, model, mean } = await forecastReasons(context, {
      siteId,
      queue: 'sales',
      date: '2024-12-25',
    });
    expect(parts.reduce((total, { amount }) => total + amount, 0)).toBeCloseTo(model ?? Number.NaN, 4);
    expect(mean).toBe(model);
    const { names } = await forecastReasons(context, { siteId, date: '2024-12-25' });
    expect(names).toEqual(['Christmas Day']);
  });

  it('is accurate on a calm site, and says on how many past moments', async () => {
    const { backtest, weights } = await forecastAccuracy(context, { siteId, queue: 'sales' });
    expect(backtest?.origins).toBeGreaterThan(2);
    expect(backtest?.rows[0]?.wape).toBeLessThan(0.2);
    const total = weights.filter(({ fromDay }) => fromDay === 0).reduce((all, { weight }) => all + weight, 0);
    expect(total).toBeCloseTo(1, 6);
  });

  it('has a model card with every series', async () => {
    const { card } = await modelCards(context, { siteId });
    expect(card).toMatchObject({ snapshotId: first, seed: 1, network: null });
    expect(card?.series).toHaveLength(6);
    expect(card?.series[0]?.methods[0]?.weight).toBeGreaterThan(0);
  });

  it('says the same again: same data, same seed', async () => {
    const before = await view('', 'interval');
    const again = await makeForecast(siteId);
    const { points } = await forecastView(context, {
      siteId,
      grain: 'interval',
      ...NEXT_WEEK,
      snapshotId: again,
    });
    expect(points).toEqual(before);
    const { snapshots } = await listSnapshots(context, { siteId, statuses: ['done'] });
    expect(new Set(snapshots.map(({ inputs }) => inputs?.fingerprint)).size).toBe(1);
  });
});
