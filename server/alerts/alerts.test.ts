import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { insertConversations } from '@/server/testing/insert-conversations';
import { insertForecast } from '@/server/testing/insert-forecast';
import { insertVolumes } from '@/server/testing/insert-volumes';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { acknowledgeAlert } from './acknowledge';
import type { RuleSettings } from './contracts/settings';
import { countOpenAlerts } from './count-open';
import { listAlerts } from './list';
import { deleteRule } from './rules/delete';
import { listRules } from './rules/list';
import { saveRule } from './rules/save';
import { tryRule } from './rules/try';
import { checkSite } from './run/check-site';

let stores: TestStores;
let siteId: number;
let manager: Actor;
let sites = 0;

beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

/** A site of its own for each test. */
beforeEach(async () => {
  sites += 1;
  const site = { code: `s${sites}`, name: `Site ${sites}`, timeZone: 'Europe/Amsterdam' };
  siteId = (await stores.database.site.create({ data: site })).id;
  await stores.database.queue.create({ data: { siteId, code: 'SAL', name: 'Sales' } });
  manager = await makeActor('manager', [siteId]);
});

let seq = 0;
/** Twelve calls an hour (five minutes apart) of a day, answered after so many seconds, by the hour in UTC. */
function hour(day: string, at: number, waitSeconds: number): TestCall[] {
  return Array.from({ length: 12 }, (_, index) => {
    const startedAt = new Date(
      `${day}T${String(at).padStart(2, '0')}:${String(index * 5).padStart(2, '0')}:00Z`,
    );
    seq += 1;
    return {
      callId: `c${seq}`,
      startedAt,
      queueEnteredAt: startedAt,
      queue: 'SAL',
      outcome: 'answered',
      waitMs: waitSeconds * 1000,
      talkMs: 60_000,
    };
  });
}
async function bring(...calls: TestCall[][]): Promise<void> {
  await insertCalls(siteId, calls.flat());
  await settleSite(siteId);
}

const slow = {
  kind: 'threshold',
  settings: {
    measure: 'asa',
    side: 'above',
    limit: 60,
    queues: [],
    together: false,
    spanMinutes: 60,
    leastCalls: 10,
  },
} as const satisfies RuleSettings;
const make = (rule: RuleSettings, more: { emails?: string[]; cooldownMinutes?: number } = {}) =>
  saveRule({ actor: manager }, { siteId, ruleId: null, name: 'Rule', rule, cooldownMinutes: 0, ...more });
const look = () => checkSite(siteId, new Date());
const open = async () => (await listAlerts({ actor: manager }, { siteId, state: 'all' })).alerts;
const messages = () => stores.database.outboundMessage.count({ where: { siteId } });

