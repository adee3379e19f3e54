import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { closeQueues } from '@/server/jobs/enqueue';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { createSite } from './create';
import { getSite } from './get';
import { listSites } from './list';
import { listQueues } from './list-queues';
import type { QueueView } from './queue-view';
import type { SiteView } from './site-view';
import { updateSite } from './update';
import { updateQueue } from './update-queue';

const DAY = '2026-03-02';
let stores: TestStores;
let mine: SiteView;
let other: SiteView;
let queue: QueueView;
let manager: Actor;

beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

beforeEach(async () => {
  await stores.database.user.deleteMany();
  await stores.database.site.deleteMany();
  await stores.database.auditEvent.deleteMany();
  mine = await createSite({ actor: CLI_ACTOR }, { code: 'mine', name: 'Mine', timeZone: 'Europe/Amsterdam' });
  other = await createSite({ actor: CLI_ACTOR }, { code: 'other', name: 'Other', timeZone: 'UTC' });
  await stores.database.queue.create({ data: { siteId: mine.id, code: 'q1', name: 'One' } });
  await stores.database.queue.create({ data: { siteId: other.id, code: 'q1', name: 'Not mine' } });
  const [first] = await listQueues({ actor: CLI_ACTOR }, { siteId: mine.id });
  if (!first) throw new Error('no queue');
  queue = first;
  manager = await makeActor('manager', [mine.id]);
  await giveRollups();
});

/** A rollup of one day of both sites, as if calls had come in. */
async function giveRollups(): Promise<void> {
  const values = [mine, other].map(({ id }) => ({
    site_id: id,
    day: DAY,
    snapshot: 1,
    queue: 'q1',
    direction: 'inbound',
    local_date: DAY,
    interval_start: `${DAY} 10:00:00`,
    calls: 1,
  }));
  const heads = values.map(({ site_id, day, snapshot }) => ({ site_id, day, snapshot }));
  for (const table of ['rollup_day', 'rollup_interval']) {
    const rows = values.map(({ interval_start, ...row }) =>
      table === 'rollup_interval' ? { ...row, interval_start } : row,
    );
    await stores.clickhouse.insert({ table, values: rows, format: 'JSONEachRow' });
  }
  await stores.clickhouse.insert({ table: 'rollup_heads', values: heads, format: 'JSONEachRow' });
}

async function dirtyDays(): Promise<[number, string][]> {
  const days = await stores.database.dirtyDay.findMany();
  return days.map(({ siteId, day }) => [siteId, day.toISOString().slice(0, 10)]);
}

async function waitingJobs(): Promise<unknown[]> {
  const [table] = await stores.database.$queryRaw<{ exists: boolean }[]>`
    SELECT to_regclass('pgboss.job') IS NOT NULL AS exists`;
  if (!table?.exists) return [];
  const jobs = await stores.database.$queryRaw<{ data: unknown }[]>`
    SELECT data FROM pgboss.job WHERE name = 'settle-site' AND state = 'created' AND data @> ${JSON.stringify({ siteId: mine.id })}::jsonb`;
  return jobs.map(({ data }) => data);
}

const settingsOf = ({ code: _code, ...settings }: QueueView) => settings;

