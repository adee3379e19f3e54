import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { addOverride } from '@/server/forecasts/overrides/add';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { insertForecast } from '@/server/testing/insert-forecast';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { staffingPlan } from './plan';
import { getStaffingSettings } from './settings/get';
import { saveStaffingSettings } from './settings/save';
import { NOTHING_SAID } from './settings/stored-settings';

const context = { actor: CLI_ACTOR };
/** A Monday. */
const DAY = '2024-03-04';
const DAYS = { from: DAY, to: DAY };

let stores: TestStores;
let siteId: number;

beforeAll(async () => {
  stores = await openTestStores();
  const queues = { create: ['help', 'sales'].map((code) => ({ code, name: `The ${code}` })) };
  const site = await stores.database.site.create({
    data: { code: 'a', name: 'A', timeZone: 'Europe/Amsterdam', queues },
  });
  siteId = site.id;
  // Three in five of those who wait give up, after 100 seconds on average.
  const calls = Array.from(
    { length: 100 },
    (_, at): TestCall => ({
      callId: String(at),
      startedAt: new Date(Date.UTC(2024, 2, 1, 9, at % 60)),
      queue: 'help',
      waitMs: 60_000,
      talkMs: 180_000,
      ivrMs: 30_000,
      outcome: at % 5 < 3 ? 'abandoned' : 'answered',
    }),
  );
  await insertCalls(siteId, calls);
  await settleSite(siteId);
  await insertForecast({
    siteId,
    timeZone: 'Europe/Amsterdam',
    origin: '2024-03-02',
    horizonDays: 10,
    queues: {
      help: (_date, minute) => (minute >= 480 && minute < 1080 ? 100 : null),
      sales: (_date, minute) => (minute >= 480 && minute < 1080 ? 50 : null),
    },
  });
  await saveStaffingSettings(context, {
    siteId,
    settings: { ...NOTHING_SAID, maxOccupancy: 1, patienceSeconds: 0 },
  });
});
afterAll(() => stores.close());

async function at(queue: string, minute: number, input = {}) {
  const plan = await staffingPlan(context, { siteId, ...DAYS, ...input });
  const found = plan.queues.find((one) => one.queue === queue)?.intervals;
  return found?.find((interval) => interval.minute === minute);
}

test('each interval has the people of the Erlang reference, online, on shift and paid', async () => {
  const ten = await at('help', 600);
  // 100 calls in 30 minutes of 180 seconds, 80% in 20 seconds: 10 Erlangs, 14 agents, 88.84%.
  expect(ten).toMatchObject({
    date: DAY,
    open: true,
    calls: 100,
    ahtSeconds: 180,
    agents: 14,
    binding: 'target',
  });
  expect(ten?.load).toBeCloseTo(10);
  expect(ten?.serviceLevel).toBeCloseTo(0.8884, 4);
  expect(ten?.scheduled).toBeCloseTo(14 / 0.7);
  expect(ten?.onShift).toBeCloseTo(14 / 0.87);
  expect(ten?.rostered).toBeNull();
  expect(await at('help', 420)).toMatchObject({ open: false, agents: 0, scheduled: 0 });
});

test('a queue without handle times of its own takes those of the site, and says so', async () => {
  const { queues, lineUse } = await staffingPlan(context, { siteId, ...DAYS });
  expect(queues.map(({ queue, ahtFrom }) => [queue, ahtFrom])).toEqual([
    ['help', 'recent'],
    ['sales', 'recent'],
  ]);
  expect(queues[1]?.intervals[20]?.ahtSeconds).toBe(180);
  expect(lineUse).toEqual({ menuSeconds: 30, menuCalls: 0, talkShare: 1 });
});

