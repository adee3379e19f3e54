import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { createSite } from '@/server/sites/create';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { addExamples } from '../examples/add';
import { listExamples } from '../examples/list';
import { moveExamples } from '../examples/move';
import { putBackExamples } from '../examples/put-back';
import { removeExamples } from '../examples/remove';
import { archiveIntent } from './archive';
import { createIntent } from './create';
import { describeIntent } from './describe';
import { intentHistory } from './history';
import { mergeIntent } from './merge';
import { moveIntent } from './move';
import { renameIntent } from './rename';
import { restoreIntent } from './restore';
import { splitIntent } from './split';
import { intentTaxonomy } from './tree';
import { unmergeIntent } from './unmerge';

let stores: TestStores;
let siteId: number;
let lead: Actor;

beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

beforeEach(async () => {
  await stores.database.user.deleteMany();
  await stores.database.site.deleteMany();
  await stores.database.auditEvent.deleteMany();
  siteId = (await createSite({ actor: CLI_ACTOR }, { code: 'a', name: 'A', timeZone: 'Europe/Berlin' })).id;
  lead = await makeActor('qa_lead', [siteId]);
});

const make = async (name: string, parentId: string | null = null): Promise<string> =>
  (await createIntent({ actor: lead }, { siteId, name, parentId })).id;
const teach = (intentId: string, ...texts: string[]) =>
  addExamples({ actor: lead }, { siteId, intentId, texts });
/** The tree as indented names with their examples. */
const drawn = async (): Promise<string[]> =>
  (await intentTaxonomy({ actor: lead }, { siteId })).intents
    .filter(({ archivedAt }) => archivedAt === null)
    .map(({ depth, name, examples }) => `${'-'.repeat(depth)}${name} ${examples.total}`);
const textsOf = async (intentId: string | null): Promise<string[]> =>
  (await listExamples({ actor: lead }, { siteId, intentId })).examples.map(({ text }) => text).sort();
const history = async (intentId: string): Promise<string[]> =>
  (await intentHistory({ actor: lead }, { siteId, intentId })).events.map(({ by, what }) => `${by} ${what}`);

