import { afterAll, beforeAll, expect, test } from 'vitest';
import { settleSite } from '@/server/calls/settle';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { readDirtyDays } from './dirty-days';
import { markOlderMake } from './mark-older-make';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

async function newSite(timeZone = 'UTC', queues: { code: string; timeZone: string }[] = []): Promise<number> {
  const code = crypto.randomUUID();
  const described = { create: queues.map((queue) => ({ ...queue, name: queue.code })) };
  return (await stores.database.site.create({ data: { code, name: code, timeZone, queues: described } })).id;
}

async function rows(sql: string, siteId: number): Promise<Record<string, unknown>[]> {
  const answer = await stores.clickhouse.query({
    query: sql.replace(
      'COUNTED',
      `site_id = ${siteId} AND (day, snapshot) IN
        (SELECT day, max(snapshot) FROM rollup_heads WHERE site_id = ${siteId} GROUP BY day)`,
    ),
    format: 'JSONEachRow',
  });
  return answer.json();
}

const at = (time: string) => new Date(`2024-03-05T${time}Z`);

test('waits add up to the incoming calls, by whole seconds, on the local day of the queue', async () => {
  const siteId = await newSite('UTC', [{ code: 'far', timeZone: 'Asia/Taipei' }]);
  const calls: TestCall[] = [
    { callId: '1', startedAt: at('20:00:00'), queue: 'q', waitMs: 999, ivrMs: 4000 },
    { callId: '2', startedAt: at('20:00:01'), queue: 'q', waitMs: 0, outcome: 'transferred' },
    { callId: '3', startedAt: at('20:00:02'), queue: 'q', waitMs: 61_500, outcome: 'abandoned' },
    { callId: '4', startedAt: at('20:00:03'), queue: 'q', waitMs: 0, outcome: 'contained', ivrMs: 30_000 },
    { callId: '5', startedAt: at('20:00:04'), queue: 'q', waitMs: 5000, direction: 'outbound' },
    { callId: '6', startedAt: at('20:00:05'), queue: 'far', waitMs: 2000, outcome: 'short_abandoned' },
    { callId: '7', startedAt: at('20:00:06'), queue: 'q', waitMs: 99_000_000, outcome: 'abandoned' },
  ];
  await insertCalls(siteId, calls);
  await settleSite(siteId);
  const found = await rows(
    `SELECT queue, toString(local_date) AS date, wait_s, answered, abandoned, other, ivr_ms
     FROM rollup_waits WHERE COUNTED ORDER BY queue, wait_s`,
    siteId,
  );
  const day = { queue: 'q', date: '2024-03-05' };
  expect(found).toEqual([
    { queue: 'far', date: '2024-03-06', wait_s: 2, answered: 0, abandoned: 1, other: 0, ivr_ms: 0 },
    { ...day, wait_s: 0, answered: 2, abandoned: 0, other: 1, ivr_ms: 34_000 },
    { ...day, wait_s: 61, answered: 0, abandoned: 1, other: 0, ivr_ms: 0 },
    { ...day, wait_s: 65_535, answered: 0, abandoned: 1, other: 0, ivr_ms: 0 },
  ]);
});

/** Presence and handling in minutes, by queue and time. */
const PRESENCE = `
  SELECT queue, agent_group AS team, formatDateTime(interval_start, '%H:%i') AS time,
    round(present_ms / 60000, 6) AS present, round(handling_ms / 60000, 6) AS handled
  FROM rollup_presence WHERE COUNTED ORDER BY time, queue`;

test('an agent is present for calls and short gaps between them, shared among queues by what is handled', async () => {
  const siteId = await newSite();
  const call = { agent: 'ann', agentGroup: 't' };
  await insertCalls(siteId, [
    // 10:00 menu, 10:01 queue, answered 10:02, over 10:08; a minute of after-call work.
    {
      ...call,
      callId: '1',
      startedAt: at('10:00:00'),
      queue: 'a',
      ivrMs: 60_000,
      waitMs: 60_000,
      talkMs: 360_000,
      acwMs: 60_000,
    },
    // Answered 10:33 after a gap of 24 minutes, to 10:36: present from 10:09 on.
    { ...call, callId: '2', startedAt: at('10:33:00'), queue: 'b', talkMs: 120_000, holdMs: 60_000 },
    // A gap of 31 minutes is a break.
    { ...call, callId: '3', startedAt: at('11:07:00'), queue: 'a', talkMs: 60_000 },
    // Nobody is known to have taken it.
    { callId: '4', startedAt: at('10:00:00'), queue: 'a', talkMs: 600_000 },
    // Hung up: nobody took it.
    { ...call, callId: '5', startedAt: at('12:00:00'), queue: 'a', waitMs: 60_000, outcome: 'abandoned' },
  ]);
  await settleSite(siteId);
  expect(await rows(PRESENCE, siteId)).toEqual([
    { queue: 'a', team: 't', time: '10:00', present: 13, handled: 7 },
    // Nothing handled: by the day, eight minutes of a and three of b.
    { queue: 'a', team: 't', time: '10:15', present: 10.909091, handled: 0 },
    { queue: 'b', team: 't', time: '10:15', present: 4.090909, handled: 0 },
    { queue: 'b', team: 't', time: '10:30', present: 6, handled: 3 },
    { queue: 'a', team: 't', time: '11:00', present: 1, handled: 1 },
  ]);
});

test('overlapping calls make nobody present twice, and each agent counts', async () => {
  const siteId = await newSite();
  const talk = { queue: 'a', talkMs: 600_000 };
  await insertCalls(siteId, [
    { ...talk, callId: '1', agent: 'ann', startedAt: at('10:00:00') },
    { ...talk, callId: '2', agent: 'ann', startedAt: at('10:01:00') },
    { ...talk, callId: '3', agent: 'ann', startedAt: at('10:02:00'), talkMs: 60_000 },
    { ...talk, callId: '4', agent: 'bob', startedAt: at('10:05:00'), talkMs: 120_000 },
  ]);
  await settleSite(siteId);
  expect(await rows(PRESENCE, siteId)).toEqual([
    { queue: 'a', team: '', time: '10:00', present: 13, handled: 23 },
  ]);
});

test('days of an older make are marked to be made anew, a bounded number at once', async () => {
  const siteId = await newSite();
  await stores.clickhouse.insert({
    table: 'rollup_heads',
    values: ['2024-01-01', '2024-01-02', '2024-01-03'].map((day) => ({
      site_id: siteId,
      day,
      snapshot: 1,
      make: 1,
    })),
    format: 'JSONEachRow',
  });
  const days = async () => (await readDirtyDays(siteId)).map(({ day }) => day);
  expect(await markOlderMake(2)).toBe(2);
  expect(await days()).toEqual(['2024-01-02', '2024-01-03']);
  // They wait for their turn.
  expect(await markOlderMake()).toBe(0);
  await settleSite(siteId);
  expect(await markOlderMake()).toBe(1);
  expect(await days()).toEqual(['2024-01-01']);
  await settleSite(siteId);
  expect(await markOlderMake()).toBe(0);
});