describe('a threshold', () => {
  test('is told once, grows while it goes on, and closes when it is over', async () => {
    await bring(hour('2026-03-02', 7, 10));
    await make(slow, { emails: ['ann@example.org'] });
    await bring(hour('2026-03-02', 8, 90), hour('2026-03-02', 9, 10).slice(0, 1));
    expect(await look()).toMatchObject([{ opened: 1, messages: 1 }]);
    const [first] = await open();
    expect(first).toMatchObject({
      sentence:
        'Speed of answer of Sales was 1 min 30 s on Mon, 2 Mar 2026, 09:00–10:00 (limit: at most 1 min; 12 calls).',
      closedAt: null,
      href: `/trends?site=${siteId}&from=2026-03-02&to=2026-03-02&queue=SAL&measure=asa`,
    });
    expect(await look()).toMatchObject([{ opened: 0 }]);
    await bring(hour('2026-03-02', 9, 120), hour('2026-03-02', 10, 10).slice(0, 1));
    expect(await look()).toMatchObject([{ opened: 0, closed: 0 }]);
    await bring(hour('2026-03-02', 10, 5), hour('2026-03-02', 11, 5).slice(0, 1));
    expect(await look()).toMatchObject([{ opened: 0, closed: 1 }]);
    const alerts = await open();
    expect(alerts).toHaveLength(1);
    expect(alerts[0]?.closedAt).not.toBeNull();
    expect(alerts[0]?.sentence).toContain('went up to');
    expect(await messages()).toBe(1);
  });

  test('does not tell what was there before the rule, but what comes late', async () => {
    await bring(hour('2026-03-02', 8, 90), hour('2026-03-03', 8, 10), hour('2026-03-03', 9, 10));
    await make(slow);
    expect(await look()).toMatchObject([{ opened: 0 }]);
    await bring(hour('2026-03-01', 8, 90));
    expect(await look()).toMatchObject([{ opened: 1 }]);
    expect((await open())[0]?.sentence).toContain('Sun, 1 Mar 2026');
  });

  test('is taken back when corrected data say so', async () => {
    await bring(hour('2026-03-02', 7, 10));
    await make(slow);
    const wrong = hour('2026-03-03', 8, 90);
    await bring(wrong, hour('2026-03-03', 9, 10).slice(0, 1));
    await look();
    await bring(wrong.map((call) => ({ ...call, waitMs: 5000 })));
    expect(await look()).toMatchObject([{ opened: 0, closed: 1 }]);
    expect(await open()).toMatchObject([{ withdrawn: true }]);
  });

  test('that comes back within the cooldown is the same alert', async () => {
    await bring(hour('2026-03-02', 6, 10));
    await make(slow, { emails: ['ann@example.org'], cooldownMinutes: 120 });
    await bring(
      hour('2026-03-02', 7, 90),
      hour('2026-03-02', 8, 10),
      hour('2026-03-02', 9, 90),
      hour('2026-03-02', 10, 10),
    );
    await look();
    expect(await open()).toHaveLength(1);
    await bring(hour('2026-03-02', 14, 90), hour('2026-03-02', 15, 10));
    await look();
    expect(await open()).toHaveLength(2);
    expect(await messages()).toBe(2);
  });

  test('is tried on the last 30 days without telling anybody', async () => {
    await bring(hour('2026-03-02', 8, 90), hour('2026-03-03', 8, 90), hour('2026-03-03', 9, 10));
    const trial = await tryRule({ actor: manager }, { siteId, rule: slow });
    expect(trial).toMatchObject({ period: { from: '2026-02-02', to: '2026-03-03' }, fired: 2 });
    expect(trial.alerts[0]?.sentence).toContain('Tue, 3 Mar 2026');
    expect(await open()).toEqual([]);
  });
});

test('strongly negative calls are told one by one, with where they should go and nothing of what was said', async () => {
  await make(
    { kind: 'strong_negative', settings: { score: 0.8, queues: [], routeTo: 'Complaints' } },
    { emails: ['a@b.org'] },
  );
  const call = (callId: string, score: number) => ({
    callId,
    startedAt: new Date('2026-03-02T09:00:00Z'),
    queue: 'SAL',
    outcome: 'answered' as const,
    turns: [['customer', 'This is an outrage, I am furious']] as const,
    sentiments: [-1],
    strong: { score, quote: 'outrage' },
  });
  await insertConversations(siteId, [call('sure', 0.95), call('unsure', 0.6)]);
  expect(await look()).toMatchObject([{ opened: 1, messages: 1 }]);
  const [alert] = await open();
  expect(alert).toMatchObject({
    sentence: 'A customer was strongly negative in Sales on Mon, 2 Mar 2026, 10:00. To: Complaints.',
    href: `/calls/${siteId}/sure`,
  });
  const message = await stores.database.outboundMessage.findFirst({ where: { siteId } });
  expect(JSON.stringify(message)).not.toMatch(/outrage|furious/);

  expect(await countOpenAlerts({ actor: manager })).toEqual({ open: 1 });
  const seen = await acknowledgeAlert(
    { actor: manager },
    { siteId, alertId: alert?.id ?? '', note: 'Called back' },
  );
  expect(seen).toMatchObject({ acknowledgedBy: manager.name, note: 'Called back' });
  expect(seen.closedAt).not.toBeNull();
  expect(await countOpenAlerts({ actor: manager })).toEqual({ open: 0 });
});

