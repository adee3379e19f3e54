import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { streamOf } from '@/models/staffing/simulation/draws';
import { CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { insertForecast } from '@/server/testing/insert-forecast';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { addDays } from '@/server/trends/period';
import { saveStaffingSettings } from '../settings/save';
import { NOTHING_SAID } from '../settings/stored-settings';
import type { StaffingRecord } from './contract';
import { staffingRecord } from './record';

const context = { actor: CLI_ACTOR };
/** A Tuesday. */
const DAY = '2024-03-05';

let stores: TestStores;
let siteId: number;

/** 60 calls of 180 s in the half hour from 10:00 UTC, taken in turn by six agents; every third waits 60 s. */
function halfHour(date: string, { calls = 60, agents = 6, talk = 180 } = {}): TestCall[] {
  const uniform = streamOf(1, 0, 0);
  const at = Date.parse(`${date}T10:00:00Z`);
  return Array.from({ length: calls }, (_, number): TestCall => {
    const waits = number % 3 === 0 ? 60_000 : 0;
    return {
      callId: `${date} ${number}`,
      startedAt: new Date(at + Math.floor(uniform() * 1_500_000)),
      queue: 'help',
      agent: `agent ${number % agents}`,
      waitMs: waits,
      talkMs: talk * 1000,
      outcome: 'answered',
    };
  });
}

beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({
    data: { code: 'a', name: 'A', timeZone: 'UTC', queues: { create: [{ code: 'help', name: 'Help' }] } },
  });
  siteId = site.id;
  await insertCalls(siteId, [
    ...[28, 21, 14, 7].flatMap((back) => halfHour(addDays(DAY, -back))),
    ...halfHour(DAY, { calls: 80 }),
    ...halfHour(addDays(DAY, 1), { calls: 50 }),
  ]);
  await settleSite(siteId);
  await insertForecast({
    siteId,
    origin: addDays(DAY, 1),
    horizonDays: 7,
    queues: { help: (_date, minute) => (minute === 600 ? 40 : null) },
  });
  await saveStaffingSettings(context, {
    siteId,
    settings: { ...NOTHING_SAID, maxOccupancy: 1, patienceSeconds: 0 },
  });
});
afterAll(() => stores.close());

const day = (record: StaffingRecord, date: string) => record.days.find((row) => row.date === date);

describe('planned against achieved', () => {
  test('shows the last week whose waits are known, of all queues', async () => {
    const record = await staffingRecord(context, { siteId });
    expect(record).toMatchObject({
      from: addDays(DAY, -5),
      to: addDays(DAY, 1),
      firstDate: addDays(DAY, -28),
      lastDate: addDays(DAY, 1),
      queues: [{ queue: 'help', name: 'Help' }],
      calls: 130,
      comparedCalls: 130,
    });
    expect(record.intervals.map(({ date, minute }) => `${date} ${minute}`)).toEqual([
      `${DAY} 600`,
      `${addDays(DAY, 1)} 600`,
    ]);
  });

  test('holds a day that a forecast reached in time against its plan', async () => {
    const record = await staffingRecord(context, { siteId, from: addDays(DAY, 1), to: addDays(DAY, 1) });
    expect(record).toMatchObject({ forecastDays: 1, usualDays: 0, rosteredDays: 0 });
    const row = day(record, addDays(DAY, 1));
    expect(row?.plan.calls).toBeCloseTo(40, 6);
    expect(row?.actual.calls).toBe(50);
    // more calls than forecast cost service
    expect(row?.miss?.volume).toBeLessThan(0);
  });

  test('holds another against what the four weeks before it asked for', async () => {
    const record = await staffingRecord(context, { siteId, from: DAY, to: DAY });
    expect(record).toMatchObject({ forecastDays: 0, usualDays: 1 });
    const [row] = record.intervals;
    // 60 calls of 180 s in a half hour are 6 Erlangs: nine people for 80% in 20 s
    expect(row?.plan).toEqual({ calls: 60, ahtSeconds: 180, agents: 9 });
    expect(row?.actual.calls).toBe(80);
    expect(row?.actual.ahtSeconds).toBe(180);
    expect(row?.rostered).toBeNull();
  });

  test('splits the miss into parts that add up, and says it in a sentence', async () => {
    const { total, sentence, days } = await staffingRecord(context, { siteId });
    const achieved = (53 + 33) / 130;
    expect(total?.achieved).toBeCloseTo(achieved, 2);
    for (const miss of [total, ...days.map((row) => row.miss)]) {
      if (!miss) throw new Error('every day has a plan');
      const { volume, aht, staffing, shrinkage, rest, difference } = miss;
      expect(volume + aht + staffing + shrinkage + rest).toBeCloseTo(difference, 10);
    }
    expect(sentence).toMatch(/^Service level was \d\d\.\d%, .* planned: /);
    // no roster was published, so nothing can be said of absence
    expect(total?.shrinkage).toBeCloseTo(0, 10);
  });

  test('tells people rostered from people absent where a roster was published', async () => {
    const group = await stores.database.staffGroup.create({
      data: {
        siteId,
        name: 'Helpers',
        skills: [{ queue: 'help', priority: 1, handleFactor: 1 }],
        members: { create: Array.from({ length: 8 }, (_, at) => ({ code: `m${at}`, name: `M ${at}` })) },
      },
      include: { members: true },
    });
    await stores.database.staffSchedule.create({
      data: {
        siteId,
        name: 'March',
        fromDate: new Date(DAY),
        days: 1,
        status: 'done',
        publishedAt: new Date(),
        publishedBy: 'planner',
        shifts: {
          create: group.members.map(({ id }) => ({
            memberId: id,
            date: new Date(DAY),
            startMinute: 540,
            endMinute: 1020,
            breaks: [],
          })),
        },
      },
    });
    const record = await staffingRecord(context, { siteId, from: DAY, to: DAY });
    expect(record.rosteredDays).toBe(1);
    expect(record.intervals[0]?.rostered).toBeCloseTo(8, 6);
    expect(record.intervals[0]?.miss?.shrinkage).not.toBeCloseTo(0, 3);
  });

  test('has nothing to say of a queue or of days without calls', async () => {
    expect(await staffingRecord(context, { siteId, queue: 'nobody' })).toMatchObject({
      calls: 0,
      total: null,
    });
    const early = await staffingRecord(context, { siteId, from: '2023-01-02', to: '2023-01-03' });
    expect(early).toMatchObject({ intervals: [], total: null, sentence: null });
    const site = await stores.database.site.create({ data: { code: 'b', name: 'B', timeZone: 'UTC' } });
    expect(await staffingRecord(context, { siteId: site.id })).toMatchObject({
      firstDate: null,
      total: null,
    });
  });

  test('refuses too many days, and sites of others', async () => {
    const many = { siteId, from: '2024-01-01', to: '2024-03-01' };
    await expect(staffingRecord(context, many)).rejects.toThrow(/At most 14 days/);
    const { id } = await stores.database.site.create({ data: { code: 'c', name: 'C', timeZone: 'UTC' } });
    const actor = await makeActor('planner', [id]);
    await expect(staffingRecord({ actor }, { siteId })).rejects.toMatchObject({ code: 'not_found' });
  });
});
