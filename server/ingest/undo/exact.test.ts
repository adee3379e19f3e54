import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { OUTCOMES } from '@/server/calls/call-record';
import { settleSite } from '@/server/calls/settle';
import {
  finishBatch,
  insertCalls,
  insertLines,
  startBatch,
  type TestCall,
} from '@/server/testing/insert-calls';
import { insertVolumes, type TestVolume } from '@/server/testing/insert-volumes';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { readRollups } from '@/server/testing/read-rollups';
import { takeBack } from './take-back';
import { requestUndo } from './undo-batch';

const context = { actor: CLI_ACTOR };
const TABLES = ['calls', 'call_days', 'interval_volumes', 'call_versions'];
let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

async function newSite(): Promise<number> {
  const code = crypto.randomUUID();
  const site = await stores.database.site.create({
    data: { code, name: code, timeZone: 'Europe/Amsterdam' },
  });
  return site.id;
}

// Few ids and intervals on few days, so that deliveries correct each other and move calls.
const instant = fc
  .tuple(fc.constantFrom('2024-03-30', '2024-03-31', '2024-04-01'), fc.nat(95))
  .map(([day, quarter]) => new Date(Date.parse(day) + quarter * 900_000));
const call: fc.Arbitrary<TestCall> = fc.record({
  callId: fc.integer({ min: 1, max: 9 }).map((id) => `call-${id}`),
  startedAt: instant,
  queue: fc.constantFrom('sales', 'help'),
  outcome: fc.constantFrom(...OUTCOMES),
  waitMs: fc.nat(40_000),
  talkMs: fc.nat(900_000),
});
const volume: fc.Arbitrary<TestVolume> = fc.record({
  queue: fc.constantFrom('sales', 'chat'),
  startsAt: fc
    .constantFrom(0, 1, 2, 3)
    .map((at) => new Date(Date.parse('2024-03-30T22:00Z') + at * 3_600_000)),
  minutes: fc.constantFrom(30, 240),
  calls: fc.nat(50),
});
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ calls: fc.array(call, { minLength: 1, maxLength: 9 }) }) },
  { weight: 2, arbitrary: fc.record({ volumes: fc.array(volume, { minLength: 1, maxLength: 4 }) }) },
  { weight: 4, arbitrary: fc.record({ undo: fc.nat(20), killAt: fc.option(fc.nat(9)) }) },
  { weight: 1, arbitrary: fc.constant({ settle: true }) },
  { weight: 2, arbitrary: fc.constant({ merge: true }) },
);
type Step = typeof step extends fc.Arbitrary<infer Kind> ? Kind : never;

interface Delivered {
  id: string;
  repeat(siteId: number): Promise<unknown>;
}

class Killed extends Error {}

/** Asks for a delivery to be taken back and does so, unless it is killed after some steps. */
async function undo(batchId: string, killAt: number | null): Promise<void> {
  await requestUndo(context, { batchId });
  let steps = 0;
  const onStep = () => {
    steps += 1;
    if (killAt !== null && steps > killAt) throw new Killed();
  };
  await takeBack(batchId, { onStep, settle: false }).catch((error: unknown) => {
    if (!(error instanceof Killed)) throw error;
  });
}

/** What the sweep does after kills: undoes what was asked for, in any order. */
async function finishUndos(siteId: number): Promise<void> {
  const asked = await stores.database.ingestBatch.findMany({
    where: { siteId, undoRequestedAt: { not: null }, undoneAt: null },
    orderBy: { undoSeq: 'desc' },
  });
  for (const { id } of asked) await takeBack(id, { settle: false });
  await settleSite(siteId);
}

async function play(siteId: number, steps: readonly Step[]): Promise<Delivered[]> {
  let kept: Delivered[] = [];
  for (const one of steps) {
    if ('calls' in one) {
      const { id } = await insertCalls(siteId, one.calls);
      kept.push({ id, repeat: (mirror) => insertCalls(mirror, one.calls) });
    } else if ('volumes' in one) {
      const { id } = await insertVolumes(siteId, one.volumes);
      kept.push({ id, repeat: (mirror) => insertVolumes(mirror, one.volumes) });
    } else if ('undo' in one) {
      const gone = kept[one.undo % Math.max(1, kept.length)];
      if (!gone) continue;
      kept = kept.filter(({ id }) => id !== gone.id);
      await undo(gone.id, one.killAt);
    } else if ('settle' in one) await settleSite(siteId);
    else
      for (const table of TABLES) await stores.clickhouse.command({ query: `OPTIMIZE TABLE ${table} FINAL` });
  }
  return kept;
}

test('random deliveries, undos, kills and merges: rollups are as if what was taken back had never come', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
      const [site, mirror] = [await newSite(), await newSite()];
      const kept = await play(site, steps);
      await finishUndos(site);
      for (const { repeat } of kept) await repeat(mirror);
      await settleSite(mirror);
      expect(await readRollups(site)).toEqual(await readRollups(mirror));
      expect(await stores.database.dirtyDay.count({ where: { siteId: site } })).toBe(0);
    }),
    { numRuns: 6 },
  );
}, 240_000);

test('an older delivery that goes on after the undo of a newer one counts with all its rows', async () => {
  const siteId = await newSite();
  const row = (talkMs: number): TestCall[] =>
    ['a', 'b', 'c'].map((callId) => ({ callId, startedAt: new Date('2024-05-01T09:00Z'), talkMs }));
  const older = await startBatch(siteId, 'calls');
  await insertLines(siteId, older, row(1000).slice(0, 1));
  const newer = await insertCalls(siteId, row(5000));
  await settleSite(siteId);
  await undo(newer.id, null);
  await insertLines(siteId, older, row(1000).slice(1), 2);
  await finishBatch(older.id, 3);
  await settleSite(siteId);
  const [day] = (await readRollups(siteId)).day.values();
  expect(day).toMatchObject({ calls: 3, talk_ms: 3000 });
});
