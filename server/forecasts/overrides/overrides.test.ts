import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import { createSite } from '@/server/sites/create';
import { insertForecast } from '@/server/testing/insert-forecast';
import { insertVolumes } from '@/server/testing/insert-volumes';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { addDays } from '@/server/trends/period';
import { addOverride } from './add';
import { listOverrides } from './list';
import { readSeries } from './read-series';
import { undoOverride } from './undo';
import { valueAdded } from './value-added';

const ORIGIN = '2026-03-02';
const NINE = 540;

let stores: TestStores;
let siteId: number;
let planner: Actor;
let snapshot: ForecastSnapshot;

beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

beforeEach(async () => {
  await stores.database.user.deleteMany();
  await stores.database.site.deleteMany();
  await stores.database.auditEvent.deleteMany();
  siteId = (await createSite({ actor: CLI_ACTOR }, { code: 'mine', name: 'Mine', timeZone: 'UTC' })).id;
  planner = await makeActor('planner', [siteId]);
  const open = (minute: number) => minute >= NINE && minute < NINE + 120;
  snapshot = await insertForecast({
    siteId,
    origin: ORIGIN,
    horizonDays: 14,
    dayHorizonDays: 30,
    queues: {
      a: (_date, minute) => (open(minute) ? 10 : null),
      b: (_date, minute) => (open(minute) ? 30 : null),
    },
  });
});

const rule = { fromDate: ORIGIN, toDate: ORIGIN, reason: 'Letter to all customers' };
const add = (told: object) =>
  addOverride({ actor: planner }, { siteId, ...rule, kind: 'percent', amount: 50, ...told } as Parameters<
    typeof addOverride
  >[1]);
const read = (queue: string, to = addDays(ORIGIN, 29)) =>
  readSeries({ snapshot, queue, metric: 'offered', from: ORIGIN, to });
const dayOf = async (queue: string, date = ORIGIN) => {
  const { days } = await read(queue);
  return days.find((day) => day.date === date);
};

describe('a forecast', () => {
  test('without overrides is as the models left it', async () => {
    const { points, days } = await read('');
    expect(points).toHaveLength(14 * 4);
    expect(days).toHaveLength(30);
    expect(points[0]).toMatchObject({ date: ORIGIN, minute: NINE, mean: 40, model: 40, overridden: false });
    expect(days.every(({ mean, model }) => mean === 160 && model === 160)).toBe(true);
  });

  test('of a queue that was changed changes the site by the same calls, and no other queue', async () => {
    await add({ queue: 'a', fromMinute: NINE, toMinute: NINE + 60 });
    const { points } = await read('a');
    expect(points.slice(0, 5).map(({ mean }) => mean)).toEqual([15, 15, 10, 10, 10]);
    expect(points[0]?.bands.q50).toBeCloseTo(15);
    expect(await dayOf('a')).toMatchObject({ mean: 50, model: 40, overridden: true });
    expect(await dayOf('')).toMatchObject({ mean: 170, model: 160, overridden: true });
    expect((await read('')).points[0]).toMatchObject({ mean: 45, model: 40, overridden: true });
    expect(await dayOf('b')).toMatchObject({ mean: 120, overridden: false });
    expect(await dayOf('', addDays(ORIGIN, 1))).toMatchObject({ mean: 160, overridden: false });
  });

  test('of the whole site that was changed is shared out over its queues', async () => {
    await add({ kind: 'value', amount: 320, amountPer: 'day' });
    expect((await dayOf(''))?.mean).toBeCloseTo(320);
    expect((await dayOf('a'))?.mean).toBeCloseTo(80);
    expect((await dayOf('b'))?.mean).toBeCloseTo(240);
  });

  test('by whole days alone is changed by whole days', async () => {
    const late = addDays(ORIGIN, 20);
    await add({ queue: 'b', fromDate: late, toDate: late });
    expect(await dayOf('b', late)).toMatchObject({ mean: 180, model: 120 });
    expect(await dayOf('', late)).toMatchObject({ mean: 220, model: 160 });
  });

  test('can copy a day that has come', async () => {
    const past = addDays(ORIGIN, -7);
    const at = (time: string) => new Date(`${past}T${time}:00Z`);
    await insertVolumes(siteId, [
      { queue: 'a', startsAt: at('09:00'), minutes: 30, calls: 80, offered: 80, answered: 80, abandoned: 0 },
      { queue: 'a', startsAt: at('10:00'), minutes: 30, calls: 40, offered: 40, answered: 40, abandoned: 0 },
    ]);
    await settleSite(siteId);
    await add({ queue: 'a', kind: 'copy_day', copyFrom: past, amount: undefined });
    expect((await read('a')).points.slice(0, 4).map(({ mean }) => mean)).toEqual([80, 0, 40, 0]);
    expect((await dayOf(''))?.mean).toBe(240);
  });
});