test('overrides, a higher risk and more calls ask for more people', async () => {
  expect((await at('sales', 600))?.agents).toBe(8);
  expect((await at('sales', 600, { volume: 2 }))?.agents).toBe(14);
  const safe = await at('help', 600, { planAt: 0.9 });
  expect(safe?.agents).toBe(15);
  // Of the 16 calls up to the quantile, chance within the half hour is Erlang's part.
  expect(safe?.planCalls).toBeCloseTo(109.6, 0);
  const snapshot = await stores.database.forecastSnapshot.findFirstOrThrow({ where: { siteId } });
  await addOverride(context, {
    siteId,
    snapshotId: snapshot.id,
    queue: 'sales',
    fromDate: DAY,
    toDate: DAY,
    fromMinute: 600,
    toMinute: 630,
    kind: 'percent',
    amount: 100,
    reason: 'a campaign',
  });
  expect(await at('sales', 600)).toMatchObject({ calls: 100, agents: 14 });
  expect(await at('sales', 630)).toMatchObject({ calls: 50, agents: 8 });
});

test('settings are inherited from the site, patience is estimated where nobody set it', async () => {
  await saveStaffingSettings(context, {
    siteId,
    queue: 'help',
    settings: { ...NOTHING_SAID, target: { kind: 'asa', seconds: 5 } },
  });
  await saveStaffingSettings(context, {
    siteId,
    settings: { ...NOTHING_SAID, maxOccupancy: 1, minAgents: 3 },
  });
  const view = await getStaffingSettings(context, { siteId });
  const [help, sales] = view.queues;
  expect(help).toMatchObject({ name: 'The help', patienceFrom: 'estimated', estimatedPatience: 100 });
  expect(help?.rules).toMatchObject({
    target: { kind: 'asa', seconds: 5 },
    minAgents: 3,
    patienceSeconds: 100,
  });
  expect(help?.inherited.rules.target).toEqual({ kind: 'service_level', share: 0.8, seconds: 20 });
  expect(sales).toMatchObject({
    patienceFrom: 'unknown',
    rules: { patienceSeconds: null, maxOccupancy: null },
  });
});

test('a published roster stands beside the need, breaks left out, shared among the queues of a group', async () => {
  const group = await stores.database.staffGroup.create({
    data: {
      siteId,
      name: 'Both',
      skills: ['help', 'sales'].map((queue) => ({ queue, priority: 1, handleFactor: 1 })),
      members: {
        create: [
          { code: 'ann', name: 'Ann' },
          { code: 'bob', name: 'Bob' },
        ],
      },
    },
    include: { members: true },
  });
  const shift = { date: new Date(DAY), startMinute: 540, endMinute: 660 };
  const half = [{ name: 'Coffee', startMinute: 600, minutes: 15, paid: true }];
  const draft = await stores.database.staffSchedule.create({
    data: {
      siteId,
      name: 'Week 10',
      fromDate: new Date(DAY),
      shifts: {
        create: group.members.map(({ id }, index) => ({
          memberId: id,
          ...shift,
          breaks: index === 0 ? half : [],
        })),
      },
    },
  });
  expect((await at('help', 600))?.rostered).toBeNull();
  await stores.database.staffSchedule.update({ where: { id: draft.id }, data: { publishedAt: new Date() } });
  const plan = await staffingPlan(context, { siteId, ...DAYS });
  const rostered = (minute: number) =>
    plan.queues.reduce(
      (sum, { intervals }) => sum + (intervals.find((one) => one.minute === minute)?.rostered ?? 0),
      0,
    );
  expect([510, 540, 600, 630, 660].map(rostered)).toEqual([0, 2, 1.5, 2, 0]);
  expect(plan.rosters).toEqual([{ date: DAY, name: 'Week 10' }]);
  expect(plan.pools).toMatchObject([{ groups: ['Both'], queues: ['help', 'sales'] }]);
  const [together] = plan.pools[0]?.intervals.filter(({ minute }) => minute === 630) ?? [];
  expect(together?.pooled).toBeLessThan(together?.separate ?? 0);
});

test('a person of another site learns nothing, a reader changes nothing', async () => {
  const other = await stores.database.site.create({ data: { code: 'b', name: 'B', timeZone: 'UTC' } });
  const stranger = { actor: await makeActor('planner', [other.id]) };
  await expect(staffingPlan(stranger, { siteId })).rejects.toMatchObject({ code: 'not_found' });
  const reader = { actor: await makeActor('qa_lead') };
  await expect(saveStaffingSettings(reader, { siteId, settings: NOTHING_SAID })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(await staffingPlan({ actor: CLI_ACTOR }, { siteId: other.id })).toMatchObject({
    snapshot: null,
    queues: [],
  });
});
