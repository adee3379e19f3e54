import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { acceptMove } from '@/server/staffing/moves/accept';
import { undoMove } from '@/server/staffing/moves/undo';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { insertForecast } from '@/server/testing/insert-forecast';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { staffingToday } from './today';

const context = { actor: CLI_ACTOR };
const DAY = '2024-03-04';

let stores: TestStores;
let siteId: number;

/** 120 calls an hour from eight to ten, of four minutes: more and longer than forecast. One in four waits too long. */
const CALLS = Array.from({ length: 240 }, (_, at): TestCall => {
  const startedAt = new Date(Date.UTC(2024, 2, 4, 8, 0, at * 30));
  const agent = `a${at % 6}`;
  return {
    callId: String(at),
    startedAt,
    queue: 'help',
    agent,
    talkMs: 240_000,
    waitMs: at % 4 === 0 ? 60_000 : 0,
  };
});

beforeAll(async () => {
  stores = await openTestStores();
  const queues = { create: [{ code: 'help', name: 'Help' }] };
  const site = await stores.database.site.create({ data: { code: 'a', name: 'A', timeZone: 'UTC', queues } });
  siteId = site.id;
  await insertCalls(siteId, CALLS);
  await settleSite(siteId);
  const snapshot = await insertForecast({
    siteId,
    origin: '2024-03-04',
    horizonDays: 7,
    queues: { help: (_date, minute) => (minute >= 480 && minute < 1080 ? 50 : null) },
  });
  await stores.database.forecastSeriesResult.updateMany({
    where: { snapshotId: snapshot.id },
    data: { noise: { dayError: 0.1, dispersion: 1 } },
  });
});
afterAll(() => stores.close());

async function today() {
  const { queues, ...rest } = await staffingToday(context, { siteId, date: DAY, untilMinute: 600 });
  const intervals = new Map(queues[0]?.intervals.map((interval) => [interval.minute, interval]));
  return { ...rest, queues, at: (minute: number) => intervals.get(minute) };
}

test('what came stands beside the plan: calls, handle times, agents present, service level', async () => {
  const { untilMinute, staffFrom, at } = await today();
  expect({ untilMinute, staffFrom }).toEqual({ untilMinute: 600, staffFrom: 'requirement' });
  const nine = at(540);
  expect(nine).toMatchObject({ planned: 50, actual: 60, expected: null, actualAht: 240, serviceLevel: 0.75 });
  expect(nine?.expectedServiceLevel).toBeNull();
  // Six agents with a call every three minutes, of four minutes each: they are always there.
  expect(nine?.present).toBeCloseTo(6, 5);
  expect(at(420)).toMatchObject({ open: false, needed: 0 });
});

test('the rest of the day is expected anew, and with it the service level of those planned', async () => {
  const { at } = await today();
  const noon = at(720);
  expect(noon?.actual).toBeNull();
  expect(noon?.expected).toBeGreaterThan(52);
  expect(noon?.expected).toBeLessThan(60);
  expect(noon?.needed).toBeGreaterThan(noon?.staffed ?? 99);
  expect(noon?.expectedServiceLevel).toBeLessThan(0.8);
});

test('a move that is accepted is part of the picture until it is undone; both are on record', async () => {
  const before = (await today()).at(720);
  const move = await acceptMove(context, {
    siteId,
    kind: 'overtime',
    date: DAY,
    fromMinute: 720,
    toMinute: 780,
    toQueue: 'help',
    agents: 3,
  });
  const during = await today();
  expect(during.moves).toMatchObject([{ id: move.id, kind: 'overtime', agents: 3 }]);
  expect(during.at(720)?.staffed).toBe((before?.staffed ?? 0) + 3);
  expect(during.at(720)?.expectedServiceLevel).toBeGreaterThan(before?.expectedServiceLevel ?? 1);
  expect(during.at(780)?.staffed).toBe((await today()).at(810)?.staffed);

  await undoMove(context, { siteId, id: move.id });
  await undoMove(context, { siteId, id: move.id });
  expect((await today()).at(720)).toEqual(before);
  const acts = await stores.database.auditEvent.findMany({
    where: { subject: `staffing-move:${move.id}` },
    orderBy: { at: 'asc' },
  });
  expect(acts.map(({ action }) => action)).toEqual(['staffing-move.accept', 'staffing-move.undo']);
});

test('a move that makes no sense is refused with a reason', async () => {
  const move = { siteId, date: DAY, fromMinute: 720, toMinute: 780, agents: 1 };
  for (const wrong of [
    { ...move, kind: 'overtime' as const, fromQueue: 'help', toQueue: 'x' },
    { ...move, kind: 'time_off' as const },
    { ...move, kind: 'skill_move' as const, fromQueue: 'help', toQueue: 'help' },
    { ...move, kind: 'overtime' as const, toQueue: 'help', toMinute: 700 },
  ]) {
    await expect(acceptMove(context, wrong)).rejects.toMatchObject({ code: 'invalid_input' });
  }
});
