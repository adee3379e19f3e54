import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settleSite } from '@/server/calls/settle';
import { expectedRollups } from '@/server/testing/expected-rollups';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { readRollups } from '@/server/testing/read-rollups';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

/** Zones, a local day of each, and that day's length in hours. */
const DAYS = [
  ['Europe/Amsterdam', '2024-03-31', 23],
  ['Europe/Amsterdam', '2024-10-27', 25],
  ['America/New_York', '2024-03-10', 23],
  ['America/New_York', '2024-11-03', 25],
  ['Australia/Lord_Howe', '2024-10-06', 23.5],
  ['Australia/Lord_Howe', '2024-04-07', 24.5],
  ['Asia/Kolkata', '2024-03-31', 24],
  ['Asia/Kathmandu', '2024-10-27', 24],
  ['Pacific/Kiritimati', '2024-03-31', 24],
  ['Pacific/Pago_Pago', '2024-03-31', 24],
] as const;

test.each(DAYS)('%s, %s: a call a quarter gives a day of %d hours', async (zone, date, hours) => {
  const site = await stores.database.site.create({
    data: { code: crypto.randomUUID(), name: zone, timeZone: zone },
  });
  const from = Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds;
  // From an hour before the day to an hour after it.
  const calls = Array.from({ length: (hours + 2) * 4 }, (_, quarter): TestCall => {
    return { callId: `c${quarter}`, startedAt: new Date(from - 3_600_000 + quarter * 900_000), queue: 'q' };
  });
  await insertCalls(site.id, calls);
  await settleSite(site.id);

  const queue = { code: 'q', zone, targetSeconds: 20, shortSeconds: 5, withoutShort: false };
  const rollups = await readRollups(site.id);
  expect(rollups).toEqual(expectedRollups(calls, [queue]));
  expect(rollups.day.get(`q||inbound||${date}`)?.calls).toBe(hours * 4);
});