test('a caller who calls again and again is one alert that grows', async () => {
  await make({ kind: 'repeated_calls', settings: { calls: 3, days: 7, queues: [], routeTo: '' } });
  const call = (day: string, callerKey: string) =>
    hour(day, 9, 5)
      .slice(0, 1)
      .map((one) => ({ ...one, callerKey }));
  const ann = 'a'.repeat(32);
  await bring(call('2026-03-02', ann), call('2026-03-04', ann), call('2026-03-04', 'b'.repeat(32)));
  expect(await look()).toMatchObject([{ opened: 0 }]);
  await bring(call('2026-03-05', ann));
  expect(await look()).toMatchObject([{ opened: 1 }]);
  await bring(call('2026-03-06', ann));
  expect(await look()).toMatchObject([{ opened: 0 }]);
  const [alert] = await open();
  expect(alert?.sentence).toBe(
    'A caller called 4 times within 7 days (Sales), last on Fri, 6 Mar 2026, 10:00.',
  );
  const stored = await stores.database.alert.findFirst({ where: { siteId } });
  expect(JSON.stringify(stored)).not.toContain(ann);
});

test('calls outside the forecast’s own band, so many intervals on end', async () => {
  const days = ['2026-03-02', '2026-03-03'];
  await insertForecast({
    siteId,
    timeZone: 'Europe/Amsterdam',
    origin: '2026-03-02',
    horizonDays: 7,
    queues: { SAL: (_, minute) => (minute >= 480 && minute < 1080 ? 20 : null) },
  });
  await make({ kind: 'forecast_anomaly', settings: { queues: [], intervals: 3, band: '95', side: 'both' } });
  const volumes = days.flatMap((day) =>
    Array.from({ length: 20 }, (_, half) => {
      const startsAt = new Date(Date.parse(`${day}T07:00:00Z`) + half * 1_800_000);
      const outage = day === days[1] && half >= 4 && half < 8;
      const calls = outage ? 60 : 20;
      return { queue: 'SAL', startsAt, minutes: 30, calls, offered: calls, answered: calls, abandoned: 0 };
    }),
  );
  await insertVolumes(siteId, volumes);
  await settleSite(siteId);
  expect(await look()).toMatchObject([{ opened: 1 }]);
  expect(await open()).toMatchObject([
    {
      sentence:
        'More calls than the forecast’s own 95% band allows: 240 instead of 80 on Tue, 3 Mar 2026, 10:00–12:00.',
    },
  ]);
});

test('alarms of irritants, closed when they are acknowledged there', async () => {
  await make({ kind: 'irritant', settings: { kinds: ['surge'], irritantIds: [] } });
  const irritant = await stores.database.irritant.create({
    data: { siteId, name: 'No code', status: 'confirmed', origin: 'rule' },
  });
  const alarm = await stores.database.irritantAlarm.create({
    data: {
      siteId,
      irritantId: irritant.id,
      kind: 'surge',
      day: new Date('2026-03-02'),
      observed: 30,
      expected: 10,
    },
  });
  expect(await look()).toMatchObject([{ opened: 1 }]);
  expect((await open())[0]?.sentence).toBe(
    'The irritant ‘No code’ rose on Mon, 2 Mar 2026: 30 calls, 10 would be usual.',
  );
  await stores.database.irritantAlarm.update({
    where: { id: alarm.id },
    data: { acknowledgedAt: new Date(), acknowledgedBy: 'Ann' },
  });
  expect(await look()).toMatchObject([{ closed: 1 }]);
});

describe('rules', () => {
  test('are kept with who changed what, by those who may', async () => {
    const made = await make(slow);
    await expect(make(slow)).rejects.toMatchObject({ code: 'conflict' });
    const settings = { ...slow.settings, limit: 90 };
    await saveRule(
      { actor: manager },
      { siteId, ruleId: made.id, name: 'Slow', rule: { ...slow, settings } },
    );
    expect(await listRules({ actor: manager }, { siteId })).toMatchObject([
      { name: 'Slow', rule: { settings: { limit: 90 } }, cooldownMinutes: 60 },
    ]);
    await deleteRule({ actor: manager }, { siteId, ruleId: made.id });
    const acts = await stores.database.auditEvent.findMany({
      where: { subject: `alert-rule:${made.id}` },
      orderBy: { id: 'asc' },
    });
    expect(acts.map(({ action }) => action)).toEqual([
      'alert-rule.create',
      'alert-rule.change',
      'alert-rule.delete',
    ]);
    expect(JSON.stringify(acts[1]?.details)).toContain('"limit":90');
    const planner = await makeActor('planner', [siteId]);
    await expect(
      saveRule({ actor: planner }, { siteId, ruleId: null, name: 'x', rule: slow }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});
