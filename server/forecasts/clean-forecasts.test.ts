import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { cleanForecasts } from './clean-forecasts';
import { storedSnapshots } from './queries/stored-snapshots';
import { storeSeries } from './run/store-rows';

const NOW = new Date('2026-06-01T12:00:00Z');
const DAY_MS = 86_400_000;
const QUANTILES = [1, 1, 1, 1, 1, 1, 1];

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
  siteId = (await stores.database.site.create({ data: { code: 'a', name: 'A', timeZone: 'UTC' } })).id;
});
afterAll(() => stores.close());

interface Head {
  daysAgo: number;
  trigger?: 'nightly' | 'person';
  status?: 'done' | 'failed' | 'running';
}

/** A forecast with a row of its own in ClickHouse. */
async function forecast({ daysAgo, trigger = 'nightly', status = 'done' }: Head): Promise<string> {
  const createdAt = new Date(NOW.getTime() - daysAgo * DAY_MS);
  const originDate = new Date(createdAt.toISOString().slice(0, 10));
  const { id } = await stores.database.forecastSnapshot.create({
    data: { siteId, trigger, status, createdAt, originDate },
  });
  await store(id, originDate.toISOString().slice(0, 10));
  return id;
}

async function store(snapshotId: string, origin: string): Promise<void> {
  const point = { date: origin, minute: 0, start: Date.parse(origin) / 1000, mean: 1, quantiles: QUANTILES };
  await storeSeries(
    { siteId, snapshotId, origin, attempt: 1 },
    { queue: '', metric: 'offered', points: [point], stretches: [] },
  );
}

test('keeps each night for two months, then a night a week, for more than a year; and no rows of what never came to be', async () => {
  // 2026-03-23 was a Monday: 70 to 64 days ago.
  const week = await Promise.all([70, 69, 68, 67, 66, 65, 64].map((daysAgo) => forecast({ daysAgo })));
  const recent = await Promise.all([59, 58, 1].map((daysAgo) => forecast({ daysAgo })));
  const asked = await Promise.all([68, 67].map((daysAgo) => forecast({ daysAgo, trigger: 'person' })));
  const lastYear = await forecast({ daysAgo: 399 });
  const past = await forecast({ daysAgo: 401, trigger: 'person' });
  const failedNow = await forecast({ daysAgo: 2, status: 'failed' });
  const failedLong = await forecast({ daysAgo: 31, status: 'failed' });
  const writing = await forecast({ daysAgo: 0, status: 'running' });
  const unknown = crypto.randomUUID();
  await store(unknown, '2026-05-01');

  const report = await cleanForecasts(NOW);

  const heads = new Set((await stores.database.forecastSnapshot.findMany()).map(({ id }) => id));
  const kept = [week[0], ...recent, ...asked, lastYear, writing];
  expect([...heads].sort()).toEqual([...kept, failedNow].sort());
  const rows = (await storedSnapshots({})).map(({ id }) => id);
  expect(rows.sort()).toEqual([...kept].sort());
  expect(report).toEqual({ snapshots: 6 + 1 + 1, orphans: 2 });
  expect(heads.has(past) || heads.has(failedLong)).toBe(false);
  expect(await cleanForecasts(NOW)).toEqual({ snapshots: 0, orphans: 0 });
});
