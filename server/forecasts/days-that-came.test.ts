import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { closeQueues } from '@/server/jobs/enqueue';
import { insertVolumes } from '@/server/testing/insert-volumes';
import { insertWeeks } from '@/server/testing/insert-weeks';
import { makeForecast } from '@/server/testing/make-forecast';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { forecastAccuracy } from './accuracy';
import { latestForecast } from './latest';
import { forecastToday } from './today';
import { forecastView } from './view';

const context = { actor: CLI_ACTOR };
const ZONE = 'Europe/Amsterdam';

let stores: TestStores;
let siteId: number;

beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({
    data: { code: 'two', name: 'Two queues', timeZone: ZONE, country: 'NL' },
  });
  siteId = site.id;
  await insertWeeks(siteId, { queues: ['help', 'sales'], from: '2024-09-02', weeks: 9, timeZone: ZONE });
  await makeForecast(siteId);
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
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

  it('judges a day by what was known so many days before it', async () => {
    const judged = async (leadDays: number) => {
      const { realised } = await forecastAccuracy(context, { siteId, queue: 'help', leadDays, days: 7 });
      return realised.days.map(({ date }) => date);
    };
    // The forecast was made from data up to Friday, which is three days before Monday.
    expect(await judged(3)).toEqual([monday]);
    expect(await judged(4)).toEqual([]);
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
    const id = await makeForecast(siteId);
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
