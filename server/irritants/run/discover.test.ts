import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { closeQueues } from '@/server/jobs/enqueue';
import { requestRun } from '@/server/language-runs/request';
import { database } from '@/server/postgres/client';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { FIRST_DAY, LAST_DAY, parcelSite, readIrritants } from '@/server/testing/parcel-site';
import { decideIrritant } from '../decide';
import { describeIrritant } from '../describe';
import { irritantHistory } from '../history';
import { irritantOverview } from '../overview';
import { discoverIrritants } from './discover';

let stores: TestStores;
let siteId: number;

beforeAll(async () => {
  stores = await openTestStores();
  siteId = await parcelSite();
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});
beforeEach(async () => {
  await database().irritant.deleteMany();
  await database().languageRun.deleteMany();
});

/** Does a search here and now, as a worker's child does; what it asks for stays on the queue. */
async function discover(): Promise<Record<string, unknown>> {
  const { id } = await requestRun({ actor: CLI_ACTOR }, { siteId, task: 'discover_irritants', settings: {} });
  const run = await database().languageRun.findUniqueOrThrow({ where: { id } });
  const stages: string[] = [];
  const result = await discoverIrritants(run, {
    signal: new AbortController().signal,
    onProgress: ({ stage }) => stages.push(stage),
    readCheckpoint: async () => null,
    writeCheckpoint: async () => undefined,
  });
  expect(stages[0]).toBe('reading what customers said');
  await database().languageRun.updateMany({
    data: { status: 'done', activeKey: null, finishedAt: new Date() },
  });
  return result;
}

test('finds what customers of bad calls say, as candidates; calls are then read with it', async () => {
  expect(await discover()).toMatchObject({ calls: 560, looked: 560, known: 0 });
  expect(await database().languageRun.count({ where: { task: 'read_calls' } })).toBe(1);
  const candidates = await database().irritant.findMany();
  expect(candidates.length).toBeGreaterThan(0);
  expect(candidates.every(({ status, origin }) => status === 'candidate' && origin === 'discovery')).toBe(
    true,
  );
  await readIrritants(siteId);
  const overview = await irritantOverview(
    { actor: CLI_ACTOR },
    { siteId, from: FIRST_DAY, to: LAST_DAY, comparison: 'none' },
  );
  expect(overview.rows).toEqual([]);
  const [top] = overview.candidates;
  expect(top?.irritant.phrases.join(' ')).toMatch(/arrived|parcel|three times/);
  expect(top?.figures.calls).toBeGreaterThan(100);
  const history = await irritantHistory({ actor: CLI_ACTOR }, { siteId, irritantId: top?.irritant.id ?? '' });
  expect(history[0]?.what).toMatch(/^found it by its words: “/);
});

test('knows again what it has found: names and decisions stay', async () => {
  await discover();
  const [found] = await database().irritant.findMany();
  const irritantId = found?.id ?? '';
  await describeIrritant({ actor: CLI_ACTOR }, { siteId, irritantId, name: 'Lost parcels' });
  await decideIrritant({ actor: CLI_ACTOR }, { siteId, irritantId, decision: 'dismissed' });
  const before = await database().irritant.count();
  expect(await discover()).toMatchObject({ made: 0, known: before });
  expect(await database().irritant.count()).toBe(before);
  expect(await database().irritant.findUnique({ where: { id: irritantId } })).toMatchObject({
    name: 'Lost parcels',
    status: 'dismissed',
  });
});

test('says what is missing where there are no texts', async () => {
  const { id } = await database().site.create({ data: { code: 'e', name: 'E', timeZone: 'UTC' } });
  const run = await database().languageRun.create({ data: { siteId: id, task: 'discover_irritants' } });
  const control = {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    readCheckpoint: async () => null,
    writeCheckpoint: async () => undefined,
  };
  await expect(discoverIrritants(run, control)).rejects.toMatchObject({ code: 'conflict' });
});
