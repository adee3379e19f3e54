import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Topic } from '@/models/irritants/discovery/topic';
import { CLI_ACTOR } from '@/server/auth/actor';
import { closeQueues } from '@/server/jobs/enqueue';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { decideIrritant } from '../decide';
import { mergeIrritant } from '../merge';
import { keepTopics } from './keep-topics';

const context = { actor: CLI_ACTOR };
let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});
beforeEach(async () => {
  const code = crypto.randomUUID();
  siteId = (await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } })).id;
});

const topicOf = (weights: Record<string, number>): Topic => ({
  version: 1,
  name: Object.keys(weights)[0] ?? '',
  concept: null,
  signature: Object.entries(weights).map(([phrase, z]) => ({ phrase, z })),
  reader: { bias: 0, threshold: 0.5, weights },
  remarks: 10,
  calls: 10,
});
const WHOLE = topicOf({ elevator: 3, stuck: 3, noise: 2, night: 2 });
const PIECES = [topicOf({ elevator: 3, stuck: 3 }), topicOf({ noise: 2, night: 2, neighbours: 2 })];

async function found(): Promise<string> {
  await keepTopics(siteId, [WHOLE]);
  const { id } = await stores.database.irritant.findFirstOrThrow({ where: { siteId } });
  return id;
}

const candidates = () => stores.database.irritant.count({ where: { siteId, status: 'candidate' } });

test('what people dismissed or merged does not come back in pieces', async () => {
  const irritantId = await found();
  await decideIrritant(context, { siteId, irritantId, decision: 'dismissed' });
  expect(await keepTopics(siteId, PIECES)).toEqual({ made: 0, known: 2, missing: 0 });
  expect(await keepTopics(siteId, [WHOLE])).toEqual({ made: 0, known: 1, missing: 0 });
  expect(await candidates()).toBe(0);

  await decideIrritant(context, { siteId, irritantId, decision: 'confirmed' });
  const data = { siteId, name: 'House', status: 'confirmed', origin: 'rule' } as const;
  const house = await stores.database.irritant.create({ data });
  await mergeIrritant(context, { siteId, irritantId, intoId: house.id });
  expect(await keepTopics(siteId, PIECES)).toEqual({ made: 0, known: 2, missing: 0 });
  expect(await candidates()).toBe(0);
});

test('what was found in pieces is known by the one that is most of it, in whatever order they come', async () => {
  await found();
  const half = topicOf({ noise: 2, night: 2, light: 1 });
  await keepTopics(siteId, [PIECES[0] ?? WHOLE, half]);
  const { topic } = await stores.database.irritant.findFirstOrThrow({ where: { siteId } });
  expect(topic).toMatchObject({ name: 'elevator' });
  expect(await keepTopics(siteId, [WHOLE])).toMatchObject({ made: 0, known: 1 });
});
