import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { deliverFile } from '@/server/testing/deliver-file';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { storedTexts } from '@/server/testing/stored-texts';
import { takeBack } from './take-back';
import { requestUndo } from './undo-batch';

const context = { actor: CLI_ACTOR };
let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

interface TestSite {
  id: number;
  code: string;
}

async function newSite(): Promise<TestSite> {
  const code = crypto.randomUUID();
  return stores.database.site.create({ data: { code, name: code, timeZone: 'UTC', country: 'NL' } });
}

function deliver(site: TestSite, name: string, lines: readonly string[]) {
  const file = path.join(stores.dataDir, `${crypto.randomUUID()}.${name}`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return deliverFile(site.id, file);
}

const said = (callId: string, day: number, text: string) => [
  JSON.stringify({
    call_id: callId,
    started_at: `2026-03-0${day}T09:00:00Z`,
    queue: 'Sales',
    speaker: 'agent',
    text: 'Good morning',
  }),
  JSON.stringify({ call_id: callId, speaker: 'customer', text, label: text }),
];
const texts = (site: TestSite, calls: readonly string[][]) => deliver(site, 'jsonl', calls.flat());
const records = (site: TestSite, rows: readonly [string, number][]) =>
  deliver(site, 'csv', [
    'call_id,started_at,queue,outcome,wait_s,talk_s',
    ...rows.map(([id, day]) => `${id},2026-03-0${day}T10:00:00Z,Sales,answered,4,60`),
  ]);

/** Takes a delivery back, killed twice on the way. */
async function undo(batchId: string): Promise<void> {
  await requestUndo(context, { batchId });
  for (const killAt of [4, 9]) {
    let steps = 0;
    const onStep = () => {
      steps += 1;
      if (steps === killAt) throw new Error('killed');
    };
    await takeBack(batchId, { onStep, settle: false }).catch((error: Error) => {
      if (error.message !== 'killed') throw error;
    });
  }
  await takeBack(batchId);
}

async function seen({ id, code }: TestSite) {
  const ask = async (query: string) => {
    const answer = await stores.clickhouse.query({ query, query_params: { id }, format: 'JSONEachRow' });
    return answer.json();
  };
  const { calls, rollupsAgree, dirtyDays } = await callStats(context, { site: code });
  const examples = await stores.database.intentExample.findMany({
    where: { siteId: id },
    orderBy: [{ callId: 'asc' }, { text: 'asc' }],
    select: { callId: true, text: true, intent: { select: { code: true } } },
  });
  return {
    stats: { calls, rollupsAgree, dirtyDays },
    texts: await storedTexts(id),
    insights: await ask(`
      SELECT call_id, day, utterances FROM call_insights
      WHERE site_id = {id:UInt32} AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM insight_heads WHERE site_id = {id:UInt32} GROUP BY day)
      ORDER BY call_id`),
    examples,
  };
}

test('a delivery of texts that is taken back lets the texts before it count', async () => {
  const site = await newSite();
  await texts(site, [said('a', 2, 'Where is my bill?'), said('b', 3, 'I want to cancel')]);
  const before = await seen(site);
  expect(before.texts).toHaveLength(2);
  const later = await texts(site, [said('a', 4, 'Something else'), said('c', 4, 'Hello')]);
  expect((await seen(site)).texts.map(({ callId, day }) => [callId, day])).toEqual([
    ['a', '2026-03-04'],
    ['b', '2026-03-03'],
    ['c', '2026-03-04'],
  ]);
  await undo(later.id);
  expect(await seen(site)).toEqual(before);
});

test('a delivery of texts that was corrected later can be taken back: the correction stays', async () => {
  const site = await newSite();
  const first = await texts(site, [said('a', 2, 'Where is my bill?'), said('b', 3, 'I want to cancel')]);
  await texts(site, [said('a', 4, 'Something else')]);
  await undo(first.id);
  const { texts: left, stats } = await seen(site);
  expect(left).toMatchObject([
    { callId: 'a', day: '2026-03-04', turns: [expect.anything(), 'customer: Something else'] },
  ]);
  expect(stats).toEqual({ calls: 1, rollupsAgree: true, dirtyDays: 0 });
});

test('records that are taken back leave the texts where the calls were before', async () => {
  const site = await newSite();
  await records(site, [['a', 2]]);
  await texts(site, [said('a', 2, 'Where is my bill?'), said('b', 3, 'I want to cancel')]);
  const before = await seen(site);
  const moved = await records(site, [
    ['a', 5],
    ['b', 6],
  ]);
  expect((await seen(site)).texts.map(({ callId, day }) => [callId, day])).toEqual([
    ['a', '2026-03-05'],
    ['b', '2026-03-06'],
  ]);
  await undo(moved.id);
  expect(await seen(site)).toEqual(before);
});

test('a call of whose records none is left counts by what its texts told', async () => {
  const site = await newSite();
  const record = await records(site, [['a', 2]]);
  await texts(site, [said('a', 3, 'Where is my bill?')]);
  await undo(record.id);
  const after = await seen(site);
  expect(after.texts.map(({ callId, day }) => [callId, day])).toEqual([['a', '2026-03-03']]);
  expect(after.insights).toEqual([{ call_id: 'a', day: '2026-03-03', utterances: 2 }]);
  expect(after.stats).toEqual({ calls: 1, rollupsAgree: true, dirtyDays: 0 });
});
