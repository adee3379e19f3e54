import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { createSite } from '@/server/sites/create';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { specialDayCalendar } from './calendar';
import { specialDaysOfSite } from './days-of-site';
import { listEffects } from './effects';
import { listPlaces, setPlace } from './place';
import { removeDay } from './remove-day';
import { saveDay } from './save-day';
import { setEffect } from './set-effect';
import { setHoliday } from './set-holiday';
import type { OwnDayView } from './special-day-view';

let stores: TestStores;
let siteId: number;
let planner: Actor;
let manager: Actor;

beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

beforeEach(async () => {
  await stores.database.user.deleteMany();
  await stores.database.site.deleteMany();
  await stores.database.auditEvent.deleteMany();
  const site = await createSite(
    { actor: CLI_ACTOR },
    { code: 'mine', name: 'Mine', timeZone: 'Europe/Berlin', country: 'DE' },
  );
  siteId = site.id;
  await stores.database.queue.create({ data: { siteId, code: 'sales', name: 'Sales' } });
  planner = await makeActor('planner', [siteId]);
  manager = await makeActor('manager', [siteId]);
});

const day = { kind: 'own' as const, queue: '', openingHours: null };
const tagsOn = async (date: string, queue = ''): Promise<readonly string[]> =>
  (await specialDaysOfSite(siteId, '2020-01-01', '2030-12-31')).ofQueue(queue).tags.get(date) ?? [];
const actions = async (): Promise<string[]> =>
  (await stores.database.auditEvent.findMany({ where: { siteId }, orderBy: { id: 'asc' } }))
    .map(({ action }) => action)
    .filter((action) => action.startsWith('special-days.'));

describe('where a site is', () => {
  test('gives it the holidays of its region', async () => {
    expect(await tagsOn('2026-01-06')).toEqual([]);
    expect(await setPlace({ actor: planner }, { siteId, country: 'DE', region: 'de-by' })).toEqual({
      country: 'DE',
      region: 'BY',
    });
    expect(await tagsOn('2026-01-06')).toEqual(['Epiphany']);
    expect(await actions()).toEqual(['special-days.place']);
  });

  test('is refused when it is not known, with what is', async () => {
    const attempt = setPlace({ actor: manager }, { siteId, country: 'DE', region: 'ZZ' });
    await expect(attempt).rejects.toMatchObject({
      code: 'invalid_input',
      hint: expect.stringContaining('BY (Bayern)'),
    });
    expect(listPlaces({ country: 'XX' }).regions).toEqual([]);
    expect(listPlaces({ country: 'de' }).regions).toContainEqual({ code: 'BY', name: 'Bayern' });
  });

  test('another country is for those who may change the site: callers’ numbers are read by it', async () => {
    const move = { siteId, country: 'NL', region: '' };
    await expect(setPlace({ actor: planner }, move)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await setPlace({ actor: manager }, move)).toEqual({ country: 'NL', region: '' });
  });

  test('a region that is none of the country any more is the whole country', async () => {
    await setPlace({ actor: manager }, { siteId, country: 'DE', region: 'BY' });
    await stores.database.site.update({ where: { id: siteId }, data: { country: 'NL' } });
    expect(await tagsOn('2026-04-27')).toEqual(["King's Day"]);
  });

  test('without a known country there are own days alone', async () => {
    await stores.database.site.update({ where: { id: siteId }, data: { country: '' } });
    await saveDay({ actor: planner }, { ...day, siteId, from: '2026-05-01', to: '2026-05-01', name: 'Fair' });
    expect(await tagsOn('2026-05-01')).toEqual(['Fair']);
    expect((await specialDayCalendar({ actor: planner }, { siteId, year: 2026 })).holidays).toEqual([]);
  });
});

