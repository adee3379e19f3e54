import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { settleSite } from '@/server/calls/settle';
import { defineQuery } from '@/server/clickhouse/define-query';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

const flows = defineQuery({
  name: 'test.flows',
  sql: `
    SELECT toString(local_date) AS date, entry, menu_choice, queue, transferred_to, outcome, calls, wait_ms, handled, handle_ms
    FROM rollup_flow
    WHERE site_id = {siteId:UInt32} AND (day, snapshot) IN (
      SELECT day, max(snapshot) FROM rollup_heads WHERE site_id = {siteId:UInt32} GROUP BY day)
    ORDER BY date, entry, queue, outcome`,
  params: z.object({ siteId: z.int() }),
  row: z.object({
    date: z.string(),
    entry: z.string(),
    menu_choice: z.string(),
    queue: z.string(),
    transferred_to: z.string(),
    outcome: z.string(),
    calls: z.number(),
    wait_ms: z.number(),
    handled: z.number(),
    handle_ms: z.number(),
  }),
});

test('the way of calls by local day: what was passed on is told apart, a corrected call counts once', async () => {
  const code = crypto.randomUUID();
  const { id } = await stores.database.site.create({
    data: { code, name: code, timeZone: 'Asia/Kathmandu' },
  });
  const call = (callId: string, more: Partial<TestCall>): TestCall => ({
    callId,
    // 23:45 of the 4th in UTC is 5:30 of the 5th there.
    startedAt: new Date('2024-03-04T23:45:00Z'),
    entry: '0800',
    menuChoice: 'buy',
    queue: 'sales',
    waitMs: 10_000,
    talkMs: 60_000,
    ...more,
  });
  await insertCalls(id, [
    call('a', {}),
    call('b', { transferredTo: 'billing', acwMs: 5000 }),
    call('c', { outcome: 'transferred', transferredTo: 'billing' }),
    call('d', { outcome: 'abandoned', waitMs: 2000, talkMs: 0 }),
    call('e', { entry: '', menuChoice: '' }),
  ]);
  await insertCalls(id, [call('a', { talkMs: 90_000 })]);
  await settleSite(id);
  const bought = { date: '2024-03-05', entry: '0800', menu_choice: 'buy', queue: 'sales' };
  const stayed = { ...bought, transferred_to: '' };
  expect(await flows({ siteId: id })).toEqual([
    {
      ...stayed,
      entry: '',
      menu_choice: '',
      outcome: 'answered',
      calls: 1,
      wait_ms: 10_000,
      handled: 1,
      handle_ms: 60_000,
    },
    { ...stayed, outcome: 'answered', calls: 1, wait_ms: 10_000, handled: 1, handle_ms: 90_000 },
    { ...stayed, outcome: 'short_abandoned', calls: 1, wait_ms: 2000, handled: 0, handle_ms: 0 },
    {
      ...bought,
      transferred_to: 'billing',
      outcome: 'transferred',
      calls: 2,
      wait_ms: 20_000,
      handled: 2,
      handle_ms: 125_000,
    },
  ]);
});
