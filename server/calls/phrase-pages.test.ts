import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { insertConversations } from '@/server/testing/insert-conversations';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { listCalls } from './list-calls';

const CALLS = 2600;
const DAYS = 28;
const period = { from: '2026-03-01', to: '2026-03-28' };
let stores: TestStores;
let siteId: number;

/** Every call says "bill"; every 37th a "refund"; those of Sales only in even ones. */
const said = (id: number) => (id % 37 === 0 ? 'a refund of my bill' : 'about my bill');
const startedAt = (id: number) => new Date(Date.UTC(2026, 2, 1 + (id % DAYS), 8, 0, Math.floor(id / DAYS)));

beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({ data: { code: 'a', name: 'A', timeZone: 'UTC' } });
  siteId = site.id;
  await insertConversations(
    siteId,
    Array.from({ length: CALLS }, (_, id) => ({
      callId: `c${id}`,
      startedAt: startedAt(id),
      queue: id % 2 ? 'Service' : 'Sales',
      turns: [['customer', said(id)] as const],
    })),
  );
});
afterAll(() => stores.close());

async function pagedThrough(phrase: string, limit: number, descending: boolean, queues: string[] = []) {
  const ids: string[] = [];
  let cursor: Awaited<ReturnType<typeof listCalls>>['next'] = null;
  do {
    const page = await listCalls(
      { actor: CLI_ACTOR },
      { filter: { siteId, ...period, phrase, queues }, order: { by: 'started', descending }, cursor, limit },
    );
    ids.push(...page.calls.map(({ callId }) => callId));
    cursor = page.next;
  } while (cursor);
  return ids;
}

const expected = (matches: (id: number) => boolean, descending: boolean) =>
  Array.from({ length: CALLS }, (_, id) => id)
    .filter(matches)
    .sort((a, b) => (startedAt(a).getTime() - startedAt(b).getTime()) * (descending ? -1 : 1))
    .map((id) => `c${id}`);

test.each([true, false])('a rare word, page after page (newest first: %s)', async (descending) => {
  expect(await pagedThrough('refund', 9, descending)).toEqual(expected((id) => id % 37 === 0, descending));
});

test('a rare word in one queue, of which the search alone knows nothing', async () => {
  const matches = (id: number) => id % 37 === 0 && id % 2 === 0;
  expect(await pagedThrough('refund', 5, true, ['Sales'])).toEqual(expected(matches, true));
});

test('a word of every call: each once, none left out', async () => {
  const ids = await pagedThrough('bill', 200, true);
  expect(ids).toEqual(expected(() => true, true));
});

test('a word nobody says is not found anywhere', async () => {
  expect(await pagedThrough('zebra', 10, true)).toEqual([]);
});
