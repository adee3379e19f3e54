import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { closeQueues } from '@/server/jobs/enqueue';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { DAYS, FIRST_DAY, LAST_DAY, parcelSite, readIrritants } from '@/server/testing/parcel-site';
import { addDays } from '@/server/trends/period';
import { acknowledgeAlarm } from './alarms/acknowledge';
import { raiseAlarms } from './alarms/raise';
import { irritantOverview } from './overview';
import { setRates } from './rates/set';
import { saveRule } from './save-rule';

let stores: TestStores;
let siteId: number;
let late: string;
let manager: Actor;
let planner: Actor;

beforeAll(async () => {
  stores = await openTestStores();
  siteId = await parcelSite();
  manager = await makeActor('manager', [siteId]);
  planner = await makeActor('planner', [siteId]);
  const said = (phrase: string) => ({
    version: 1 as const,
    when: { kind: 'said' as const, phrases: [phrase], speaker: 'customer' as const, match: 'any' as const },
  });
  late = (await saveRule({ actor: manager }, { siteId, name: 'Late', rule: said('never arrived') })).id;
  await saveRule({ actor: manager }, { siteId, name: 'Again', rule: said('three times already') });
  await readIrritants(siteId);
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

const ask = (from = FIRST_DAY, to = LAST_DAY) =>
  irritantOverview({ actor: planner }, { siteId, from, to, comparison: 'previous' });

test('an irritant has calls, share, extra time and repeats against comparable calls, and a cost', async () => {
  const { rows, searched, totalCostAMonth, rates } = await ask();
  const row = rows.find(({ irritant }) => irritant.id === late);
  expect(searched).toBe(DAYS * 20);
  expect(row?.figures).toMatchObject({ calls: 124, before: null });
  expect(row?.figures.share).toBeCloseTo(124 / 560);
  // Planted: three minutes longer, and half of the callers call again.
  expect(row?.figures.extraHandleSeconds?.value).toBeGreaterThan(170);
  expect(row?.figures.extraHandleSeconds?.value).toBeLessThan(190);
  expect(row?.figures.extraRepeats?.low).toBeGreaterThan(0.3);
  expect(rates.agentHour).toBe(36);
  const hours = (124 * 180) / 3600 + ((row?.figures.extraRepeats?.value ?? 0) * 124 * 366) / 3600;
  const month = (hours * 36 * 30.4375) / 28;
  expect(row?.figures.costAMonth?.value).toBeGreaterThan(month * 0.9);
  expect(row?.figures.costAMonth?.value).toBeLessThan(month * 1.1);
  // Both are the same calls: together they cost what one of them does.
  expect(totalCostAMonth?.value).toBeCloseTo(row?.figures.costAMonth?.value ?? 0, 5);
});

test('money follows the site’s rates at once', async () => {
  const before = await ask();
  await setRates({ actor: manager }, { siteId, currency: 'twd', agentHour: 72 });
  const after = await ask();
  expect(after.rates).toMatchObject({ currency: 'TWD', agentHour: 72, updatedBy: 'The manager' });
  expect(after.totalCostAMonth?.value).toBeCloseTo((before.totalCostAMonth?.value ?? 0) * 2, 5);
  await expect(setRates({ actor: manager }, { siteId, currency: 'XYZ', agentHour: 1 })).rejects.toMatchObject(
    {
      code: 'invalid_input',
    },
  );
  await expect(setRates({ actor: planner }, { siteId, currency: 'EUR', agentHour: 1 })).rejects.toMatchObject(
    {
      code: 'forbidden',
    },
  );
});

test('a week is held against the week before, and drawn day by day', async () => {
  const from = addDays(LAST_DAY, -6);
  const { rows, points, ids, searchedBefore, comparison } = await ask(from);
  expect(comparison).toEqual({ from: addDays(from, -7), to: addDays(LAST_DAY, -7) });
  expect(searchedBefore).toBe(140);
  const at = ids.indexOf(late);
  expect(points.map(({ calls }) => calls[at])).toEqual([4, 4, 4, 4, 4, 4, 16]);
  expect(rows.find(({ irritant }) => irritant.id === late)?.figures).toMatchObject({
    calls: 40,
    before: { calls: 28 },
  });
});

test('days without a call are gaps', async () => {
  const { points } = await ask(LAST_DAY, addDays(LAST_DAY, 2));
  expect(points.map(({ searched }) => searched)).toEqual([20, null, null]);
});

test('a rise raises one alarm, which somebody acknowledges', async () => {
  expect(await raiseAlarms(siteId)).toBe(2);
  expect(await raiseAlarms(siteId)).toBe(0);
  const { alarms, rows } = await ask();
  const alarm = alarms.find(({ irritantId }) => irritantId === late);
  expect(alarm).toMatchObject({ kind: 'surge', day: LAST_DAY, observed: 16 });
  expect(rows.find(({ irritant }) => irritant.id === late)?.alarm?.id).toBe(alarm?.id);
  const seen = await acknowledgeAlarm({ actor: manager }, { siteId, alarmId: alarm?.id ?? '' });
  expect(seen.acknowledgedBy).toBe('The manager');
  expect((await ask()).alarms.map(({ irritantId }) => irritantId)).not.toContain(late);
  expect(await stores.database.auditEvent.count({ where: { action: 'irritant-alarm.acknowledge' } })).toBe(1);
  await expect(
    acknowledgeAlarm({ actor: planner }, { siteId, alarmId: alarm?.id ?? '' }),
  ).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('another queue’s calls are left out', async () => {
  const { searched, rows } = await irritantOverview(
    { actor: CLI_ACTOR },
    { siteId, from: FIRST_DAY, to: LAST_DAY, queues: ['sales'] },
  );
  expect(searched).toBe(0);
  expect(rows.map(({ figures }) => figures.calls)).toEqual([0, 0]);
});
