import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { closeQueues } from '@/server/jobs/enqueue';
import { saveStaffingSettings } from '@/server/staffing/settings/save';
import { NOTHING_SAID } from '@/server/staffing/settings/stored-settings';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { insertForecast } from '@/server/testing/insert-forecast';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { rosterFile } from './export/roster-file';
import { takeFromCalls } from './groups/from-calls';
import { listStaff } from './groups/list';
import { saveGroup } from './groups/save';
import { importMembers } from './members/import';
import { saveMember } from './members/save';
import { claimSchedule } from './run/claim';
import { makeSchedule } from './run/make-schedule';
import { cancelSchedule } from './schedules/cancel';
import { changeShift } from './schedules/change-shift';
import { listSchedules } from './schedules/list';
import { publishSchedule } from './schedules/publish';
import { requestSchedule } from './schedules/request';
import { viewSchedule } from './schedules/view';
import { addStarterSet } from './shift-types/add-starter';
import { saveShiftType } from './shift-types/save';

const context = { actor: CLI_ACTOR };
/** A Monday. */
const MONDAY = '2024-03-04';
const CONTROL = { signal: new AbortController().signal, onProgress: () => undefined };
/** The gap ends the search in seconds; the limit is for a machine that is very busy. */
const SETTINGS = { timeLimitSeconds: 60, gap: 0.3 };

let stores: TestStores;
let siteId: number;

