import { afterAll, beforeAll, expect, test } from 'vitest';
import { settleSite } from '@/server/calls/settle';
import { insertCalls } from '@/server/testing/insert-calls';
import { insertVolumes } from '@/server/testing/insert-volumes';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { readRollups } from '@/server/testing/read-rollups';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

async function newSite(timeZone: string): Promise<number> {
  const code = crypto.randomUUID();
  return (await stores.database.site.create({ data: { code, name: code, timeZone } })).id;
}

async function callsByDay(siteId: number): Promise<Record<string, number>> {
  const { day } = await readRollups(siteId);
  return Object.fromEntries([...day].map(([key, row]) => [key, row.calls]).sort());
}

test('a local day that gets call records leaves its volumes out, on both of its UTC days, and no other day', async () => {
  // In New York the 5th of March is 05:00 UTC to 05:00 UTC.
  const siteId = await newSite('America/New_York');
  const volume = (queue: string, startsAt: string) => ({
    queue,
    startsAt: new Date(startsAt),
    minutes: 15,
    calls: 10,
  });
  await insertVolumes(siteId, [
    volume('a', '2024-03-05T04:45:00Z'),
    volume('a', '2024-03-05T05:00:00Z'),
    volume('a', '2024-03-06T04:45:00Z'),
    volume('a', '2024-03-06T05:00:00Z'),
    volume('b', '2024-03-05T12:00:00Z'),
  ]);
  await settleSite(siteId);
  const reported = {
    'a||inbound||2024-03-04': 10,
    'a||inbound||2024-03-05': 20,
    'a||inbound||2024-03-06': 10,
    'b||inbound||2024-03-05': 10,
  };
  expect(await callsByDay(siteId)).toEqual(reported);

  // One call on the UTC 5th outranks the volume on the UTC 6th as well: both are the local 5th.
  await insertCalls(siteId, [{ callId: '1', startedAt: new Date('2024-03-05T18:00:00Z'), queue: 'a' }]);
  await settleSite(siteId);
  expect(await callsByDay(siteId)).toEqual({ ...reported, 'a||inbound||2024-03-05': 1 });

  // The call moves to another day: the volumes count again.
  await insertCalls(siteId, [{ callId: '1', startedAt: new Date('2024-03-20T18:00:00Z'), queue: 'a' }]);
  await settleSite(siteId);
  expect(await callsByDay(siteId)).toEqual({ ...reported, 'a||inbound||2024-03-20': 1 });
});

test('intervals are spread over the quarters they touch, and over midnight, by their minutes', async () => {
  const siteId = await newSite('Asia/Kathmandu');
  await insertVolumes(siteId, [
    {
      queue: 'q',
      startsAt: new Date('2024-03-05T23:30:00Z'),
      minutes: 60,
      calls: 8,
      offered: 8,
      answered: 6,
    },
    { queue: 'q', startsAt: new Date('2024-03-05T12:00:00Z'), minutes: 5, calls: 1 },
    { queue: 'q', startsAt: new Date('2024-03-05T12:10:00Z'), minutes: 5, calls: 2 },
    { queue: 'q', startsAt: new Date('2024-03-05T14:12:00Z'), minutes: 6, calls: 5 },
  ]);
  await settleSite(siteId);
  const { interval } = await readRollups(siteId);
  const calls = [...interval].map(([key, row]) => [key.split('|')[4], row.calls, row.abandoned]).sort();
  expect(calls).toEqual([
    ['2024-03-05T12:00:00.000Z', 3, 0],
    ['2024-03-05T14:00:00.000Z', 2.5, 0],
    ['2024-03-05T14:15:00.000Z', 2.5, 0],
    ['2024-03-05T23:30:00.000Z', 2, 0.5],
    ['2024-03-05T23:45:00.000Z', 2, 0.5],
    ['2024-03-06T00:00:00.000Z', 2, 0.5],
    ['2024-03-06T00:15:00.000Z', 2, 0.5],
  ]);
});

test('what a report does not say is not known, rather than zero', async () => {
  const siteId = await newSite('UTC');
  const at = (hour: number) => new Date(Date.UTC(2024, 2, 5, hour));
  await insertVolumes(siteId, [
    { queue: 'counts', startsAt: at(1), minutes: 15, calls: 9 },
    {
      queue: 'full',
      startsAt: at(1),
      minutes: 15,
      calls: 12,
      offered: 10,
      abandoned: 2,
      shortAbandoned: 1,
      withinTarget: 6,
      asaMs: 15_000,
      longestWaitMs: 90_000,
      ahtMs: 200_000,
    },
    { queue: 'handled', startsAt: at(1), minutes: 15, calls: 4, ahtMs: 100_000 },
  ]);
  await settleSite(siteId);
  const { day } = await readRollups(siteId);
  const row = (queue: string) => day.get(`${queue}||inbound||2024-03-05`);
  expect(row('counts')).toMatchObject({
    calls: 9,
    outcome_known: 0,
    offered: 0,
    rated_offered: 0,
    waits: 0,
    handled: 0,
  });
  expect(row('full')).toMatchObject({
    calls: 12,
    outcome_known: 12,
    offered: 10,
    answered: 8,
    abandoned: 2,
    short_abandoned: 1,
    rated_offered: 10,
    rated_within_target: 6,
    waits: 8,
    wait_ms: 120_000,
    longest_wait_ms: 90_000,
    handled: 8,
    talk_ms: 1_600_000,
  });
  expect(row('handled')).toMatchObject({ calls: 4, outcome_known: 0, handled: 4, talk_ms: 400_000 });
});
