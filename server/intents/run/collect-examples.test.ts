import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ExampleSource } from '@/server/postgres/generated/enums';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { readTree } from '../taxonomy/read-tree';
import { type CollectedExamples, collectExamples } from './collect-examples';
import { isHeldBack } from './held-back';

let stores: TestStores;
let siteId: number;
let bill: string;
let code: string;
const now = new Date('2026-06-01T00:00:00Z');

beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

beforeEach(async () => {
  await stores.database.site.deleteMany();
  siteId = (await stores.database.site.create({ data: { code: 's', name: 'S', timeZone: 'UTC' } })).id;
  const make = async (name: string) =>
    (await stores.database.intent.create({ data: { siteId, code: name, name } })).id;
  bill = await make('bill');
  code = await make('code');
});

const store = (
  text: string,
  intentId: string | null,
  source: ExampleSource = 'import',
  createdAt = new Date('2026-05-01T00:00:00Z'),
) => stores.database.intentExample.create({ data: { siteId, text, intentId, source, createdAt } });
const collect = async (): Promise<CollectedExamples> =>
  collectExamples(siteId, await readTree(stores.database, siteId), now);
const labels = ({ train, held }: CollectedExamples) =>
  new Map([...train, ...held].map(({ text, label }) => [text, label]));

test('of the same words a correction counts more than an import, also an older one; equals by the newest', async () => {
  await store('where is it', bill, 'correction', new Date('2026-04-01T00:00:00Z'));
  await store('Where is it?', code, 'import');
  await store('my letter', bill, 'import', new Date('2026-04-01T00:00:00Z'));
  await store('my letter', code, 'import');
  const collected = await collect();
  expect(labels(collected)).toEqual(
    new Map([
      ['where is it', bill],
      ['my letter', code],
    ]),
  );
  expect(collected.outranked).toBe(2);
});

test('labels of merged intents are those of the one they were merged into; archived ones are left out', async () => {
  await store('a bill', bill);
  await store('a code', code);
  await stores.database.intent.update({ where: { id: bill }, data: { mergedIntoId: code } });
  expect([...labels(await collect()).values()]).toEqual([code, code]);
  await stores.database.intent.update({ where: { id: code }, data: { archivedAt: now } });
  expect(labels(await collect()).size).toBe(0);
});

test('what callers said is left out once it is too old; typed phrases do not age', async () => {
  await stores.database.textPolicy.create({ data: { siteId, exampleDays: 20 } });
  await store('said', bill, 'import');
  await store('corrected', bill, 'correction');
  await store('typed', bill, 'editor');
  await store('fresh', bill, 'import', new Date('2026-05-20T00:00:00Z'));
  const collected = await collect();
  expect([...labels(collected).keys()].sort()).toEqual(['fresh', 'typed']);
  expect(collected.expired).toBe(2);
});

test('about a fifth is held back, the same words always on the same side', async () => {
  for (let index = 0; index < 400; index += 1) await store(`phrase number ${index}`, bill);
  const { train, held } = await collect();
  expect(train.length + held.length).toBe(400);
  expect(held.length).toBeGreaterThan(50);
  expect(held.length).toBeLessThan(110);
  expect(held.every(({ text }) => isHeldBack(` ${text.toUpperCase()} !`))).toBe(true);
});
