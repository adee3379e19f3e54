import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import type { CallCursor, CallOrder } from './call-order';
import { OUTCOMES } from './call-record';
import { CALL_SORTS } from './call-sorts';
import { countCalls } from './count-calls';
import { type CallPage, listCalls, type listCallsInput } from './list-calls';
import { settleSite } from './settle';

const CONTEXT = { actor: CLI_ACTOR };
const SHORT_MS = 5000;
type Filter = (typeof listCallsInput)['_input']['filter'];

let stores: TestStores;
let sites = 0;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(async () => {
  await stores.close();
});

async function newSite(timeZone = 'UTC'): Promise<number> {
  sites += 1;
  const { id } = await stores.database.site.create({
    data: { code: `site-${sites}`, name: `Site ${sites}`, timeZone },
  });
  return id;
}

async function wholeList(filter: Filter, order: CallOrder, limit: number): Promise<CallPage[]> {
  const pages: CallPage[] = [];
  let cursor: CallCursor | null = null;
  do {
    const page: CallPage = await listCalls(CONTEXT, { filter, order, cursor, limit });
    pages.push(page);
    cursor = page.next;
  } while (cursor);
  return pages;
}

const idsOf = (pages: readonly CallPage[]): string[] =>
  pages.flatMap(({ calls }) => calls.map(({ callId }) => callId));

const aCall = fc.record({
  callId: fc.integer({ min: 1, max: 15 }).map((id) => `c${id}`),
  startedAt: fc
    .integer({ min: 0, max: 2 * 24 * 60 })
    .map((minutes) => new Date(Date.UTC(2024, 2, 29) + minutes * 60_000)),
  queue: fc.constantFrom('', 'sales', 'support'),
  type: fc.constantFrom('new', 'repeat'),
  agent: fc.constantFrom('', 'ann', 'bob', 'cy'),
  wrapUp: fc.constantFrom('', 'sold', 'lost'),
  waitMs: fc.constantFrom(0, 1000, SHORT_MS - 1, SHORT_MS, 60_000),
  talkMs: fc.constantFrom(0, 30_000, 90_000),
  holdMs: fc.constantFrom(0, 500),
  outcome: fc.constantFrom(...OUTCOMES),
});
type Call = typeof aCall extends fc.Arbitrary<infer Value> ? Value : never;
const deliveries = fc.array(fc.array(aCall, { minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 4 });

/** What a reader should see: the last version of each call, with short abandons by the threshold. */
function newestOf(all: readonly (readonly Call[])[]): Call[] {
  const newest = new Map(all.flat().map((call) => [call.callId, call]));
  return [...newest.values()].map((call) =>
    call.outcome === 'abandoned' && call.waitMs < SHORT_MS ? { ...call, outcome: 'short_abandoned' } : call,
  );
}

const KEYS: Record<CallOrder['by'], (call: Call) => number | string> = {
  started: (call) => call.startedAt.getTime(),
  wait: (call) => call.waitMs,
  talk: (call) => call.talkMs,
  handle: (call) => call.talkMs + call.holdMs,
  queue: (call) => call.queue,
  agent: (call) => call.agent,
  outcome: (call) => call.outcome,
};

function sorted(calls: readonly Call[], { by, descending }: CallOrder): string[] {
  const compare = <Value extends string | number>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);
  const up = [...calls].sort(
    (a, b) =>
      compare(KEYS[by](a), KEYS[by](b)) ||
      compare(a.startedAt.getTime(), b.startedAt.getTime()) ||
      compare(a.callId, b.callId),
  );
  return (descending ? up.reverse() : up).map(({ callId }) => callId);
}

const PERIOD = { from: '2024-03-28', to: '2024-04-03' };

/** A site with deliveries, its rollups made or not: making one costs more than asking it several questions. */
async function siteWith(all: readonly (readonly Call[])[], settle: boolean): Promise<number> {
  const siteId = await newSite();
  for (const calls of all) await insertCalls(siteId, calls);
  if (settle) await settleSite(siteId);
  return siteId;
}

/** From the last page to the first by the way back, without the last. */
async function wayBack(filter: Filter, order: CallOrder, limit: number, last: CallPage | undefined) {
  const back: CallPage[] = [];
  let cursor = last?.previous ?? null;
  while (cursor) {
    const page: CallPage = await listCalls(CONTEXT, { filter, order, cursor, limit });
    back.unshift(page);
    cursor = page.previous;
  }
  return back;
}

