import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { closeQueues } from '@/server/jobs/enqueue';
import { insertVolumes } from '@/server/testing/insert-volumes';
import { insertWeeks } from '@/server/testing/insert-weeks';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { forecastAccuracy } from './accuracy';
import { cancelForecast } from './cancel';
import type { ForecastPoint } from './contracts/points';
import { latestForecast } from './latest';
import { modelCards } from './model-cards';
import { forecastProfile } from './profile';
import { forecastProgress } from './progress';
import { runForecast } from './run';
import { claimSnapshot } from './run/claim-snapshot';
import { type MakeOptions, makeSnapshot } from './run/make-snapshot';
import { listSnapshots } from './snapshots';
import { forecastToday } from './today';
import { forecastView } from './view';
import { forecastReasons } from './why';

const context = { actor: CLI_ACTOR };
const ZONE = 'Europe/Amsterdam';
/** The Saturday after nine weeks of work; the clocks went back on Sunday 27 October. */
const ORIGIN = '2024-11-02';
const NEXT_WEEK = { from: '2024-11-04', to: '2024-11-10' };

/** Without a network, and nobody who watches. */
const ALONE: MakeOptions = {
  signal: new AbortController().signal,
  openBackend: async () => null,
  onProgress: () => undefined,
};

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
  first = await makeNow();
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

/** What a worker's process does with a snapshot. */
async function makeNow(): Promise<string> {
  const { id } = await runForecast(context, { siteId, settings: { network: 'off' } });
  await claimSnapshot(id);
  await makeSnapshot(id, ALONE);
  return id;
}

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
    const again = await makeNow();
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

describe('planners’ figures for special days', () => {
  const christmas = { from: '2024-12-25', to: '2024-12-25' };
  const meanOf = async (queue: string, snapshotId?: string): Promise<number> => {
    const { points } = await forecastView(context, {
      ...christmas,
      siteId,
      queue,
      snapshotId: snapshotId ?? null,
    });
    return points[0]?.model ?? Number.NaN;
  };

  it('stand in place of what was learned, of one queue or of all, and the site agrees', async () => {
    const data = { siteId, tag: 'Christmas Day', updatedBy: 'Ann' };
    await stores.database.specialDayEffect.create({ data: { ...data, queue: '', effect: 0.5 } });
    await stores.database.specialDayEffect.create({ data: { ...data, queue: 'sales', effect: 0.1 } });
    const before = { help: await meanOf('help', first), sales: await meanOf('sales', first) };
    await makeNow();
    const after = { help: await meanOf('help'), sales: await meanOf('sales') };
    expect(after.help / before.help).toBeCloseTo(0.5, 1);
    expect(after.sales / before.sales).toBeCloseTo(0.1, 1);
    expect(await meanOf('')).toBeCloseTo(after.help + after.sales, 6);
    await stores.database.specialDayEffect.deleteMany();
  });
});

