import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { insertCalls } from '@/server/testing/insert-calls';
import { makeActor } from '@/server/testing/make-user';
import { MISROUTED, type MisroutedSite, misroutedSite } from '@/server/testing/misrouted-site';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { decideRecommendation } from './decide';
import { routingOptions } from './options';
import { routingOverview } from './overview';
import { deletePlan } from './plans/delete';
import { exportPlan } from './plans/export';
import { listPlans } from './plans/list';
import { savePlan } from './plans/save';
import { simulatePlan } from './plans/simulate';
import { recommendations } from './recommendations';
import { skillFit } from './skill-fit';

let stores: TestStores;
let site: MisroutedSite;
let manager: Actor;
let planner: Actor;
beforeAll(async () => {
  stores = await openTestStores();
  site = await misroutedSite();
  manager = await makeActor('manager', [site.siteId]);
  planner = await makeActor('planner', [site.siteId]);
});
afterAll(() => stores.close());

const period = () => ({ siteId: site.siteId, ...MISROUTED });
const ask = () => recommendations({ actor: planner }, period());
const count = (flows: readonly { calls: number }[]) => flows.reduce((sum, { calls }) => sum + calls, 0);

test('the way of calls adds up, by entry, menu, queue and where they were passed on; intents narrow it', async () => {
  const { flows, calls, passed, withMenu, matrix } = await routingOverview({ actor: planner }, period());
  // 20 bills, 8 second legs, 40 orders and 40 bills a day, for four weeks.
  expect(calls).toBe(108 * 28);
  expect([passed, withMenu, count(flows)]).toEqual([9 * 28, calls, calls]);
  const sales = flows.filter(({ queue, passedTo }) => queue.name === 'Sales' && passedTo.name === 'Billing');
  expect([count(sales), sales[0]?.outcome]).toEqual([9 * 28, 'transferred']);
  const cell = matrix.cells.find(({ intent, queue }) => intent === site.bill && queue === 'sales');
  expect(cell).toMatchObject({ calls: 20 * 28, passed: 8 * 28 });
  const orders = await routingOverview({ actor: planner }, { ...period(), intents: [site.order] });
  expect([orders.calls, orders.passed]).toEqual([40 * 28, 28]);
});

test('a site with more ways than a picture holds still counts all of its calls', async () => {
  const { id } = await stores.database.site.create({
    data: { code: 'ways', name: 'Many ways', timeZone: 'Europe/Amsterdam' },
  });
  const startedAt = new Date('2026-03-03T09:00:00Z');
  await insertCalls(
    id,
    Array.from({ length: 2100 }, (_, at) => ({
      ...{ callId: `w${at}`, startedAt, queueEnteredAt: startedAt, queue: `Queue ${at}` },
      ...{ outcome: 'answered' as const, entry: `0800 ${at}`, transferredTo: at % 2 === 0 ? 'Help' : '' },
    })),
  );
  await settleSite(id);
  const day = { siteId: id, from: '2026-03-03', to: '2026-03-03' };
  const { flows, ...counts } = await routingOverview({ actor: await makeActor('planner', [id]) }, day);
  expect(counts).toMatchObject({ calls: 2100, passed: 1050, withEntry: 2100, withMenu: 0 });
  expect(count(flows)).toBe(2000);
});

test('the misroute is recommended in a sentence, with evidence and what it costs a month', async () => {
  const { rows, read } = await ask();
  expect(read).toBe(108 * 28);
  expect(rows).toHaveLength(1);
  const [row] = rows;
  expect(row).toMatchObject({
    intent: { name: 'Bill' },
    queue: { name: 'Sales' },
    to: { name: 'Billing' },
    calls: 560,
    passed: 224,
    waysIn: [{ entry: '0800 1000', menuChoice: '1 Buy', calls: 560, passed: 224 }],
    verdict: null,
  });
  expect(row?.sentence).toMatch(
    /^40% of 560 calls that enter Sales about “Bill” are passed on to Billing: a menu line/,
  );
  // (224 less 2.5% of 560) calls, each 2 minutes lost and one minute longer, in 28 days.
  const hours = ((224 - 14) * 180 * 30.4375) / 28 / 3600;
  expect(row?.effect.basis).toBe('legs');
  expect(row?.effect.handleHours?.low).toBeLessThan(hours);
  expect(row?.effect.handleHours?.high).toBeGreaterThan(hours);
});

