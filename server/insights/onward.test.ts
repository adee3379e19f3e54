import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { settleSite } from '@/server/calls/settle';
import { clickhouse } from '@/server/clickhouse/client';
import { defineQuery } from '@/server/clickhouse/define-query';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { insertTranscripts } from '@/server/testing/insert-transcripts';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { CURRENT_INSIGHTS } from './insight-filter';
import { markOutdatedInsights } from './mark-outdated';
import { refreshInsights } from './refresh';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

const waysOf = defineQuery({
  name: 'test.ways',
  sql: `SELECT call_id, entry, menu_choice, transferred_to, onward_call_id, onward_wait_ms, onward_handle_ms
    FROM (${CURRENT_INSIGHTS}) ORDER BY call_id`,
  params: z.object({ siteId: z.int(), from: z.iso.date(), to: z.iso.date() }),
  row: z.object({
    call_id: z.string(),
    entry: z.string(),
    menu_choice: z.string(),
    transferred_to: z.string(),
    onward_call_id: z.string(),
    onward_wait_ms: z.number().nullable(),
    onward_handle_ms: z.number().nullable(),
  }),
});

const at = (time: string) => new Date(`2026-03-02T${time}Z`);
const passed: Omit<TestCall, 'callId' | 'startedAt'> = {
  queue: 'sales',
  outcome: 'transferred',
  transferredTo: 'billing',
  ivrMs: 10_000,
  waitMs: 20_000,
  queueMs: 20_000,
  talkMs: 30_000,
};

async function newSite(calls: readonly TestCall[]): Promise<number> {
  const code = crypto.randomUUID();
  const { id } = await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } });
  await insertCalls(id, calls);
  await insertTranscripts(
    id,
    calls.map(({ callId, startedAt }) => ({ callId, startedAt, turns: [['customer', 'My bill is wrong.']] })),
  );
  await settleSite(id);
  return id;
}

test('a call that was passed on knows its way in, and the same caller’s next call where it went', async () => {
  const siteId = await newSite([
    { callId: 'a', startedAt: at('09:00:00'), callerKey: 'k', entry: '0800', menuChoice: '1', ...passed },
    { callId: 'a-other-queue', startedAt: at('09:01:30'), callerKey: 'k', queue: 'service' },
    {
      callId: 'a-on',
      startedAt: at('09:02:00'),
      callerKey: 'k',
      queue: 'billing',
      waitMs: 45_000,
      talkMs: 100_000,
      acwMs: 5000,
    },
    { callId: 'a-later', startedAt: at('09:05:00'), callerKey: 'k', queue: 'billing', waitMs: 1 },
    // Over at 10:01:00; the next call there begins a second after the quarter of an hour.
    { callId: 'b', startedAt: at('10:00:00'), callerKey: 'm', ...passed },
    { callId: 'b-too-late', startedAt: at('10:16:01'), callerKey: 'm', queue: 'billing', waitMs: 5 },
    // Nobody knows whose it is.
    { callId: 'c', startedAt: at('11:00:00'), ...passed },
    { callId: 'c-on', startedAt: at('11:01:00'), queue: 'billing', waitMs: 5 },
  ]);
  const rows = await waysOf({ siteId, from: '2026-03-02', to: '2026-03-02' });
  const way = (callId: string) => rows.find(({ call_id }) => call_id === callId);
  expect(way('a')).toMatchObject({
    entry: '0800',
    menu_choice: '1',
    transferred_to: 'billing',
    onward_call_id: 'a-on',
    onward_wait_ms: 45_000,
    onward_handle_ms: 105_000,
  });
  const nowhere = {
    transferred_to: 'billing',
    onward_call_id: '',
    onward_wait_ms: null,
    onward_handle_ms: null,
  };
  expect(way('b')).toMatchObject(nowhere);
  expect(way('c')).toMatchObject(nowhere);
  expect(way('a-on')).toMatchObject({
    entry: '',
    transferred_to: '',
    onward_call_id: '',
    onward_wait_ms: null,
  });
});

test('insights of an older make are marked, and made anew once', async () => {
  const siteId = await newSite([{ callId: 'a', startedAt: at('09:00:00'), ...passed }]);
  await clickhouse().insert({
    table: 'insight_heads',
    values: [{ site_id: siteId, day: '2026-03-02', snapshot: '9000000000000000', make: 1 }],
    format: 'JSONEachRow',
  });
  const dirty = () => stores.database.dirtyInsightDay.count({ where: { siteId } });
  expect(await dirty()).toBe(0);
  await markOutdatedInsights();
  expect(await dirty()).toBe(1);
  await refreshInsights(siteId);
  expect(await dirty()).toBe(0);
  await markOutdatedInsights();
  expect(await dirty()).toBe(0);
  expect(await waysOf({ siteId, from: '2026-03-02', to: '2026-03-02' })).toHaveLength(1);
});
