import { Temporal } from 'temporal-polyfill';
import { beforeEach, expect, test } from 'vitest';
import { settleSite } from '@/server/calls/settle';
import { closeQueues } from '@/server/jobs/enqueue';
import { insertVolumes } from '@/server/testing/insert-volumes';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { askForNightlyForecasts } from './nightly';

let stores: TestStores;
let siteId: number;

beforeEach(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({
    data: { code: 'a', name: 'A', timeZone: 'America/New_York' },
  });
  await stores.database.site.create({ data: { code: 'empty', name: 'Empty', timeZone: 'UTC' } });
  siteId = site.id;
  await insertVolumes(siteId, [
    { queue: 'q', startsAt: new Date('2026-03-02T15:00Z'), minutes: 30, calls: 5 },
  ]);
  await settleSite(siteId);
  return async () => {
    await closeQueues();
    await stores.close();
  };
});

/** An instant by the site's clock, on a day far enough ahead that the rollups of this test are older. */
function night(date: string, time: string): Date {
  return new Date(
    Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('America/New_York').epochMilliseconds,
  );
}

/** The runs under way come to their end at that moment. */
async function finish(startedAt: Date): Promise<void> {
  await stores.database.forecastSnapshot.updateMany({
    where: { activeSiteId: { not: null } },
    data: {
      status: 'done',
      activeSiteId: null,
      startedAt,
      finishedAt: startedAt,
      originDate: new Date('2026-03-03'),
    },
  });
}

test('is asked for after two in the site’s night, once, and for sites with calls alone', async () => {
  expect(await askForNightlyForecasts(night('2030-03-05', '01:59'))).toEqual([]);
  expect(await askForNightlyForecasts(night('2030-03-05', '02:30'))).toEqual(['a']);
  expect(await askForNightlyForecasts(night('2030-03-05', '03:30'))).toEqual([]);
  const heads = await stores.database.forecastSnapshot.findMany();
  expect(heads).toMatchObject([
    { siteId, trigger: 'nightly', runKey: 'nightly:2030-03-05', status: 'queued' },
  ]);
});

test('is made up for where no worker ran at night', async () => {
  expect(await askForNightlyForecasts(night('2030-03-05', '11:30'))).toEqual(['a']);
});

test('is left out where nothing is new, and comes again with new calls or a new special day', async () => {
  await askForNightlyForecasts(night('2030-03-05', '02:30'));
  await finish(new Date());
  expect(await askForNightlyForecasts(night('2030-03-06', '02:30'))).toEqual([]);
  await insertVolumes(siteId, [
    { queue: 'q', startsAt: new Date('2026-03-03T15:00Z'), minutes: 30, calls: 5 },
  ]);
  await settleSite(siteId);
  expect(await askForNightlyForecasts(night('2030-03-06', '03:30'))).toEqual(['a']);
  await finish(new Date());
  expect(await askForNightlyForecasts(night('2030-03-07', '02:30'))).toEqual([]);
  await stores.database.specialDay.create({
    data: { siteId, date: new Date('2026-04-01'), name: 'Campaign', kind: 'campaign', createdBy: 'Ann' },
  });
  expect(await askForNightlyForecasts(night('2030-03-07', '03:30'))).toEqual(['a']);
});

test('does not stand beside one that a person asked for: that one is the night’s', async () => {
  await stores.database.forecastSnapshot.create({
    data: { siteId, activeSiteId: siteId, trigger: 'person' },
  });
  await askForNightlyForecasts(night('2030-03-05', '02:30'));
  expect(await stores.database.forecastSnapshot.count()).toBe(1);
});
