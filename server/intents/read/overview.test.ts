import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { insertLabelledCalls, type LabelledCall } from '@/server/testing/insert-labelled-calls';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { mergeIntent } from '../taxonomy/merge';
import { intentOverview } from './overview';

let stores: TestStores;
let siteId: number;
let ids: { bill: string; code: string; rare: string };
const by = { actor: CLI_ACTOR };
const period = { from: '2026-03-15', to: '2026-03-28' };

beforeAll(async () => {
  stores = await openTestStores();
  siteId = (await stores.database.site.create({ data: { code: 's', name: 'S', timeZone: 'Asia/Taipei' } }))
    .id;
  const make = async (name: string) =>
    (await stores.database.intent.create({ data: { siteId, code: name, name } })).id;
  ids = { bill: await make('Bill'), code: await make('Code'), rare: await make('Rare') };
  await insertLabelledCalls(siteId, fourWeeks());
});
afterAll(() => stores.close());

/** Two weeks before: of 50 calls a day 10 about the bill. Then 25. Two a day are not understood, one is rare. */
function fourWeeks(): LabelledCall[] {
  return Array.from({ length: 28 }, (_, day) =>
    Array.from({ length: 50 }, (_, index) => callOf(day, index)),
  ).flat();
}

function callOf(day: number, index: number): LabelledCall {
  const call = {
    callId: `${day}-${index}`,
    // Midnight in Taipei is 16:00 the day before: the calls of a local day lie on two UTC days.
    startedAt: new Date(Date.UTC(2026, 1, 28, 16, index * 28) + day * 86_400_000),
    queue: index % 2 === 0 ? 'even' : 'odd',
    score: index === 47 || index === 48 ? 0.2 : 0.9,
  };
  if (index >= (day < 14 ? 10 : 25)) {
    return { ...call, top: index === 49 ? ids.rare : ids.code, talkMs: 60_000 };
  }
  return { ...call, top: ids.bill, talkMs: 300_000, outcome: 'transferred', balance: -0.5 };
}

describe('what calls are about', () => {
  test('is counted by local day, with what the calls are like', async () => {
    const view = await intentOverview(by, { siteId, ...period, comparison: 'none' });
    expect(view).toMatchObject({ read: 700, unread: 0, readBefore: null, grain: 'day', comparison: null });
    expect(view.buckets).toHaveLength(14);
    expect(view.buckets.every(({ calls }) => calls === 50)).toBe(true);
    expect(view.intents.map(({ name, now }) => [name, now.calls])).toEqual([
      ['Bill', 350],
      ['Code', 308],
      ['Unknown', 28],
      ['Rare', 14],
    ]);
    expect(view.intents[0]).toMatchObject({
      now: { share: 0.5, handleSeconds: 300, transferShare: 1, balance: -0.5 },
      before: null,
      change: null,
      sure: false,
      series: Array(14).fill(25),
    });
    expect(view.intents[1]?.now).toMatchObject({ handleSeconds: 60, transferShare: 0, balance: null });
  });

  test('that rose or fell is told from what only swings', async () => {
    const view = await intentOverview(by, { siteId, ...period });
    expect(view).toMatchObject({ comparison: { from: '2026-03-01', to: '2026-03-14' }, readBefore: 700 });
    const bill = view.intents.find(({ name }) => name === 'Bill');
    expect(bill?.change?.difference).toBeCloseTo(0.3);
    expect(bill?.sure).toBe(true);
    expect(view.intents.find(({ name }) => name === 'Code')?.change?.high).toBeLessThan(0);
    const rare = view.intents.find(({ name }) => name === 'Rare');
    expect(rare?.change?.difference).toBe(0);
    expect(rare?.sure).toBe(false);
  });

  test('is narrowed by the filter bar', async () => {
    const view = await intentOverview(by, { siteId, ...period, queues: ['odd'] });
    expect(view.read).toBe(350);
    expect(view.intents.find(({ name }) => name === 'Rare')?.now.share).toBeCloseTo(14 / 350);
  });

  test('has gaps where nothing was read, not zeros', async () => {
    const view = await intentOverview(by, { siteId, from: '2026-03-28', to: '2026-03-30' });
    expect(view.buckets.map(({ calls }) => calls)).toEqual([50, null, null]);
  });

  test('of few calls a day is told by week: single days would only show chance', async () => {
    const view = await intentOverview(by, {
      siteId,
      from: '2026-03-01',
      to: '2026-03-28',
      comparison: 'none',
    });
    expect(view.grain).toBe('week');
    expect(view.intents.find(({ name }) => name === 'Bill')?.series).toEqual([10, 70, 85, 175, 150]);
  });

  test('of another site is not shown', async () => {
    const other = await stores.database.site.create({ data: { code: 'o', name: 'O', timeZone: 'UTC' } });
    const stranger = await makeActor('manager', [other.id]);
    await expect(intentOverview({ actor: stranger }, { siteId, ...period })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('counts for the other as soon as an intent is merged', async () => {
    await mergeIntent(by, { siteId, intentId: ids.rare, intoId: ids.code });
    const view = await intentOverview(by, { siteId, ...period });
    expect(view.intents.map(({ name, now }) => [name, now.calls])).toEqual([
      ['Bill', 350],
      ['Code', 322],
      ['Unknown', 28],
    ]);
  });
});
