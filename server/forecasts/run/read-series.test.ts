import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { settleSite } from '@/server/calls/settle';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { insertVolumes } from '@/server/testing/insert-volumes';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { queueHistory } from '../queries/history';
import { planRun } from './plan';
import { fingerprintOf, readSeries } from './read-series';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

async function newSite(
  timeZone: string,
  queues: { code: string; timeZone?: string }[] = [],
): Promise<number> {
  const code = crypto.randomUUID();
  const { id } = await stores.database.site.create({
    data: { code, name: code, timeZone, queues: { create: queues.map((q) => ({ name: q.code, ...q })) } },
  });
  return id;
}

/** A call every quarter of an hour of some local days. */
function everyQuarter(from: string, days: number, zone: string): TestCall[] {
  const start = Temporal.PlainDate.from(from).toZonedDateTime(zone);
  const quarters = (start.add({ days }).epochMilliseconds - start.epochMilliseconds) / 900_000;
  return Array.from({ length: quarters }, (_, quarter) => {
    const startedAt = new Date(start.epochMilliseconds + quarter * 900_000 + 1000);
    return { callId: `c${quarter}`, startedAt, queueEnteredAt: startedAt, queue: 'q', talkMs: 60_000 };
  });
}

describe.each([
  ['Europe/Amsterdam', '2024-03-29', '2024-03-31', 46],
  ['Europe/Amsterdam', '2024-10-25', '2024-10-27', 50],
  ['America/New_York', '2024-11-01', '2024-11-03', 50],
  ['Asia/Kathmandu', '2024-10-25', '2024-10-27', 48],
])('%s around %s', (zone, from, changed, halfHours) => {
  it('has every half hour as the instant it begins, with the calls that came in it', async () => {
    const siteId = await newSite(zone);
    await insertCalls(siteId, everyQuarter(from, 4, zone));
    await settleSite(siteId);
    const ask = { siteId, queues: ['q'], minutes: 30 as const };
    const [day] = await queueHistory({ ...ask, from: changed, to: changed });
    const midnight = Temporal.PlainDate.from(changed).toZonedDateTime(zone).epochMilliseconds / 1000;
    expect([...(day?.starts ?? [])].sort((a, b) => a - b)).toEqual(
      Array.from({ length: halfHours }, (_, half) => midnight + half * 1800),
    );
    expect(new Set(day?.offered)).toEqual(new Set([2]));
    expect(new Set(day?.handle_ms)).toEqual(new Set([120_000]));
  });

  it('becomes days of the same width, without a dent or a peak where the clocks change', async () => {
    const siteId = await newSite(zone);
    await insertCalls(siteId, everyQuarter(from, 4, zone));
    await settleSite(siteId);
    const plan = await planRun(siteId, Date.now());
    const { queues, site } = await readSeries(plan, () => undefined);
    const values = queues[0]?.volume.history.values ?? new Float64Array();
    expect(values).toHaveLength(4 * 48);
    expect(values.filter((value) => !Number.isNaN(value)).every((value) => value === 2)).toBe(true);
    expect(values.filter(Number.isNaN)).toHaveLength(Math.max(0, 48 - halfHours));
    expect(site.volume.history.values).toEqual(values);
  });
});

test('the site is the sum of its queues by instant, also over time zones', async () => {
  const siteId = await newSite('Europe/Amsterdam', [{ code: 'far', timeZone: 'America/New_York' }]);
  const hours = Array.from({ length: 24 * 20 }, (_, hour) => new Date(Date.UTC(2024, 4, 6, hour)));
  await insertVolumes(
    siteId,
    ['near', 'far'].flatMap((queue) =>
      hours.map((startsAt, hour) => ({
        queue,
        startsAt,
        minutes: 60,
        calls: queue === 'far' ? (hour % 24) * 2 : 10,
        offered: queue === 'far' ? (hour % 24) * 2 : 10,
      })),
    ),
  );
  await settleSite(siteId);
  const plan = await planRun(siteId, Date.now());
  const { queues, site } = await readSeries(plan, () => undefined);
  const noon = (queue: (typeof queues)[number] | undefined): number => {
    // 10:00 UTC is 12:00 in Amsterdam and 6:00 in New York.
    const cell = queue?.clock.cellOf(Date.UTC(2024, 4, 10, 10));
    const first = Date.parse(`${queue?.volume.history.days[0]?.date}T00:00:00Z`) / 86_400_000;
    return queue?.volume.history.values[((cell?.day ?? 0) - first) * 48 + (cell?.slot ?? 0)] ?? Number.NaN;
  };
  expect(queues.map(({ queue }) => queue)).toEqual(['far', 'near']);
  expect([noon(queues[0]), noon(queues[1]), noon(site)]).toEqual([10, 5, 15]);
  // The last day in New York has not been seen to its end.
  expect(plan.origin).toBe('2024-05-25');
});

test('a queue counts all calls where outcomes are not known, a day without data is a gap, a quiet one is zero', async () => {
  const siteId = await newSite('UTC');
  const days = [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13];
  const volumes = days.flatMap((day) => [
    { queue: 'vague', startsAt: new Date(Date.UTC(2024, 0, 1 + day, 10)), minutes: 30, calls: 30 },
    ...(day === 9
      ? []
      : [
          {
            queue: 'exact',
            startsAt: new Date(Date.UTC(2024, 0, 1 + day, 10)),
            minutes: 30,
            calls: 8,
            offered: 5,
            answered: 5,
            abandoned: 0,
          },
        ]),
  ]);
  await insertVolumes(siteId, volumes);
  await settleSite(siteId);
  const plan = await planRun(siteId, Date.now());
  const { queues, site } = await readSeries(plan, () => undefined);
  const at = (queue: number, day: number) => queues[queue]?.volume.history.values[day * 48 + 20];
  expect(queues.map(({ queue, measure }) => [queue, measure])).toEqual([
    ['exact', 'offered'],
    ['vague', 'calls'],
  ]);
  expect(site.measure).toBe('calls');
  expect([at(0, 3), at(0, 4), at(0, 9), at(1, 3)]).toEqual([5, Number.NaN, 0, 30]);
  expect(site.volume.history.values[3 * 48 + 20]).toBe(35);
  const again = await readSeries(plan, () => undefined);
  expect(fingerprintOf([...again.queues, again.site])).toEqual(fingerprintOf([...queues, site]));
});
