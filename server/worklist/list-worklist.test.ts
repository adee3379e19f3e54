import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/server/auth/actor';
import { correctLabel } from '@/server/labelling/correct';
import { undoCorrection } from '@/server/labelling/undo-correction';
import {
  insertConversations,
  readConversations,
  type TestConversation,
} from '@/server/testing/insert-conversations';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { listWorklist } from './list-worklist';

let stores: TestStores;
let siteId: number;
let quinn: Actor;
let bill: string;
let parcel: string;
let rare: string;
let previous: string;
let late: string;

const THRESHOLD = 0.5;

async function version(number: number, status: 'champion' | 'retired'): Promise<string> {
  const made = await stores.database.classifierVersion.create({
    data: {
      siteId,
      kind: 'intent',
      number,
      status,
      threshold: THRESHOLD,
      artefact: Buffer.from(`version ${number}`),
      artefactSha256: '',
      card: {},
      promotedAt: new Date(Date.UTC(2026, 0, number)),
    },
  });
  return made.id;
}

beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({
    data: { code: 'work', name: 'Work', timeZone: 'Europe/Amsterdam' },
  });
  siteId = site.id;
  quinn = await makeActor('qa_lead');
  const intent = async (name: string, examples: number) => {
    const { id } = await stores.database.intent.create({ data: { siteId, code: name, name } });
    const data = Array.from({ length: examples }, (_, at) => ({
      siteId,
      intentId: id,
      text: `${name} ${at}`,
      source: 'editor' as const,
    }));
    await stores.database.intentExample.createMany({ data });
    return id;
  };
  bill = await intent('Bill', 12);
  parcel = await intent('Parcel', 12);
  rare = await intent('Parking', 2);
  const rule = { version: 1, when: { kind: 'said', phrases: ['late'], speaker: 'customer', match: 'any' } };
  const irritant = { siteId, name: 'Late parcel', status: 'confirmed', origin: 'rule', rule } as const;
  late = (await stores.database.irritant.create({ data: irritant })).id;
  previous = await version(1, 'retired');
  const champion = await version(2, 'champion');
  const calls = conversations();
  const before = calls.map((call) =>
    call.callId === 'changed' ? { ...call, intents: [{ id: parcel, score: 0.9, quote: 'Something' }] } : call,
  );
  await insertConversations(siteId, before, { run: 1, model: previous });
  await readConversations(siteId, calls, { run: 2, model: champion });
});
afterAll(() => stores.close());

function conversations(): TestConversation[] {
  const call = (callId: string, text: string, read: Partial<TestConversation>): TestConversation => ({
    callId,
    startedAt: new Date(Date.UTC(2026, 2, 2, 9, callId.length)),
    turns: [['customer', text]],
    ...read,
  });
  const sure = (id: string, quote: string, score = 0.95) => ({ intents: [{ id, score, quote }] });
  const twins = Array.from({ length: 8 }, (_, at) =>
    call(`twin ${at}`, `The small one makes a noise, what does it cost to mend it ${at}`, {
      nearest: { id: bill, score: 0.46 },
    }),
  );
  return [
    call('sure', 'My bill is wrong', sure(bill, 'bill')),
    call('angry', 'This bill is a disgrace', {
      ...sure(bill, 'bill'),
      sentiments: [-1],
      strong: { score: 0.9, quote: 'disgrace' },
    }),
    call('changed', 'Something about the thing that came', sure(bill, 'Something')),
    call('near', 'Where has the courier gone with it', { nearest: { id: parcel, score: 0.46 } }),
    call('rare', 'Is there a place for my car', sure(rare, 'my car')),
    call('ruled', 'It came far too late for the party of my son', {
      ...sure(bill, 'came'),
      disputed: { onlyRule: [late] },
    }),
    call('felt', 'Nothing is in the hall and nobody rings', {
      ...sure(parcel, 'hall'),
      disputed: { onlyModel: [late] },
    }),
    call('new', 'I just wanted to hear a voice', { nearest: { id: parcel, score: 0.08 } }),
    ...twins,
  ];
}

const list = () => listWorklist({ actor: quinn }, { siteId });
const reasons = async () =>
  Object.fromEntries((await list()).items.map(({ callId, reason, why }) => [callId, [reason, why]]));

test('each call stands there with its reason in words, the angry ones first, sure ones not at all', async () => {
  const { items, angry } = await list();
  expect(items[0]?.callId).toBe('angry');
  expect(angry).toBe(1);
  expect(await reasons()).toMatchObject({
    angry: ['angry', 'Strong customer anger, 90% sure'],
    changed: ['disagreeing', 'The version before said Parcel; now it is Bill, 95% sure'],
    near: ['uncertain', 'Parcel, 46%: close to the threshold of 50%'],
    ruled: ['disputed', 'The rule finds Late parcel, the model does not'],
    felt: ['disputed', 'The model finds Late parcel, the rule does not'],
    rare: ['rare', 'Parking has only 2 examples'],
    new: ['new', 'Like nothing the model knows: its best is Parcel, 8%'],
  });
  expect(items.map(({ callId }) => callId)).not.toContain('sure');
});

test('of calls that say the same, one is asked for', async () => {
  const { items } = await list();
  expect(items.filter(({ callId }) => callId.startsWith('twin'))).toHaveLength(1);
});

test('a label that came with the call and that the model does not give is a disagreement', async () => {
  const example = await stores.database.intentExample.create({
    data: { siteId, intentId: parcel, text: 'My bill is wrong', source: 'import', callId: 'sure' },
  });
  expect(await reasons()).toMatchObject({
    sure: ['disagreeing', 'Came labelled Parcel; the model says Bill, 95% sure'],
  });
  await stores.database.intentExample.delete({ where: { id: example.id } });
});

test('an irritant that people dismissed is disputed no more', async () => {
  const where = { id: late };
  await stores.database.irritant.update({ where, data: { status: 'dismissed' } });
  expect(await reasons()).not.toHaveProperty('ruled');
  await stores.database.irritant.update({ where, data: { status: 'confirmed' } });
  expect(await reasons()).toHaveProperty('ruled');
});

test('what somebody said anything of leaves the list at once, and comes back when it is taken back', async () => {
  const said = await correctLabel(
    { actor: quinn },
    { siteId, callId: 'near', kind: 'intent', label: bill, verdict: 'is' },
  );
  expect(await reasons()).not.toHaveProperty('near');
  expect((await list()).doneToday).toBe(1);
  await undoCorrection({ actor: quinn }, { siteId, correctionId: said.correctionId });
  expect(await reasons()).toHaveProperty('near');
});

test('a site without readings has an empty list, and another’s is not shown', async () => {
  const empty = await stores.database.site.create({ data: { code: 'empty', name: 'E', timeZone: 'UTC' } });
  expect(await listWorklist({ actor: quinn }, { siteId: empty.id })).toMatchObject({
    items: [],
    period: null,
  });
  const elsewhere = await makeActor('qa_lead', [empty.id]);
  await expect(listWorklist({ actor: elsewhere }, { siteId })).rejects.toMatchObject({ code: 'not_found' });
});
