import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { closeQueues } from '@/server/jobs/enqueue';
import { correctLabel } from '@/server/labelling/correct';
import { database } from '@/server/postgres/client';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { FIRST_DAY, LAST_DAY, parcelSite, readIrritants } from '@/server/testing/parcel-site';
import { getIrritant } from '../get';
import { irritantHistory } from '../history';
import { irritantHits } from '../hits';
import { saveRule } from '../save-rule';
import { trainIrritant } from './train-irritant';

const context = { actor: CLI_ACTOR };
let stores: TestStores;
let siteId: number;
let irritantId: string;

beforeAll(async () => {
  stores = await openTestStores();
  siteId = await parcelSite();
  const when = { kind: 'said', phrases: ['never arrived'], speaker: 'customer', match: 'any' } as const;
  irritantId = (await saveRule(context, { siteId, name: 'Late', rule: { version: 1, when } })).id;
  await readIrritants(siteId);
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

const period = { from: FIRST_DAY, to: LAST_DAY };
const hits = (limit: number) =>
  irritantHits(context, { siteId, ...period, irritantId, order: 'unjudged', limit });

async function train(): Promise<Record<string, unknown>> {
  const run = await database().languageRun.create({
    data: { siteId, task: 'train_irritant', settings: { irritantId } },
  });
  return await trainIrritant(run, {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    readCheckpoint: async () => null,
    writeCheckpoint: async () => undefined,
  });
}

test('an irritant is not learned from too few judged calls', async () => {
  await expect(train()).rejects.toThrow('too few to learn from');
});

test('what people confirmed is learned, and reads calls in place of the rule', async () => {
  for (const { callId, said } of (await hits(40)).hits) {
    const verdict = 'is' as const;
    const utterance = said?.utterance ?? null;
    await correctLabel(context, { siteId, callId, kind: 'irritant', label: irritantId, verdict, utterance });
  }
  expect(await train()).toMatchObject({ number: 1, inPlace: true });
  const { learned } = await getIrritant(context, { siteId, irritantId });
  expect(learned).toMatchObject({ number: 1, inPlace: true });
  expect(learned?.precision).toBeGreaterThan(0.8);
  await readIrritants(siteId);
  const [hit] = (await hits(1)).hits;
  expect(hit?.why).toMatch(/^Learned, version 1: the customer said “/);
  expect(hit?.score).toBeGreaterThan(0.5);
  expect(hit?.score).toBeLessThan(1);
  expect(await database().languageRun.count({ where: { siteId, task: 'read_calls' } })).toBe(1);
  const history = await irritantHistory(context, { siteId, irritantId });
  expect(history[0]?.what).toBe('learned it from what people judged (version 1), which reads calls now');
});