describe('somebody limited to a site', () => {
  test('sees that site alone', async () => {
    expect((await listSites({ actor: manager })).map(({ code }) => code)).toEqual(['mine']);
    expect((await listSites({ actor: CLI_ACTOR })).map(({ code }) => code)).toEqual(['mine', 'other']);
  });

  test('is told of another site what is told of one that does not exist, and changes nothing there', async () => {
    const [foreign] = await listQueues({ actor: CLI_ACTOR }, { siteId: other.id });
    if (!foreign) throw new Error('no queue');
    const attempts = [
      getSite({ actor: manager }, { id: other.id }),
      listQueues({ actor: manager }, { siteId: other.id }),
      updateSite({ actor: manager }, { id: other.id, name: 'Taken', timeZone: 'UTC', country: '' }),
      updateQueue({ actor: manager }, { ...settingsOf(foreign), name: 'Taken' }),
      updateQueue({ actor: manager }, { ...settingsOf(foreign), siteId: mine.id, name: 'Taken' }),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    const words = async (id: number, actor: Actor) =>
      getSite({ actor }, { id }).catch(({ message }: Error) => message.replace(String(id), '#'));
    expect(await words(other.id, manager)).toBe(await words(999_999, CLI_ACTOR));
    expect(await stores.database.queue.count({ where: { name: 'Taken' } })).toBe(0);
  });

  test('cannot add a site', async () => {
    await expect(
      createSite({ actor: manager }, { code: 'new', name: 'New', timeZone: 'UTC' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('a site', () => {
  test('has a code of its own', async () => {
    await expect(
      createSite({ actor: CLI_ACTOR }, { code: 'MINE', name: 'Again', timeZone: 'UTC' }),
    ).rejects.toMatchObject({ code: 'conflict' });
  });

  test('renamed keeps its rollups; moved to another zone gets them anew', async () => {
    const settings = { id: mine.id, name: 'Renamed', timeZone: mine.timeZone, country: 'NL' };
    expect(await updateSite({ actor: manager }, settings)).toMatchObject({ name: 'Renamed', country: 'NL' });
    expect(await dirtyDays()).toEqual([]);
    await updateSite({ actor: manager }, { ...settings, timeZone: 'Asia/Kolkata' });
    expect(await dirtyDays()).toEqual([[mine.id, DAY]]);
    expect(await waitingJobs()).toEqual([{ siteId: mine.id }]);
    const events = await stores.database.auditEvent.findMany({
      where: { action: 'site.update' },
      orderBy: { id: 'asc' },
    });
    expect(events.map(({ siteId, actorId }) => [siteId, actorId])).toEqual([
      [mine.id, manager.id],
      [mine.id, manager.id],
    ]);
    expect(events[1]?.details).toEqual({
      changes: [{ field: 'timeZone', before: 'Europe/Amsterdam', after: 'Asia/Kolkata' }],
    });
  });

  test('saved as it was is not a change', async () => {
    await updateSite(
      { actor: manager },
      { id: mine.id, name: 'Mine', timeZone: 'Europe/Amsterdam', country: '' },
    );
    expect(await stores.database.auditEvent.count({ where: { action: 'site.update' } })).toBe(0);
  });
});

describe('a queue', () => {
  test('keeps its settings as given', async () => {
    const openingHours = { mon: [['08:00', '12:00'] as [string, string]], sun: [] };
    const settings = { ...settingsOf(queue), name: 'First line', openingHours, serviceTargetShare: 0.9 };
    expect(await updateQueue({ actor: manager }, settings)).toEqual({ ...queue, ...settings });
    expect(await listQueues({ actor: manager }, { siteId: mine.id })).toEqual([{ ...queue, ...settings }]);
    const opened = await updateQueue({ actor: manager }, { ...settings, openingHours: null });
    expect(opened.openingHours).toBeNull();
    expect(await dirtyDays()).toEqual([]);
  });

  test.each([
    ['time zone', { timeZone: 'Asia/Kathmandu' }],
    ['target in seconds', { serviceTargetSeconds: 30 }],
    ['short-abandon threshold', { shortAbandonSeconds: 10 }],
    ['service level rule', { serviceLevelRule: 'offered_without_short' as const }],
  ])('with another %s has its rollups made anew', async (_what, change) => {
    await updateQueue({ actor: manager }, { ...settingsOf(queue), ...change });
    expect(await dirtyDays()).toEqual([[mine.id, DAY]]);
    const event = await stores.database.auditEvent.findFirstOrThrow({ where: { action: 'queue.update' } });
    expect(event).toMatchObject({ subject: `queue:${queue.id}`, siteId: mine.id, details: { code: 'q1' } });
  });

  test.each([
    ['a share of nothing', { serviceTargetShare: 0 }],
    ['more than all', { serviceTargetShare: 1.01 }],
    ['half seconds', { serviceTargetSeconds: 1.5 }],
    ['negative seconds', { shortAbandonSeconds: -1 }],
    ['a zone that is none', { timeZone: 'Mars/Olympus' }],
  ])('is refused with %s', async (_what, change) => {
    await expect(updateQueue({ actor: manager }, { ...settingsOf(queue), ...change })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});
