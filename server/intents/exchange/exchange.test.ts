import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { createSite } from '@/server/sites/create';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { mergeIntent } from '../taxonomy/merge';
import { intentTaxonomy } from '../taxonomy/tree';
import { exportTaxonomy } from './export-taxonomy';
import { importTaxonomy, type TaxonomyImport } from './import-taxonomy';

let stores: TestStores;
let siteId: number;
const by = { actor: CLI_ACTOR };

beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

beforeEach(async () => {
  await stores.database.site.deleteMany();
  await stores.database.auditEvent.deleteMany();
  siteId = (await createSite(by, { code: 'a', name: 'A', timeZone: 'Europe/Berlin' })).id;
});

const CSV = `code,parent,name,description,example,language
late,money,Late bill,,"my bill, again, is late",en
late,money,,,帳單什麼時候到,zh-TW
money,,Money,All about money,,
`;

const take = (content: string, format: 'csv' | 'json' = 'csv', dryRun = false): Promise<TaxonomyImport> =>
  importTaxonomy(by, { siteId, fileName: `f.${format}`, format, content, dryRun });
const rows = async () => (await intentTaxonomy(by, { siteId })).intents;

describe('a taxonomy', () => {
  test('comes out of a CSV file with its tree, whatever the order of its lines', async () => {
    expect(await take(CSV)).toEqual({
      made: 2,
      changed: 0,
      unchanged: 0,
      examplesAdded: 2,
      examplesKnown: 0,
    });
    expect((await rows()).map(({ name, path, examples }) => [name, path, examples.import])).toEqual([
      ['Money', [], 0],
      ['Late bill', ['Money'], 2],
    ]);
  });

  test('that comes again changes nothing', async () => {
    await take(CSV);
    const before = await stores.database.auditEvent.count();
    expect(await take(CSV)).toMatchObject({ made: 0, changed: 0, unchanged: 2, examplesKnown: 2 });
    expect(await stores.database.auditEvent.count()).toBe(before);
  });

  test.each(['csv', 'json'] as const)(
    'goes out and comes into another site the same, as %s',
    async (format) => {
      await take(CSV);
      await take('code,example\nsum,=1+1\nsum,"two ""words"""\n');
      const { content } = await exportTaxonomy(by, { siteId, format });
      const told = (await rows()).map(({ code, name, path, description, examples }) => [
        code,
        name,
        path,
        description,
        examples.total,
      ]);
      siteId = (await createSite(by, { code: 'b', name: 'B', timeZone: 'UTC' })).id;
      await take(content, format);
      expect(
        (await rows()).map(({ code, name, path, description, examples }) => [
          code,
          name,
          path,
          description,
          examples.total,
        ]),
      ).toEqual(told);
      expect((await exportTaxonomy(by, { siteId, format })).content).toBe(content);
    },
  );

  test('is only looked at in a dry run', async () => {
    expect(await take(CSV, 'csv', true)).toMatchObject({ made: 2, examplesAdded: 2 });
    expect(await rows()).toEqual([]);
    expect(await stores.database.auditEvent.count({ where: { action: 'intent.import' } })).toBe(0);
  });

  test('moves and renames what is there; what the file does not say stays', async () => {
    await take(CSV);
    expect(await take('code,name\nlate,Late\n')).toMatchObject({ made: 0, changed: 1 });
    expect((await rows()).map(({ name, path }) => [name, path])).toEqual([
      ['Money', []],
      ['Late', ['Money']],
    ]);
    await take('code,parent\nlate,\n');
    expect((await rows()).map(({ path }) => path)).toEqual([[], []]);
  });

  test('gives labels of a merged intent to the one it was merged into', async () => {
    await take(CSV);
    const [money, late] = await rows();
    if (!money || !late) throw new Error('two intents');
    await mergeIntent(by, { siteId, intentId: late.id, intoId: money.id });
    await take('code,name,example\nlate,Renamed,the bill never comes\n');
    expect((await rows()).map(({ name, examples }) => [name, examples.total])).toEqual([['Money', 3]]);
  });

  test('does not go out with what callers said', async () => {
    await take(CSV);
    const [money] = await rows();
    const said = { text: 'said in a call', callId: 'call-1', source: 'correction' as const };
    await stores.database.intentExample.create({ data: { siteId, intentId: money?.id ?? null, ...said } });
    expect((await exportTaxonomy(by, { siteId, format: 'json' })).content).not.toContain('said in a call');
  });
});

describe('a file that is wrong', () => {
  test.each([
    ['has no code', 'name\nMoney\n', 'Line 2: the code is missing'],
    ['names a parent that is nowhere', 'code,parent\na,b\n', 'a stands under b, which is not there'],
    ['runs in a circle', 'code,parent\na,b\nb,a\n', 'would stand under itself'],
    ['is empty', '', 'There is no intent in the file'],
  ])('because it %s is refused as a whole, with the reason', async (_why, content, message) => {
    await expect(take(content)).rejects.toThrow(message);
    expect(await rows()).toEqual([]);
  });

  test('because it is not JSON is refused', async () => {
    await expect(take('{', 'json')).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('because it would put an intent under what stands under it is refused', async () => {
    await take(CSV);
    await expect(take('code,parent\nmoney,late\n')).rejects.toThrow('would stand under itself');
  });
});
