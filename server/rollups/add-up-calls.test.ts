import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OUTCOMES } from '@/server/calls/call-record';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { recompute } from './recompute';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

const TABLES = [
  ...[
    'rollup_interval',
    'rollup_hour',
    'rollup_day',
    'rollup_agent_day',
    'rollup_wrap_up_day',
    'rollup_waits',
  ],
  ...['rollup_presence', 'rollup_flow', 'rollup_source'],
];

// Around a change of the clocks, in zones whose local days begin at different hours and quarters of an hour.
const call: fc.Arbitrary<TestCall> = fc.record({
  callId: fc.integer({ min: 1, max: 30 }).map((id) => `call-${id}`),
  startedAt: fc
    .tuple(fc.constantFrom('2024-03-30', '2024-03-31'), fc.nat(86_399_999))
    .map(([day, ms]) => new Date(Date.parse(day) + ms)),
  queue: fc.constantFrom('sales', 'help', 'night', 'nobody described'),
  type: fc.constantFrom('', 'new'),
  direction: fc.constantFrom('inbound', 'outbound', 'internal'),
  entry: fc.constantFrom('', '+31 20 555'),
  menuChoice: fc.constantFrom('', "1 > it's"),
  agent: fc.constantFrom('', 'ann', 'bob\t"b"'),
  agentGroup: fc.constantFrom('', 'one'),
  wrapUp: fc.constantFrom('', 'sold'),
  transferredTo: fc.constantFrom('', 'help'),
  consent: fc.constantFrom('unknown', 'given', 'refused'),
  outcome: fc.constantFrom(...OUTCOMES),
  ivrMs: fc.nat(9000),
  waitMs: fc.constantFrom(0, 4999, 5000, 20_000, 20_001, 3_600_000, 70_000_000),
  talkMs: fc.nat(900_000),
  holdMs: fc.nat(9000),
  acwMs: fc.nat(9000),
});

async function newSite(): Promise<number> {
  const queue = (code: string, timeZone: string, withoutShort: boolean) => ({
    code,
    name: code,
    timeZone,
    shortAbandonSeconds: 5,
    serviceLevelRule: withoutShort ? ('offered_without_short' as const) : ('offered' as const),
  });
  const queues = [
    queue('sales', 'Europe/Amsterdam', false),
    queue('help', 'Asia/Kathmandu', true),
    queue('night', 'America/New_York', true),
  ];
  const site = await stores.database.site.create({
    data: {
      code: crypto.randomUUID(),
      name: 'Test',
      timeZone: 'Europe/Amsterdam',
      queues: { create: queues },
    },
  });
  return site.id;
}

/** What a table says under the snapshot that counts, without the snapshot's number, in one order. */
async function readTable(siteId: number, table: string): Promise<string[]> {
  const answer = await stores.clickhouse.query({
    query: `SELECT * EXCEPT snapshot FROM {table:Identifier} WHERE site_id = {siteId:UInt32} AND (day, snapshot) IN (
      SELECT day, max(snapshot) FROM rollup_heads WHERE site_id = {siteId:UInt32} GROUP BY day)`,
    query_params: { siteId, table },
    format: 'JSONEachRow',
  });
  return (await answer.json()).map((row) => JSON.stringify(row)).sort();
}

test('calls added up one by one make the very rows that the statements make, in every table', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(call, { minLength: 1, maxLength: 60 }), async (calls) => {
      const siteId = await newSite();
      await insertCalls(siteId, calls);
      const days = ['2024-03-30', '2024-03-31'];
      const made: Record<string, string[]>[] = [];
      for (const handful of [0, 1000]) {
        const written: string[] = [];
        await recompute(
          siteId,
          days,
          { onWritten: (table) => void written.push(table), onDays: () => {} },
          handful,
        );
        expect(written.at(-1)).toBe('rollup_heads');
        made.push(
          Object.fromEntries(
            await Promise.all(TABLES.map(async (table) => [table, await readTable(siteId, table)])),
          ),
        );
      }
      expect(made[0]?.rollup_interval).not.toEqual([]);
      expect(made[1]).toEqual(made[0]);
    }),
    { numRuns: 3 },
  );
});