beforeAll(async () => {
  stores = await openTestStores();
  const queues = { create: ['help', 'sales'].map((code) => ({ code, name: `The ${code}` })) };
  const site = await stores.database.site.create({
    data: { code: 'a', name: 'A', timeZone: 'Europe/Amsterdam', queues },
  });
  siteId = site.id;
  // Ann and Bob take calls of help, Cy of both, Di came for one day only.
  const agents: [agent: string, queue: string, days: number][] = [
    ['ANN', 'help', 4],
    ['BOB', 'help', 4],
    ['CY', 'help', 4],
    ['CY', 'sales', 4],
    ['DI', 'sales', 1],
  ];
  const calls = agents.flatMap(([agent, queue, days]) =>
    Array.from(
      { length: days },
      (_, day): TestCall => ({
        callId: `${agent}/${queue}/${day}`,
        startedAt: new Date(Date.UTC(2024, 1, 20 + day, 9)),
        queue,
        agent,
        talkMs: 180_000,
      }),
    ),
  );
  await insertCalls(siteId, calls);
  await settleSite(siteId);
  await insertForecast({
    siteId,
    timeZone: 'Europe/Amsterdam',
    origin: '2024-03-02',
    horizonDays: 14,
    queues: { help: (_date, minute) => (minute >= 540 && minute < 1020 ? 4 : null) },
  });
  await saveStaffingSettings(context, {
    siteId,
    settings: { ...NOTHING_SAID, maxOccupancy: 1, patienceSeconds: 0 },
  });
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

async function makeOne(): Promise<string> {
  const { id } = await requestSchedule(context, { siteId, from: MONDAY, settings: SETTINGS });
  await claimSchedule(id);
  await makeSchedule(id, CONTROL);
  return id;
}

describe('the staff', () => {
  it('comes from the calls, grouped by the queues people took', async () => {
    expect(await takeFromCalls(context, { siteId })).toMatchObject({ groups: 2, people: 3, known: 0 });
    const { groups } = await listStaff(context, { siteId });
    expect(groups.map(({ name, members }) => [name, members.map((member) => member.name)])).toEqual([
      ['The help', ['Ann', 'Bob']],
      ['The help + The sales', ['Cy']],
    ]);
    expect(await takeFromCalls(context, { siteId })).toMatchObject({ people: 0, known: 3 });
  });

  it('comes from a file, all lines or none', async () => {
    const csv =
      'code,name,group,queues,min_hours,max_hours,off\nEVE,Eve,Evening,help,10,24,2024-03-05;2024-03-06\n';
    expect(await importMembers(context, { siteId, csv })).toEqual({ people: 1, groups: 1 });
    await expect(
      importMembers(context, { siteId, csv: 'code,group,max_hours\nFAY,Evening,20\nGUS,Evening,many\n' }),
    ).rejects.toThrow('Line 3, max_hours');
    const { groups } = await listStaff(context, { siteId });
    const evening = groups.find(({ name }) => name === 'Evening');
    expect(evening?.members).toMatchObject([
      {
        code: 'EVE',
        minWeekMinutes: 600,
        maxWeekMinutes: 1440,
        availability: { off: ['2024-03-05', '2024-03-06'] },
      },
    ]);
  });

  it('refuses a shift type whose breaks could be at the same time', async () => {
    const shiftType = {
      name: 'Odd',
      firstStartMinute: 480,
      lastStartMinute: 480,
      minutes: 480,
      weekdays: [1],
      breaks: [
        { name: 'Tea', minutes: 30, paid: true, earliestAfter: 60, latestAfter: 180 },
        { name: 'Lunch', minutes: 30, paid: false, earliestAfter: 120, latestAfter: 240 },
      ],
    };
    await expect(saveShiftType(context, { siteId, shiftTypeId: null, shiftType })).rejects.toThrow('“Lunch”');
  });

  it('is for those to see who may see names, and for planners to change', async () => {
    const lead = { actor: await makeActor('qa_lead') };
    await expect(listStaff(lead, { siteId })).rejects.toThrow('rosters:read');
    await expect(
      saveGroup(lead, { siteId, groupId: null, group: { name: 'Mine', skills: [{ queue: 'help' }] } }),
    ).rejects.toThrow('staffing:write');
    const other = await stores.database.site.create({ data: { code: 'b', name: 'B', timeZone: 'UTC' } });
    const stranger = { actor: await makeActor('planner', [other.id]) };
    await expect(listSchedules(stranger, { siteId })).rejects.toThrow('There is no site');
  });
});

describe('a roster', () => {
  it('covers the need of the forecast with shifts that fit its hours', async () => {
    expect(await addStarterSet(context, { siteId })).toEqual({ added: 7 });
    const roster = await viewSchedule(context, { siteId, scheduleId: await makeOne() });
    expect(roster.status).toBe('done');
    expect(roster.result?.requirement).toMatchObject([{ queue: 'help', name: 'The help' }]);
    expect(roster.people.find(({ name }) => name === 'Eve')?.shifts.map(({ day }) => day)).not.toContain(1);
    const covered = roster.result?.count.missing.flat().filter((missing) => missing < 0.5).length ?? 0;
    expect(covered / (roster.result?.requirement[0]?.people.length ?? 1)).toBeGreaterThan(0.8);
    for (const { shifts, maxWeekMinutes } of roster.people) {
      const minutes = shifts.reduce((sum, { startMinute, endMinute }) => sum + endMinute - startMinute, 0);
      expect(minutes).toBeLessThanOrEqual(maxWeekMinutes + 5 * 30);
    }
  });

  it('is changed by hand: what breaks a rule is said and not saved unless somebody wants it', async () => {
    const scheduleId = await makeOne();
    const { people } = await viewSchedule(context, { siteId, scheduleId });
    const { shiftTypes } = await listStaff(context, { siteId });
    const eve = people.find(({ name }) => name === 'Eve');
    const type = shiftTypes.find(({ name }) => name === 'Early');
    if (!eve || !type) throw new Error('Eve or the early shift is missing');
    const shift = { shiftTypeId: type.id, startMinute: type.firstStartMinute };
    const onLeave = { siteId, scheduleId, memberId: eve.memberId, day: 1, shift };
    const refused = await changeShift(context, onLeave);
    expect(refused).toMatchObject({ isSaved: false });
    expect(refused.broken).toContain('Eve: absent on 2024-03-05.');
    expect(refused.missingHours.after).toBeLessThanOrEqual(refused.missingHours.before);

    expect(await changeShift(context, { ...onLeave, despite: true })).toMatchObject({ isSaved: true });
    const after = await viewSchedule(context, { siteId, scheduleId });
    const changed = after.people.find(({ name }) => name === 'Eve')?.shifts.find(({ day }) => day === 1);
    expect(changed).toMatchObject({ byHand: true, shiftType: 'Early', startMinute: type.firstStartMinute });
    expect(after.result?.count.cost.total).toBeCloseTo(refused.cost.after, 6);

    expect(await changeShift(context, { ...onLeave, shift: null })).toMatchObject({
      isSaved: true,
      broken: [],
    });
    const events = await stores.database.auditEvent.count({ where: { action: 'schedule.change_shift' } });
    expect(events).toBe(2);
  });

  it('is published, and leaves as a table and as calendars', async () => {
    const scheduleId = await makeOne();
    await publishSchedule(context, { siteId, scheduleId });
    expect((await listSchedules(context, { siteId })).schedules[0]).toMatchObject({
      publishedBy: 'command line',
    });
    const { people } = await viewSchedule(context, { siteId, scheduleId });
    const shifts = people.reduce((sum, person) => sum + person.shifts.length, 0);
    const csv = await rosterFile(context, { siteId, scheduleId, format: 'csv' });
    expect(csv.text.trim().split('\r\n')).toHaveLength(shifts + 1);
    const ann = people.find(({ name }) => name === 'Ann');
    const calendar = await rosterFile(context, {
      siteId,
      scheduleId,
      format: 'ics',
      memberId: ann?.memberId ?? null,
    });
    expect(calendar.name).toBe('roster-2024-03-04-ANN.ics');
    expect(calendar.text.match(/BEGIN:VEVENT/g)).toHaveLength(ann?.shifts.length ?? 0);
    expect(calendar.text).not.toContain('Bob');
  });

  it('says why there is none: nothing is forecast then', async () => {
    const { id } = await requestSchedule(context, { siteId, from: '2024-06-03', settings: SETTINGS });
    await claimSchedule(id);
    await expect(makeSchedule(id, CONTROL)).rejects.toThrow(
      'Nothing is forecast for 2024-06-03 to 2024-06-09',
    );
    await cancelSchedule(context, { siteId, scheduleId: id });
  });

  it('keeps people apart who have the same code in two groups', async () => {
    const { groups } = await listStaff(context, { siteId });
    const first = groups.find(({ name }) => name === 'The help');
    const second = groups.find(({ name }) => name === 'Evening');
    if (!first || !second) throw new Error('groups are missing');
    const member = { code: 'ANN', name: 'Another Ann' };
    await expect(saveMember(context, { siteId, groupId: first.id, memberId: null, member })).rejects.toThrow(
      'ANN already',
    );
    expect(await saveMember(context, { siteId, groupId: second.id, memberId: null, member })).toHaveProperty(
      'id',
    );
  });
});