test('a dismissed recommendation goes last and stays known; who decided it is written down; planners may not', async () => {
  const [row] = (await ask()).rows;
  const decision = { siteId: site.siteId, key: row?.key ?? '', accepted: false, note: 'The menu is full.' };
  await expect(decideRecommendation({ actor: planner }, decision)).rejects.toMatchObject({
    code: 'forbidden',
  });
  await decideRecommendation({ actor: manager }, decision);
  expect((await ask()).rows[0]?.verdict).toMatchObject({
    accepted: false,
    note: 'The menu is full.',
    decidedBy: manager.name,
  });
  await decideRecommendation({ actor: manager }, { ...decision, accepted: null });
  expect((await ask()).rows[0]?.verdict).toBeNull();
  const audited = await stores.database.auditEvent.count({
    where: { siteId: site.siteId, action: 'routing.decide' },
  });
  expect(audited).toBe(2);
});

test('a plan of rules is kept, replayed over the calls and exported', async () => {
  const rules = [{ when: { queue: 'sales', intent: site.bill }, to: 'billing', note: '=1+1' }];
  const plan = await savePlan({ actor: manager }, { siteId: site.siteId, name: 'A line for bills', rules });
  const again = await savePlan({ actor: manager }, { siteId: site.siteId, name: 'A line for bills', rules });
  expect(again.id).toBe(plan.id);
  expect(await listPlans({ actor: planner }, { siteId: site.siteId })).toHaveLength(1);

  const { moved, transfers, handleHours, waitHours, queues } = await simulatePlan(
    { actor: planner },
    { ...period(), rules: again.rules },
  );
  expect(moved).toBeCloseTo((560 * 30.4375) / 28, 6);
  expect(transfers.low).toBeGreaterThan(180);
  expect(transfers.high).toBeLessThan(300);
  expect(handleHours.low).toBeGreaterThan(6);
  expect(waitHours).not.toBeNull();
  expect(queues.map(({ queue }) => queue.name).sort()).toEqual(['Billing', 'Sales']);

  const asked = { siteId: site.siteId, id: plan.id };
  const csv = await exportPlan({ actor: planner }, { ...asked, format: 'csv' });
  expect(csv.content.split('\r\n')[1]).toBe("1,,,sales,Bill,billing,1,'=1+1");
  const json = await exportPlan({ actor: planner }, { ...asked, format: 'json' });
  expect(JSON.parse(json.content)).toMatchObject({
    plan: 'A line for bills',
    rules: [{ order: 1, queue: 'sales', intent: 'Bill', to: 'billing', share: 1 }],
  });
  await deletePlan({ actor: manager }, asked);
  await expect(exportPlan({ actor: planner }, { ...asked, format: 'csv' })).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('a rule that fits everything, or sends no calls, is refused', async () => {
  const save = (rule: { when: Record<string, string>; to: string; share?: number }) =>
    savePlan({ actor: manager }, { siteId: site.siteId, name: 'x', rules: [rule] });
  await expect(save({ when: {}, to: 'billing' })).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(save({ when: { queue: 'sales' }, to: 'billing', share: 0 })).rejects.toMatchObject({
    code: 'invalid_input',
  });
});

test('groups are compared on like calls, and groups of a few people are left out', async () => {
  const { rows, hidden } = await skillFit({ actor: planner }, period());
  const of = (group: string) => rows.find((row) => row.group === group && row.intent.name === 'Bill')?.handle;
  expect(of('North')?.verdict).toBe('better');
  expect(of('North')?.difference.mean).toBeLessThan(-15);
  expect(of('South')?.verdict).toBe('worse');
  expect(hidden).toBe(0);
});

test('the page begins with a site that tells where calls go; other sites are not told of', async () => {
  const code = `0-${crypto.randomUUID()}`;
  const empty = await stores.database.site.create({ data: { code, name: '0 Nothing', timeZone: 'UTC' } });
  const { chosen } = await routingOptions({ actor: planner }, { siteId: null });
  expect(chosen).toMatchObject({
    site: { id: site.siteId },
    tells: { passed: true, entry: true, menu: true },
  });
  const stranger = await makeActor('manager', [empty.id]);
  await expect(recommendations({ actor: stranger }, period())).rejects.toMatchObject({ code: 'not_found' });
});
