import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { closeQueues } from '@/server/jobs/enqueue';
import { saveGroup } from '@/server/rosters/groups/save';
import { importMembers } from '@/server/rosters/members/import';
import { cancelSchedule } from '@/server/rosters/schedules/cancel';
import { requestSchedule } from '@/server/rosters/schedules/request';
import { addStarterSet } from '@/server/rosters/shift-types/add-starter';
import { saveStaffingSettings } from '@/server/staffing/settings/save';
import { NOTHING_SAID } from '@/server/staffing/settings/stored-settings';
import { insertForecast } from '@/server/testing/insert-forecast';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { processesOf } from '@/server/testing/processes';
import { scheduleWeekJob } from './schedule-week';
import { sweep } from './sweep';

const context = { actor: CLI_ACTOR };
const NEVER = new AbortController().signal;
const SILENCE_MS = 30_000;

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({
    data: {
      code: 'busy',
      name: 'Busy',
      timeZone: 'Europe/Amsterdam',
      queues: { create: [{ code: 'help', name: 'Help' }] },
    },
  });
  siteId = site.id;
  await insertForecast({
    siteId,
    timeZone: 'Europe/Amsterdam',
    origin: '2024-03-02',
    horizonDays: 14,
    queues: { help: (_date, minute) => (minute >= 480 && minute < 1200 ? 40 : null) },
  });
  await saveStaffingSettings(context, {
    siteId,
    settings: { ...NOTHING_SAID, maxOccupancy: 1, patienceSeconds: 0 },
  });
  await saveGroup(context, { siteId, groupId: null, group: { name: 'Team', skills: [{ queue: 'help' }] } });
  const people = Array.from({ length: 40 }, (_, at) => `p${at},Team,${20 + (at % 3) * 8}`);
  await importMembers(context, { siteId, csv: `code,group,max_hours\n${people.join('\n')}\n` });
  await addStarterSet(context, { siteId });
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

const head = (id: string) => stores.database.staffSchedule.findUniqueOrThrow({ where: { id } });

/** So exact that it searches until time is up. */
async function ask(timeLimitSeconds: number): Promise<string> {
  const settings = { timeLimitSeconds, gap: 0 };
  return (await requestSchedule(context, { siteId, from: '2024-03-04', settings })).id;
}

/** Waits until the process that makes a roster searches. */
async function untilSearching(id: string): Promise<number> {
  for (;;) {
    const [pid] = processesOf(id);
    const { progress } = await head(id);
    if (pid && progress !== null && JSON.stringify(progress).includes('search')) return pid;
    await sleep(20);
  }
}

test('a canceled roster ends its process and leaves nothing', async () => {
  const id = await ask(600);
  const making = scheduleWeekJob({ scheduleId: id }, NEVER);
  const pid = await untilSearching(id);
  await cancelSchedule(context, { siteId, scheduleId: id });
  await making;
  expect(processesOf(id)).not.toContain(pid);
  expect(await head(id)).toMatchObject({ status: 'canceled', activeSiteId: null, result: null });
  expect(await stores.database.scheduledShift.count({ where: { scheduleId: id } })).toBe(0);
});

test('a roster whose process is killed is begun once more by the sweep, and fails after the second time', async () => {
  const id = await ask(600);
  for (const status of ['interrupted', 'failed']) {
    const making = scheduleWeekJob({ scheduleId: id }, NEVER);
    process.kill(await untilSearching(id), 'SIGKILL');
    await making;
    expect(await head(id)).toMatchObject({ status });
    expect(await sweep(SILENCE_MS)).toMatchObject({ schedules: status === 'interrupted' ? 1 : 0 });
  }
  expect((await head(id)).error).toBe('Its process was killed twice.');
});

test('a roster that may not take longer ends with the best so far', async () => {
  const id = await ask(12);
  await scheduleWeekJob({ scheduleId: id }, NEVER);
  expect(await head(id)).toMatchObject({ status: 'done', activeSiteId: null });
  expect(await stores.database.scheduledShift.count({ where: { scheduleId: id } })).toBeGreaterThan(40);
});