describe('a holiday', () => {
  test('that is an ordinary day here is one in every year, and can be a holiday again', async () => {
    const used = async (year: number) =>
      (await specialDayCalendar({ actor: planner }, { siteId, year })).holidays.find(
        ({ tag }) => tag === 'Labour Day',
      )?.used;
    expect(await used(2026)).toBe(true);
    await setHoliday({ actor: planner }, { siteId, tag: 'Labour Day', year: 2026, used: false });
    expect([await used(2024), await used(2026), await used(2028)]).toEqual([false, false, false]);
    expect(await tagsOn('2027-05-01')).toEqual([]);
    await setHoliday({ actor: planner }, { siteId, tag: 'Labour Day', year: 2026, used: true });
    expect([await used(2024), await used(2028)]).toEqual([true, true]);
    expect(await tagsOn('2027-05-01')).toEqual(['Labour Day']);
    expect(await stores.database.specialDay.count({ where: { siteId } })).toBe(0);
    expect(await actions()).toEqual(['special-days.ignore', 'special-days.use']);
  });

  test('a day that is only marked counts once somebody says so', async () => {
    expect(await tagsOn('2026-05-10')).toEqual([]);
    await setHoliday({ actor: planner }, { siteId, tag: "Mother's Day", year: 2026, used: true });
    expect(await tagsOn('2026-05-10')).toEqual(["Mother's Day"]);
    expect((await specialDayCalendar({ actor: planner }, { siteId, year: 2026 })).own).toEqual([]);
    await setHoliday({ actor: planner }, { siteId, tag: "Mother's Day", year: 2026, used: false });
    expect(await tagsOn('2026-05-10')).toEqual([]);
  });

  test('keeps hours that were given to it when it is switched off and on', async () => {
    const hours = { ...day, siteId, from: '2026-10-03', to: '2026-10-03', name: 'National Holiday' };
    await saveDay({ actor: planner }, { ...hours, kind: 'public', openingHours: [['10:00', '14:00']] });
    await setHoliday({ actor: planner }, { siteId, tag: 'National Holiday', year: 2026, used: false });
    await setHoliday({ actor: planner }, { siteId, tag: 'National Holiday', year: 2026, used: true });
    const { hours: open } = (await specialDaysOfSite(siteId, '2026-10-01', '2026-10-31')).ofQueue('');
    expect(open.get('2026-10-03')).toEqual([['10:00', '14:00']]);
  });

  test('that the calendar lacks cannot be switched', async () => {
    const attempt = setHoliday({ actor: planner }, { siteId, tag: "King's Day", year: 2026, used: false });
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('own days', () => {
  const fair = {
    ...day,
    name: 'Trade fair',
    kind: 'campaign' as const,
    from: '2026-12-30',
    to: '2027-01-02',
  };

  test('in a row are one entry, in each year that they touch', async () => {
    const saved = await saveDay({ actor: planner }, { ...fair, siteId });
    expect(saved).toMatchObject({
      from: '2026-12-30',
      to: '2027-01-02',
      kind: 'campaign',
      createdBy: planner.name,
    });
    expect(saved.ids).toHaveLength(4);
    for (const year of [2026, 2027]) {
      expect((await specialDayCalendar({ actor: planner }, { siteId, year })).own).toEqual([saved]);
    }
    expect((await specialDayCalendar({ actor: planner }, { siteId, year: 2028 })).own).toEqual([]);
  });

  test('of a queue are its own, and its hours hold over those of the site', async () => {
    const eve = { ...day, siteId, from: '2026-12-24', to: '2026-12-24', kind: 'half_day' as const };
    await saveDay({ actor: planner }, { ...eve, name: 'Half', openingHours: [['08:00', '14:00']] });
    await saveDay({ actor: planner }, { ...eve, name: 'Shut', queue: 'sales', openingHours: [] });
    const days = await specialDaysOfSite(siteId, '2026-12-24', '2026-12-24');
    expect(days.ofQueue('sales').hours.get('2026-12-24')).toEqual([]);
    expect(days.ofQueue('sales').tags.get('2026-12-24')).toEqual(['Christmas Eve', 'Half', 'Shut']);
    expect(days.ofQueue('other').hours.get('2026-12-24')).toEqual([['08:00', '14:00']]);
    expect(days.ofQueue('other').tags.get('2026-12-24')).toEqual(['Christmas Eve', 'Half']);
  });

  test('are replaced, removed, and put back as they were', async () => {
    const saved = await saveDay({ actor: planner }, { ...fair, siteId });
    const moved = await saveDay(
      { actor: planner },
      { ...fair, siteId, replaces: saved.ids, from: '2026-12-29', to: '2026-12-30' },
    );
    expect((await specialDayCalendar({ actor: planner }, { siteId, year: 2026 })).own).toEqual([moved]);
    const { removed } = await removeDay({ actor: planner }, { siteId, ids: moved.ids });
    expect((await specialDayCalendar({ actor: planner }, { siteId, year: 2026 })).own).toEqual([]);
    for (const { ids: _ids, createdBy: _by, ...entry } of removed) {
      await saveDay({ actor: planner }, { ...entry, siteId });
    }
    const { own } = await specialDayCalendar({ actor: planner }, { siteId, year: 2026 });
    const withoutIds = ({ ids: _ids, ...entry }: OwnDayView) => entry;
    expect(own.map(withoutIds)).toEqual([withoutIds(moved)]);
    expect(await actions()).toEqual([
      'special-days.add',
      'special-days.change',
      'special-days.remove',
      'special-days.add',
    ]);
  });

  test.each([
    ['an end before the beginning', { to: '2026-12-01' }],
    ['no name', { name: ' ' }],
    ['more than 60 days', { to: '2027-12-30' }],
    [
      'hours that overlap',
      {
        openingHours: [
          ['09:00', '12:00'],
          ['11:00', '13:00'],
        ] as [string, string][],
      },
    ],
  ])('are refused with %s, and nothing is stored', async (_what, part) => {
    await expect(saveDay({ actor: planner }, { ...fair, siteId, ...part })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    expect(await stores.database.specialDay.count()).toBe(0);
  });

  test('twice on a day, or of a queue that is not there, are refused', async () => {
    await saveDay({ actor: planner }, { ...fair, siteId });
    await expect(saveDay({ actor: planner }, { ...fair, siteId, to: fair.from })).rejects.toMatchObject({
      code: 'conflict',
    });
    await expect(saveDay({ actor: planner }, { ...fair, siteId, queue: 'none' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('of another site are out of reach', async () => {
    const other = await createSite({ actor: CLI_ACTOR }, { code: 'other', name: 'Other', timeZone: 'UTC' });
    const theirs = await saveDay({ actor: CLI_ACTOR }, { ...fair, siteId: other.id });
    await expect(removeDay({ actor: planner }, { siteId: other.id, ids: theirs.ids })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(removeDay({ actor: planner }, { siteId, ids: theirs.ids })).rejects.toMatchObject({
      code: 'not_found',
    });
    await saveDay({ actor: planner }, { ...fair, siteId, replaces: theirs.ids });
    expect(await stores.database.specialDay.count({ where: { siteId: other.id } })).toBe(4);
  });
});

describe('what a day does to the calls', () => {
  test('is as the newest run learned it, unless a planner says otherwise; that can be undone', async () => {
    const snapshot = await stores.database.forecastSnapshot.create({
      data: { siteId, status: 'done', trigger: 'person', finishedAt: new Date() },
    });
    await stores.database.forecastSeriesResult.create({
      data: {
        snapshotId: snapshot.id,
        queue: '',
        metric: 'offered',
        measure: 'offered',
        scorecard: {},
        weights: [],
        notes: [],
        explanation: { effects: [{ tag: 'Labour Day', effect: -0.35, days: 3 }] },
      },
    });
    const effect = async () =>
      (await listEffects({ actor: planner }, { siteId })).effects.map(({ tag, learned, edited }) => [
        tag,
        learned?.factor,
        learned?.days,
        edited?.factor,
        edited?.by,
      ]);
    expect(await effect()).toEqual([['Labour Day', 0.65, 3, undefined, undefined]]);
    const set = (factor: number | null) =>
      setEffect({ actor: planner }, { siteId, tag: 'Labour Day', factor });
    expect(await set(0.5)).toEqual({ before: null });
    expect(await set(0.4)).toEqual({ before: 0.5 });
    expect(await effect()).toEqual([['Labour Day', 0.65, 3, 0.4, planner.name]]);
    expect(await set(null)).toEqual({ before: 0.4 });
    expect(await effect()).toEqual([['Labour Day', 0.65, 3, undefined, undefined]]);
    expect(await actions()).toEqual(Array(3).fill('special-days.effect'));
  });

  test('is no less than nothing', async () => {
    await expect(setEffect({ actor: planner }, { siteId, tag: 'x', factor: -0.1 })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});