describe('an intent', () => {
  test('is made, renamed, described and moved, and tells its history in words', async () => {
    const money = await make('Money');
    const bill = await make('Bill');
    await renameIntent({ actor: lead }, { siteId, intentId: bill, name: 'Invoice' });
    await describeIntent({ actor: lead }, { siteId, intentId: bill, description: 'Asks what a bill is for' });
    await moveIntent({ actor: lead }, { siteId, intentId: bill, parentId: money, beforeId: null });
    expect(await drawn()).toEqual(['Money 0', '-Invoice 0']);
    expect(await history(bill)).toEqual([
      `${lead.name} moved it from the top to Money`,
      `${lead.name} described it: “Asks what a bill is for”`,
      `${lead.name} renamed it from Bill to Invoice`,
      `${lead.name} made it`,
    ]);
  });

  test('keeps its code when it is renamed; a code is made of the name in any script', async () => {
    const bill = await make('帳單 問題');
    expect(await renameIntent({ actor: lead }, { siteId, intentId: bill, name: 'Bill' })).toMatchObject({
      code: '帳單_問題',
      name: 'Bill',
    });
  });

  test('cannot have the name of a sibling, in any case of letters', async () => {
    await make('Bill');
    await expect(make('bill')).rejects.toMatchObject({ code: 'conflict' });
    const other = await make('Other');
    await expect(
      renameIntent({ actor: lead }, { siteId, intentId: other, name: 'BILL' }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await drawn()).toEqual(['Bill 0', 'Other 0']);
  });

  test('goes back where it was by what the move says of where it came from', async () => {
    const [a, b, c] = [await make('A'), await make('B'), await make('C')] as const;
    const { from } = await moveIntent({ actor: lead }, { siteId, intentId: b, parentId: c, beforeId: null });
    expect(await drawn()).toEqual(['A 0', 'C 0', '-B 0']);
    await moveIntent({ actor: lead }, { siteId, intentId: b, ...from });
    expect(await drawn()).toEqual(['A 0', 'B 0', 'C 0']);
    await moveIntent({ actor: lead }, { siteId, intentId: c, parentId: null, beforeId: a });
    expect(await drawn()).toEqual(['C 0', 'A 0', 'B 0']);
  });

  test('never comes to stand under itself, whoever moves what at the same time', async () => {
    const [a, b] = [await make('A'), await make('B')] as const;
    const moves = await Promise.allSettled([
      moveIntent({ actor: lead }, { siteId, intentId: a, parentId: b, beforeId: null }),
      moveIntent({ actor: lead }, { siteId, intentId: b, parentId: a, beforeId: null }),
    ]);
    expect(moves.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await drawn()).map((line) => line.replace(/\w /, ''))).toEqual(['0', '-0']);
  });

  test('is archived with what stands under it, and restored with it', async () => {
    const money = await make('Money');
    const bill = await make('Bill', money);
    const gone = await make('Gone', money);
    await archiveIntent({ actor: lead }, { siteId, intentId: gone });
    await archiveIntent({ actor: lead }, { siteId, intentId: money });
    expect(await drawn()).toEqual([]);
    await expect(restoreIntent({ actor: lead }, { siteId, intentId: bill })).rejects.toMatchObject({
      hint: 'Restore Money first.',
    });
    await restoreIntent({ actor: lead }, { siteId, intentId: money });
    expect(await drawn()).toEqual(['Money 0', '-Bill 0']);
  });

  test('of another site is not there', async () => {
    const bill = await make('Bill');
    const other = await createSite({ actor: CLI_ACTOR }, { code: 'b', name: 'B', timeZone: 'UTC' });
    const stranger = await makeActor('manager', [other.id]);
    for (const site of [siteId, other.id]) {
      const attempt = renameIntent({ actor: stranger }, { siteId: site, intentId: bill, name: 'Mine' });
      await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  test('is not for planners to change', async () => {
    const planner = await makeActor('planner', [siteId]);
    const attempt = createIntent({ actor: planner }, { siteId, name: 'Plan' });
    await expect(attempt).rejects.toMatchObject({ code: 'forbidden' });
    expect(await stores.database.auditEvent.count({ where: { action: 'intent.create' } })).toBe(0);
  });
});

describe('a merge', () => {
  test('brings examples and children along, and taking it back brings back exactly what was', async () => {
    const [bill, invoice] = [await make('Bill'), await make('Invoice')] as const;
    await make('Late bill', bill);
    await teach(bill, 'my bill is wrong', 'where is my bill');
    await teach(invoice, 'my invoice is wrong');
    const before = await drawn();
    await mergeIntent({ actor: lead }, { siteId, intentId: bill, intoId: invoice });
    expect(await drawn()).toEqual(['Invoice 3', '-Late bill 0']);
    expect(await textsOf(invoice)).toContain('my bill is wrong');
    await unmergeIntent({ actor: lead }, { siteId, intentId: bill });
    expect(await drawn()).toEqual(before);
    expect(await textsOf(invoice)).toEqual(['my invoice is wrong']);
    expect(await history(invoice)).toEqual([
      `${lead.name} took the merge of Bill back`,
      `${lead.name} merged Bill into it, with 2 examples`,
      `${lead.name} added one example`,
      `${lead.name} made it`,
    ]);
  });

  test('of a merged one goes along with the next', async () => {
    const [a, b, c] = [await make('A'), await make('B'), await make('C')] as const;
    await teach(a, 'one');
    await mergeIntent({ actor: lead }, { siteId, intentId: a, intoId: b });
    await mergeIntent({ actor: lead }, { siteId, intentId: b, intoId: c });
    expect(await drawn()).toEqual(['C 1']);
    await unmergeIntent({ actor: lead }, { siteId, intentId: b });
    expect(await drawn()).toEqual(['B 1', 'C 0']);
  });

  test('into what stands under it, or into itself, is refused', async () => {
    const money = await make('Money');
    const bill = await make('Bill', money);
    for (const intoId of [bill, money]) {
      const attempt = mergeIntent({ actor: lead }, { siteId, intentId: money, intoId });
      await expect(attempt).rejects.toMatchObject({ code: 'conflict' });
    }
  });

  test('taken back after its old place was moved under its own children leaves no circle', async () => {
    const top = await make('Top');
    const a = await make('A', top);
    const child = await make('Child', a);
    const b = await make('B');
    await mergeIntent({ actor: lead }, { siteId, intentId: a, intoId: b });
    await moveIntent({ actor: lead }, { siteId, intentId: top, parentId: child, beforeId: null });
    await unmergeIntent({ actor: lead }, { siteId, intentId: a });
    expect(await drawn()).toEqual(['A 0', '-Child 0', '--Top 0', 'B 0']);
  });

  test('a merged intent takes no examples; who asks is told which one does', async () => {
    const [bill, invoice] = [await make('Bill'), await make('Invoice')] as const;
    await mergeIntent({ actor: lead }, { siteId, intentId: bill, intoId: invoice });
    await expect(teach(bill, 'hello')).rejects.toThrow('Bill was merged into Invoice.');
  });
});

describe('examples', () => {
  test('that are there already, but for case and the mark at the end, are not added again', async () => {
    const bill = await make('Bill');
    await teach(bill, 'Where is my bill?');
    expect(await teach(bill, 'where is my  bill', 'Where is my bill!', 'another')).toMatchObject({
      known: 2,
    });
    expect(await textsOf(bill)).toEqual(['Where is my bill?', 'another']);
  });

  test('are masked before they are kept', async () => {
    const bill = await make('Bill');
    await teach(bill, 'send the bill to anna@example.com please');
    expect(await textsOf(bill)).toEqual(['send the bill to [EMAIL_1] please']);
  });

  test('come back as they were after a removal', async () => {
    const bill = await make('Bill');
    await teach(bill, 'one', 'two');
    const [first] = (await listExamples({ actor: lead }, { siteId, intentId: bill })).examples;
    const { removed } = await removeExamples({ actor: lead }, { siteId, ids: [first?.id ?? ''] });
    expect(await textsOf(bill)).toHaveLength(1);
    await putBackExamples({ actor: lead }, { siteId, examples: removed });
    expect((await listExamples({ actor: lead }, { siteId, intentId: bill })).examples).toContainEqual(first);
  });

  test('move to another intent, or to none, and the history of both says so', async () => {
    const [bill, other] = [await make('Bill'), await make('Other')] as const;
    await teach(bill, 'one', 'two');
    const { examples } = await listExamples({ actor: lead }, { siteId, intentId: bill });
    const ids = examples.map(({ id }) => id);
    await moveExamples({ actor: lead }, { siteId, ids: ids.slice(0, 1), toId: other });
    await moveExamples({ actor: lead }, { siteId, ids: ids.slice(1), toId: null });
    expect([await textsOf(bill), (await textsOf(other)).length, (await textsOf(null)).length]).toEqual([
      [],
      1,
      1,
    ]);
    expect((await history(other))[0]).toBe(`${lead.name} moved one example here from Bill`);
    expect((await history(bill))[0]).toBe(`${lead.name} moved one example to none of the intents`);
  });

  test('are divided by a split, which comes to stand beside', async () => {
    const bill = await make('Bill');
    await make('Last');
    await teach(bill, 'my bill is late', 'my bill is wrong');
    const { examples } = await listExamples({ actor: lead }, { siteId, intentId: bill, contains: 'LATE' });
    const exampleIds = examples.map(({ id }) => id);
    const late = await splitIntent(
      { actor: lead },
      { siteId, intentId: bill, name: 'Late bill', exampleIds },
    );
    expect(await drawn()).toEqual(['Bill 1', 'Late bill 1', 'Last 0']);
    expect(await textsOf(late.id)).toEqual(['my bill is late']);
    const again = splitIntent({ actor: lead }, { siteId, intentId: bill, name: 'Third', exampleIds });
    await expect(again).rejects.toMatchObject({ code: 'not_found' });
    expect(await drawn()).toHaveLength(3);
  });
});
