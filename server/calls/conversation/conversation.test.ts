import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Actor } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { deliverFile } from '@/server/testing/deliver-file';
import { insertCalls } from '@/server/testing/insert-calls';
import { insertConversations } from '@/server/testing/insert-conversations';
import { insertTranscripts } from '@/server/testing/insert-transcripts';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { getTranscript } from './get-transcript';
import { labelChoices } from './label-choices';

const NINE = new Date('2026-03-02T09:00:00Z');

let stores: TestStores;
let siteId: number;
let quinn: Actor;
let admin: Actor;
let intents: { money: string; bill: string; gone: string };

beforeAll(async () => {
  stores = await openTestStores();
  const site = await stores.database.site.create({
    data: { code: 'texts', name: 'Texts', timeZone: 'Europe/Amsterdam' },
  });
  siteId = site.id;
  quinn = await makeActor('qa_lead');
  admin = await makeActor('admin');
  const make = async (name: string, parentId: string | null, archivedAt: Date | null = null) =>
    (await stores.database.intent.create({ data: { siteId, code: name, name, parentId, archivedAt } })).id;
  const money = await make('Money', null);
  intents = { money, bill: await make('Bill', money), gone: await make('Gone', null, NINE) };
  await insertConversations(siteId, [
    {
      callId: 'a',
      startedAt: NINE,
      language: 'nl',
      sensitive: ['health'],
      turns: [
        ['customer', 'Bel mij op [PHONE_1] over de rekening.'],
        ['agent', 'Dat doe ik.'],
      ],
      intents: [{ id: intents.bill, score: 0.9, quote: 'de rekening' }],
    },
  ]);
  await insertCalls(siteId, [
    { callId: 'no text', startedAt: NINE },
    { callId: 'refused', startedAt: NINE, consent: 'refused' },
  ]);
  await settleSite(siteId);
});
afterAll(() => stores.close());

const read = (callId: string, actor = quinn) => getTranscript({ actor }, { siteId, callId });

test('the turns that count, with their masks; the look is in the audit log', async () => {
  const found = await read('a');
  expect(found).toMatchObject({ missing: null, language: 'nl', sensitive: ['health'], keptOut: false });
  expect(found.turns.map(({ speaker, text }) => [speaker, text])).toEqual([
    ['customer', 'Bel mij op [PHONE_1] over de rekening.'],
    ['agent', 'Dat doe ik.'],
  ]);
  const [mask] = found.turns[0]?.masks ?? [];
  expect(found.turns[0]?.text.slice(mask?.start, mask?.end)).toBe('[PHONE_1]');
  const looks = await stores.database.auditEvent.findMany({ where: { action: 'transcript.read' } });
  expect(looks.map(({ actorId, subject }) => [actorId, subject])).toEqual([[quinn.id, `call:${siteId}/a`]]);
});

test('a transcript that came again is shown as it is now, and nothing of the older one', async () => {
  await insertTranscripts(siteId, [
    { callId: 'a', startedAt: NINE, version: 2, turns: [['customer', 'Only this.']] },
  ]);
  expect((await read('a')).turns.map(({ text }) => text)).toEqual(['Only this.']);
});

test('without text it says why, and nothing was read that an auditor should know of', async () => {
  const before = await stores.database.auditEvent.count({ where: { action: 'transcript.read' } });
  expect((await read('no text')).missing).toBe('none');
  expect((await read('refused')).missing).toBe('refused');
  expect((await read('never heard of')).missing).toBe('none');
  expect(await stores.database.auditEvent.count({ where: { action: 'transcript.read' } })).toBe(before);
});

test('the original is offered where one is kept: to administrators, to QA leads if the site says so', async () => {
  expect((await read('a', admin)).mayUnmask).toBe(false);
  await stores.database.sealedOriginal.create({
    data: { siteId, callId: 'a', startedOn: NINE, ciphertext: Buffer.from('sealed') },
  });
  expect((await read('a', admin)).mayUnmask).toBe(true);
  expect((await read('a')).mayUnmask).toBe(false);
  await stores.database.textPolicy.create({ data: { siteId, qaMayUnmask: true, skipSensitive: true } });
  expect((await read('a')).mayUnmask).toBe(true);
  const manager = await makeActor('manager');
  expect((await read('a', manager)).mayUnmask).toBe(false);
});

test('texts whose days were dealt out say so, with the call and with the site; others do not', async () => {
  expect((await read('a')).caution).toBe('');
  expect((await labelChoices({ actor: quinn }, { siteId })).caution).toBe('');
  const sample = await stores.database.site.create({
    data: { code: 'sample', name: 'Sample', timeZone: 'UTC' },
  });
  const file = path.join(stores.dataDir, 'undated.jsonl');
  writeFileSync(file, JSON.stringify({ call_id: 'dealt', speaker: 'customer', text: 'My parcel is lost' }));
  const undated = { from: '2026-03-02', days: 7 };
  await deliverFile(sample.id, file, { mapping: { kind: 'transcripts', format: 'utterances', undated } });
  const dealt = await getTranscript({ actor: quinn }, { siteId: sample.id, callId: 'dealt' });
  expect(dealt.caution).toMatch(/dealt out by Callcast/);
  const choices = await labelChoices({ actor: quinn }, { siteId: sample.id });
  expect(choices.caution).toMatch(/came without a day.*dealt out by Callcast/);
});

test('planners may not read, nor anybody at sites that are not theirs', async () => {
  await expect(read('a', await makeActor('planner'))).rejects.toMatchObject({ code: 'forbidden' });
  const other = await stores.database.site.create({
    data: { code: 'other', name: 'Other', timeZone: 'UTC' },
  });
  await expect(read('a', await makeActor('qa_lead', [other.id]))).rejects.toMatchObject({
    code: 'not_found',
  });
});

test('what a call can be said to be about: the tree without what was archived, what is frequent first', async () => {
  const choices = await labelChoices({ actor: quinn }, { siteId });
  expect(choices.intents.map(({ name, path }) => [...path, name].join(' / ')).sort()).toEqual([
    'Money',
    'Money / Bill',
  ]);
  expect(choices.frequent).toEqual([intents.bill]);
  expect(choices.hasTexts).toBe(true);
});