describe('a forecast that is not complete', () => {
  it('is not seen, and the one before it stays', async () => {
    const newest = (await latestForecast(context, { siteId })).snapshot?.id;
    const { id } = await runForecast(context, { siteId });
    await claimSnapshot(id);
    const seen: (string | undefined)[] = [];
    await makeSnapshot(id, {
      ...ALONE,
      onProgress: ({ stage }) => {
        if (stage !== 'write') return;
        seen.push('write');
      },
    });
    expect(seen).toContain('write');
    // The same rows, but a head that says running: as a reader meets it in the middle of writing.
    await stores.database.forecastSnapshot.update({ where: { id }, data: { status: 'running' } });
    expect((await latestForecast(context, { siteId })).snapshot?.id).toBe(newest);
    await expect(forecastView(context, { siteId, ...NEXT_WEEK, snapshotId: id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await stores.database.forecastSnapshot.update({ where: { id }, data: { status: 'done' } });
    expect((await latestForecast(context, { siteId })).snapshot?.id).toBe(id);
  });

  it('is one at a time for a site: asking again gives the one that waits', async () => {
    const one = await runForecast(context, { siteId });
    const two = await runForecast(context, { siteId });
    expect(two.id).toBe(one.id);
    expect((await forecastProgress(context, { siteId })).current?.id).toBe(one.id);
    const canceled = await cancelForecast(context, { siteId, snapshotId: one.id });
    expect(canceled.status).toBe('canceled');
    expect((await forecastProgress(context, { siteId })).current).toBeNull();
    await expect(cancelForecast(context, { siteId, snapshotId: one.id })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('says in a sentence that there is nothing to forecast from', async () => {
    const { id: empty } = await stores.database.site.create({
      data: { code: 'empty', name: 'Empty', timeZone: 'UTC' },
    });
    const { id } = await runForecast(context, { siteId: empty });
    await claimSnapshot(id);
    const making = makeSnapshot(id, ALONE);
    await expect(making).rejects.toMatchObject({
      code: 'conflict',
      message: 'This site has no whole day with incoming calls to forecast from.',
    });
  });
});

describe('when the days have come', () => {
  const monday = '2024-11-04';

  beforeAll(async () => {
    const snapshot = (await latestForecast(context, { siteId })).snapshot?.id ?? '';
    await stores.database.forecastOverride.create({
      data: {
        snapshotId: snapshot,
        queue: 'help',
        metric: 'offered',
        kind: 'percent',
        fromDate: new Date('2024-11-05'),
        toDate: new Date('2024-11-30'),
        amount: 50,
        reason: 'A letter went out',
        createdBy: 'Ann',
      },
    });
    const volumes = ['help', 'sales'].flatMap((queue) =>
      Array.from({ length: 20 }, (_, half) => ({
        queue,
        startsAt: new Date(Date.parse(`${monday}T07:00:00Z`) + half * 1_800_000),
        minutes: 30,
        calls: 20,
        offered: 20,
        answered: 20,
        abandoned: 0,
      })),
    );
    // The source stops at 15:00 on Tuesday, with half again as many calls as on Monday.
    const tuesday = volumes
      .slice(0, 14)
      .map((volume) => ({ ...volume, calls: 30, offered: 30, answered: 30 }))
      .map((volume) => ({ ...volume, startsAt: new Date(volume.startsAt.getTime() + 86_400_000) }));
    await insertVolumes(siteId, [...volumes, ...tuesday]);
    await settleSite(siteId);
  });

  it('holds the forecast against what came, and the planner’s change, too', async () => {
    const { realised } = await forecastAccuracy(context, { siteId, queue: 'help', leadDays: 1, days: 7 });
    expect(realised.days.map(({ date, actual }) => [date, actual])).toEqual([[monday, 400]]);
    const [day] = realised.days;
    expect(day?.error).toBeCloseTo((day?.forecast ?? 0) - 400, 9);
    expect(realised.rows.map(({ grain }) => grain)).toEqual(['interval', 'day']);
    expect(realised.rows[1]?.wape).toBeCloseTo(Math.abs(day?.error ?? 0) / 400, 9);
  });

  it('forecasts the rest of the day under way again from what has come', async () => {
    const today = await forecastToday(context, { siteId, queue: 'help' });
    expect(today).toMatchObject({ date: '2024-11-05', untilMinute: 900 });
    expect(today.total.soFar).toBe(14 * 30);
    const { expected, planned, plannedSoFar, bands } = today.total;
    const factor = today.total.soFar / (plannedSoFar ?? 1);
    const rest = (expected ?? 0) - today.total.soFar;
    const plannedRest = (planned ?? 0) - (plannedSoFar ?? 0);
    // It moves towards what came, and not beyond it.
    expect((rest / plannedRest - 1) * Math.sign(factor - 1)).toBeGreaterThan(0);
    expect(Math.abs(rest / plannedRest - 1)).toBeLessThan(Math.abs(factor - 1));
    expect(bands?.q10).toBeLessThan(expected ?? 0);
    expect(bands?.q90).toBeGreaterThan(expected ?? 0);
    const early = await forecastToday(context, { siteId, queue: 'help', untilMinute: 540 });
    expect(early.total.soFar).toBe(60);
  });

  it('shows the planner’s change beside the model, on the queue and on the site', async () => {
    const ask = { siteId, from: '2024-11-06', to: '2024-11-06' };
    const { points, overrides } = await forecastView(context, { ...ask, queue: 'help' });
    const [day] = points;
    expect(day?.mean).toBeCloseTo((day?.model ?? 0) * 1.5, 4);
    expect(day?.overridden).toBe(true);
    expect(overrides).toHaveLength(1);
    const [site] = (await forecastView(context, ask)).points;
    expect((site?.mean ?? 0) - (site?.model ?? 0)).toBeCloseTo((day?.model ?? 0) * 0.5, 4);
  });

  it('hands the planner’s change on to the next forecast', async () => {
    const id = await makeNow();
    const { snapshot, overrides, points } = await forecastView(context, {
      siteId,
      queue: 'help',
      from: '2024-11-06',
      to: '2024-11-06',
    });
    expect(snapshot).toMatchObject({ id, originDate: '2024-11-05' });
    expect(overrides).toMatchObject([{ reason: 'A letter went out', carried: true, createdBy: 'Ann' }]);
    expect(points[0]?.mean).toBeCloseTo((points[0]?.model ?? 0) * 1.5, 4);
  });
});

describe('who may', () => {
  it('sees only the own sites, in the words for sites that are not there', async () => {
    const { id: other } = await stores.database.site.create({
      data: { code: 'other', name: 'Other', timeZone: 'UTC' },
    });
    const planner: Actor = await makeActor('planner', [other]);
    const asked = [
      forecastView({ actor: planner }, { siteId, ...NEXT_WEEK }),
      forecastView({ actor: planner }, { siteId: other, ...NEXT_WEEK, snapshotId: first }),
      latestForecast({ actor: planner }, { siteId }),
      runForecast({ actor: planner }, { siteId }),
      cancelForecast({ actor: planner }, { siteId: other, snapshotId: first }),
    ];
    for (const answer of await Promise.allSettled(asked)) {
      expect(answer).toMatchObject({ status: 'rejected', reason: { code: 'not_found' } });
    }
  });

  it('reads as a QA lead, but makes no forecast', async () => {
    const actor = await makeActor('qa_lead');
    expect((await latestForecast({ actor }, { siteId })).snapshot).not.toBeNull();
    await expect(runForecast({ actor }, { siteId })).rejects.toMatchObject({ code: 'forbidden' });
  });
});
