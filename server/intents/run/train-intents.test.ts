import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import type { RunControl } from '@/server/language-runs/run-handler';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { championOf } from '../champion';
import { importTaxonomy } from '../exchange/import-taxonomy';
import { listVersions } from '../versions/list';
import { trainIntents } from './train-intents';

let stores: TestStores;
let siteId: number;
const by = { actor: CLI_ACTOR };

beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

beforeEach(async () => {
  await stores.database.site.deleteMany();
  siteId = (await stores.database.site.create({ data: { code: 's', name: 'S', timeZone: 'UTC' } })).id;
});

const SUBJECTS = {
  invoice: ['my bill', 'the invoice', 'this invoice', 'last month’s bill'],
  delivery: ['my parcel', 'the package', 'my order', 'the courier'],
  login: ['my password', 'the login code', 'my account', 'the text message'],
} as const;
const SAYINGS = {
  invoice: [
    'is too high',
    'was charged twice',
    'has a wrong amount',
    'must be paid when',
    'shows a strange fee',
  ],
  delivery: [
    'has not arrived',
    'is three days late',
    'went to a neighbour',
    'is damaged',
    'was due yesterday',
  ],
  login: ['does not work', 'never arrives', 'is locked', 'was forgotten', 'expires too fast'],
} as const;
const OPENINGS = ['', 'hello, ', 'well, ', 'I am calling because '];

/** Sixty or eighty phrases of each of three intents, as a file. */
function phrases(share = 1): string {
  const intents = (Object.keys(SUBJECTS) as (keyof typeof SUBJECTS)[]).map((code) => ({
    code,
    examples: SUBJECTS[code]
      .flatMap((subject) =>
        SAYINGS[code].flatMap((saying) => OPENINGS.map((opening) => `${opening}${subject} ${saying}`)),
      )
      .filter((_, index) => index % 10 < 10 * share),
  }));
  return JSON.stringify({ version: 1, intents });
}

const take = (content: string) =>
  importTaxonomy(by, { siteId, fileName: 'phrases.json', format: 'json', content });

async function train({ seed = 1, signal = new AbortController().signal } = {}) {
  const run = await stores.database.languageRun.create({
    data: { siteId, task: 'train_intents', status: 'running', attempts: 1, settings: { seed } },
  });
  const stages: string[] = [];
  const control: RunControl = {
    signal,
    onProgress: ({ stage }) => stages.push(stage),
    readCheckpoint: async () => null,
    writeCheckpoint: async () => undefined,
  };
  const result = await trainIntents(run, control);
  return { run, result, stages: [...new Set(stages)] };
}

describe('a training', () => {
  test('makes the first version champion, with a card of what it was made of and how well it does', async () => {
    await take(phrases());
    const { stages } = await train();
    const { versions } = await listVersions(by, { siteId });
    expect(versions).toHaveLength(1);
    const [version] = versions;
    expect(version).toMatchObject({ number: 1, status: 'champion', comparison: null });
    const card = version?.card;
    expect((card?.data.train ?? 0) + (card?.data.held ?? 0)).toBe(240);
    expect(card?.data).toMatchObject({ none: 0, bySource: { import: 240 }, expired: 0 });
    expect(card?.intents.map(({ name }) => name).sort()).toEqual(['delivery', 'invoice', 'login']);
    expect(card?.accuracy?.value).toBeGreaterThan(0.9);
    expect(card?.curve).toHaveLength(100);
    expect(stages).toContain('training');
    const reading = await stores.database.languageRun.findUnique({
      where: { activeKey: `${siteId}:read_calls` },
    });
    expect(reading).toMatchObject({ settings: { kinds: ['intent'], scope: 'all' } });
  });

  test('of later versions is compared with the champion on the same held-back examples, and waits', async () => {
    await take(phrases(0.2));
    await train();
    const champion = await championOf(siteId);
    await take(phrases());
    await train();
    const { versions } = await listVersions(by, { siteId });
    expect(versions.map(({ number, status }) => [number, status])).toEqual([
      [2, 'challenger'],
      [1, 'champion'],
    ]);
    const comparison = versions[0]?.comparison;
    expect(comparison).toMatchObject({ against: { id: champion?.id, number: 1 }, calls: null });
    expect(comparison?.held).toBe(versions[0]?.card.data.held);
    expect(comparison?.accuracy?.value).toBeGreaterThanOrEqual(0);
    expect((await championOf(siteId))?.id).toBe(champion?.id);
  });

  test('gives the same model for the same examples and seed', async () => {
    await take(phrases(0.3));
    const shas: string[] = [];
    for (const seed of [5, 5]) {
      await stores.database.classifierVersion.deleteMany();
      await train({ seed });
      shas.push((await listVersions(by, { siteId })).versions[0]?.artefactSha256 ?? '');
    }
    expect(shas[0]).toBe(shas[1]);
  });

  test('that is begun again after it had stored its version does not store it twice', async () => {
    await take(phrases(0.3));
    const { run, result } = await train();
    const again = await trainIntents(run, {
      signal: new AbortController().signal,
      onProgress: () => undefined,
      readCheckpoint: async () => null,
      writeCheckpoint: async () => undefined,
    });
    expect(again).toMatchObject({ versionId: result.versionId, number: 1 });
    expect(await stores.database.classifierVersion.count({ where: { siteId } })).toBe(1);
  });

  test('starts from names and descriptions where there are no examples', async () => {
    const content = JSON.stringify({
      version: 1,
      intents: [
        { code: 'money', name: 'Money', description: 'A heading without calls of its own.' },
        {
          code: 'invoice',
          parent: 'money',
          name: 'Invoice',
          description: 'The bill is too high. The invoice was charged twice.',
        },
        { code: 'delivery', name: 'Delivery', description: 'The parcel is late. The package is damaged.' },
      ],
    });
    await take(content);
    await train();
    const [version] = (await listVersions(by, { siteId })).versions;
    expect(version?.card).toMatchObject({ method: 'cold_start', accuracy: null });
    expect(version?.card.intents.map(({ name }) => name).sort()).toEqual(['Delivery', 'Invoice']);
  });

  test('of fewer than two intents says what is missing', async () => {
    await take(JSON.stringify({ version: 1, intents: [{ code: 'only', examples: ['one', 'two'] }] }));
    await expect(train()).rejects.toMatchObject({ hint: expect.stringContaining('Taxonomy') });
  });

  test('that is canceled leaves nothing', async () => {
    await take(phrases(0.3));
    const cancel = new AbortController();
    cancel.abort();
    await expect(train({ signal: cancel.signal })).rejects.toThrow();
    expect(await stores.database.classifierVersion.count({ where: { siteId } })).toBe(0);
  });
});