describe('an override', () => {
  test('is undone, and that is undone; who did it stays on record', async () => {
    const { id } = await add({ queue: 'a' });
    const manager = await makeActor('manager', [siteId]);
    const undo = (undone: boolean) => undoOverride({ actor: manager }, { siteId, id, undone });
    expect(await undo(true)).toMatchObject({ undoneBy: manager.name });
    expect((await dayOf('a'))?.mean).toBe(40);
    expect((await listOverrides({ actor: planner }, { siteId })).overrides).toMatchObject([
      { id, undoneBy: manager.name, createdBy: planner.name, reason: rule.reason },
    ]);
    expect(await undo(false)).toMatchObject({ undoneAt: null, undoneBy: null });
    await undo(false);
    expect((await dayOf('a'))?.mean).toBe(60);
    const events = await stores.database.auditEvent.findMany({
      where: { subject: `override:${id}` },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['forecast.override', planner.id],
      ['forecast.override-undo', manager.id],
      ['forecast.override-redo', manager.id],
    ]);
  });

  test.each([
    ['no reason', { reason: '  ' }, 'Say why'],
    ['an end before its beginning', { toDate: '2026-03-01' }, 'before the first'],
    [
      'days that are not forecast',
      { fromDate: '2026-02-01' },
      'This forecast tells 2026-03-02 to 2026-03-31',
    ],
    [
      'hours of days told as a whole',
      { fromDate: '2026-03-20', toDate: '2026-03-20', fromMinute: 600 },
      'whole days only',
    ],
    ['more than everything less', { amount: -101 }, '−100%'],
    [
      'a copy of a day without calls',
      { kind: 'copy_day', copyFrom: '2020-01-01' },
      'No calls are known of 2020-01-01',
    ],
  ])('with %s is refused in words', async (_what, told, words) => {
    await expect(add(told)).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining(words),
    });
    expect(await stores.database.forecastOverride.count()).toBe(0);
    expect(await stores.database.auditEvent.count({ where: { action: 'forecast.override' } })).toBe(0);
  });

  test('of another site, of a series or a snapshot that is not there, is refused', async () => {
    const other = await createSite({ actor: CLI_ACTOR }, { code: 'other', name: 'Other', timeZone: 'UTC' });
    const stranger = await makeActor('planner', [other.id]);
    const attempts = [
      addOverride({ actor: stranger }, { siteId, ...rule, kind: 'percent', amount: 1 }),
      add({ queue: 'none' }),
      add({ snapshotId: '00000000-0000-4000-8000-000000000000' }),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    const { id } = await add({});
    await expect(undoOverride({ actor: stranger }, { siteId, id, undone: true })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('of an imported forecast is refused: that one is compared', async () => {
    await stores.database.forecastSnapshot.update({ where: { id: snapshot.id }, data: { kind: 'import' } });
    await expect(add({ snapshotId: snapshot.id })).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('value added', () => {
  /** Calls of queue a that come on the first two forecast days: 60 each, at nine. */
  async function come(): Promise<void> {
    const days = [ORIGIN, addDays(ORIGIN, 1), addDays(ORIGIN, 2)];
    await insertVolumes(
      siteId,
      days.map((date) => ({
        queue: 'a',
        startsAt: new Date(`${date}T09:00:00Z`),
        minutes: 30,
        calls: 60,
        offered: 60,
        answered: 60,
        abandoned: 0,
      })),
    );
    await settleSite(siteId);
  }
  const madeBefore = (id: string, by: string) =>
    stores.database.forecastOverride.update({
      where: { id },
      data: { createdAt: new Date('2026-03-01T12:00:00Z'), createdBy: by },
    });

  test('holds the changed days against what came, by person and together', async () => {
    await come();
    await madeBefore((await add({ queue: 'a', amount: 50 })).id, 'Ann');
    await madeBefore(
      (await add({ queue: 'a', amount: -50, fromDate: addDays(ORIGIN, 1), toDate: addDays(ORIGIN, 1) })).id,
      'Bob',
    );
    const { total, people, days } = await valueAdded({ actor: planner }, { siteId, days: 730 });
    expect(days).toMatchObject([
      { date: ORIGIN, queue: 'a', model: 40, forecast: 60, actual: 60, people: ['Ann'] },
      { date: addDays(ORIGIN, 1), queue: 'a', model: 40, forecast: 20, actual: 60, people: ['Bob'] },
    ]);
    expect(total).toMatchObject({ days: 2, betterDays: 1 });
    expect(total?.withChanges).toBeCloseTo(40 / 120);
    expect(total?.withoutChanges).toBeCloseTo(40 / 120);
    expect(people).toMatchObject([
      { name: 'Ann', days: 1, withChanges: 0, betterDays: 1 },
      { name: 'Bob', days: 1, betterDays: 0 },
    ]);
    expect(people[0]?.gain).toBeCloseTo(1 / 3);
    expect(people[1]?.gain).toBeCloseTo(-1 / 3);
  });

  test('counts no change that was made when the day was over, nor one that was undone', async () => {
    await come();
    await add({ queue: 'a', amount: 50 });
    const { id } = await add({ queue: 'a', amount: 50 });
    await madeBefore(id, 'Ann');
    await undoOverride({ actor: planner }, { siteId, id, undone: true });
    expect(await valueAdded({ actor: planner }, { siteId, days: 730 })).toEqual({
      total: null,
      people: [],
      days: [],
    });
  });
});