describe('a list of calls', () => {
  it('pages through the newest version of each call once, in order and back, under every sort', async () => {
    const orders = fc.array(
      fc.record({
        by: fc.constantFrom(...CALL_SORTS),
        descending: fc.boolean(),
        limit: fc.integer({ min: 3, max: 7 }),
      }),
      { minLength: 2, maxLength: 2 },
    );
    const property = fc.asyncProperty(deliveries, orders, fc.boolean(), async (all, asked, settle) => {
      const filter = { siteId: await siteWith(all, settle), ...PERIOD };
      const check = async ({ limit, ...order }: CallOrder & { limit: number }) => {
        const pages = await wholeList(filter, order, limit);
        expect(idsOf(pages)).toEqual(sorted(newestOf(all), order));
        const back = await wayBack(filter, order, limit, pages.at(-1));
        expect(idsOf(back)).toEqual(idsOf(pages.slice(0, -1)));
      };
      await Promise.all(asked.map(check));
    });
    await fc.assert(property, { numRuns: 5 });
  });

  it('shows through a filter only calls whose newest version matches, and counts as many', async () => {
    const some = <Value>(...values: Value[]) => fc.subarray(values, { minLength: 1, maxLength: 2 });
    const all = {
      queues: some('', 'sales', 'support'),
      types: some('new', 'repeat'),
      agents: some('', 'ann', 'bob', 'cy'),
      wrapUps: some('', 'sold', 'lost'),
      outcomes: fc.subarray([...OUTCOMES], { minLength: 1 }),
      waitAtLeastMs: fc.constantFrom(1000, SHORT_MS),
    };
    // Mostly one filter: the more there are, the less an old version would get through them.
    const keys = Object.keys(all) as (keyof typeof all)[];
    const filters = fc
      .tuple(fc.record(all), fc.subarray(keys, { minLength: 1, maxLength: 2 }))
      .map(
        ([values, used]): Partial<typeof values> =>
          Object.fromEntries(Object.entries(values).filter(([key]) => used.some((name) => name === key))),
      );
    const asked = fc.array(filters, { minLength: 4, maxLength: 4 });
    const property = fc.asyncProperty(deliveries, asked, fc.boolean(), async (all, narrowings, settle) => {
      const siteId = await siteWith(all, settle);
      const order = { by: 'started', descending: true } as const;
      const check = async (narrowed: (typeof narrowings)[number]) => {
        const filter = { siteId, ...PERIOD, ...narrowed };
        const matching = newestOf(all).filter(
          (call) =>
            (narrowed.queues?.includes(call.queue) ?? true) &&
            (narrowed.types?.includes(call.type) ?? true) &&
            (narrowed.agents?.includes(call.agent) ?? true) &&
            (narrowed.wrapUps?.includes(call.wrapUp) ?? true) &&
            (narrowed.outcomes?.includes(call.outcome) ?? true) &&
            call.waitMs >= (narrowed.waitAtLeastMs ?? 0),
        );
        expect(idsOf(await wholeList(filter, order, 50))).toEqual(sorted(matching, order));
        const count = await countCalls(CONTEXT, { filter });
        expect(count.settled).toBe(settle);
        if (settle) expect(count.calls).toBe(matching.length);
      };
      await Promise.all(narrowings.map(check));
    });
    await fc.assert(property, { numRuns: 6 });
  });

  it('keeps its place when newer calls arrive between two pages', async () => {
    const siteId = await newSite();
    const call = (id: number): TestCall => ({
      callId: `c${id}`,
      startedAt: new Date(Date.UTC(2024, 2, 30, id)),
    });
    await insertCalls(siteId, [1, 2, 3, 4].map(call));
    const filter = { siteId, ...PERIOD };
    const first = await listCalls(CONTEXT, { filter, limit: 2 });
    await insertCalls(siteId, [call(5)]);
    const second = await listCalls(CONTEXT, { filter, limit: 2, cursor: first.next });
    expect(idsOf([first, second])).toEqual(['c4', 'c3', 'c2', 'c1']);
  });
});

describe('the wall clock of a queue', () => {
  it('decides weekday, time of day and day, also where clocks change', async () => {
    const siteId = await newSite('America/New_York');
    await stores.database.queue.create({
      data: { siteId, code: 'delhi', name: 'Delhi', timeZone: 'Asia/Kolkata' },
    });
    await insertCalls(siteId, [
      // Sunday 10 March 2024, New York: 02:00 does not exist, 03:00 is 07:00 UTC
      { callId: 'before', startedAt: new Date('2024-03-10T06:59:59.999Z') },
      { callId: 'after', startedAt: new Date('2024-03-10T07:00:00Z') },
      // Monday 11 March 02:30 in Kolkata, still Sunday in New York
      { callId: 'delhi', startedAt: new Date('2024-03-10T21:00:00Z'), queue: 'delhi' },
    ]);
    const list = async (narrowed: Partial<Filter>) =>
      idsOf([
        await listCalls(CONTEXT, { filter: { siteId, from: '2024-03-10', to: '2024-03-11', ...narrowed } }),
      ]);
    expect(await list({ timeOfDay: { from: 60, until: 120 } })).toEqual(['before']);
    expect(await list({ timeOfDay: { from: 120, until: 180 } })).toEqual(['delhi']);
    expect(await list({ timeOfDay: { from: 180, until: 240 } })).toEqual(['after']);
    expect(await list({ timeOfDay: { from: 22 * 60, until: 150 } })).toEqual(['before']);
    expect(await list({ weekdays: [7] })).toEqual(['after', 'before']);
    expect(await list({ weekdays: [1] })).toEqual(['delhi']);
    expect(await list({ to: '2024-03-10' })).toEqual(['after', 'before']);
  });
});

describe('what a list refuses', () => {
  it('knows no site that the reader may not see', async () => {
    const siteId = await newSite();
    const actor = { ...CLI_ACTOR, siteIds: [siteId + 1] };
    await expect(listCalls({ actor }, { filter: { siteId, ...PERIOD } })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('keeps the calls of other sites apart', async () => {
    const [mine, other] = [await newSite(), await newSite()];
    await insertCalls(other, [{ callId: 'theirs', startedAt: new Date('2024-03-30T10:00:00Z') }]);
    expect(idsOf([await listCalls(CONTEXT, { filter: { siteId: mine, ...PERIOD } })])).toEqual([]);
  });
});
