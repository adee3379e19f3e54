import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { clickhouse } from '@/server/clickhouse/client';
import { insertTranscripts } from '@/server/testing/insert-transcripts';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { cleanTexts } from './clean-texts';
import { eraseCalls } from './erase-calls';
import { getPrivacy } from './get-privacy';
import { sealOriginals } from './seal-originals';
import { DEFAULT_TEXT_POLICY } from './text-policy';
import { unmaskCall } from './unmask-call';
import { updatePolicy } from './update-policy';

const ADMIN = { actor: CLI_ACTOR };
const QA_LEAD: { actor: Actor } = { actor: { ...CLI_ACTOR, kind: 'user', role: 'qa_lead', name: 'Quinn' } };
const SAID = ['Mijn nummer is 06 12 34 56 78', '好的'];

let stores: TestStores;
let siteId: number;
let count = 0;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());
beforeEach(async () => {
  count += 1;
  const site = { code: `s${count}`, name: `S${count}`, timeZone: 'UTC' };
  siteId = (await stores.database.site.create({ data: site })).id;
});

const keep = (more: Partial<typeof DEFAULT_TEXT_POLICY> = {}) =>
  updatePolicy(ADMIN, { siteId, policy: { ...DEFAULT_TEXT_POLICY, keepOriginals: true, ...more } });
const seal = (callId: string, startedOn = '2026-03-02') =>
  sealOriginals(siteId, 1, [{ callId, startedOn, texts: SAID }]);
const events = (action: string) => stores.database.auditEvent.findMany({ where: { siteId, action } });

/** How many rows of a table anybody can still find. */
async function rows(table: 'utterances' | 'transcripts', callId: string): Promise<number> {
  const answer = await clickhouse().query({
    query: `SELECT count() AS n FROM ${table === 'transcripts' ? 'transcripts FINAL' : table} WHERE site_id = {siteId:UInt32} AND call_id = {callId:String}`,
    query_params: { siteId, callId },
    format: 'JSONEachRow',
  });
  const [row] = await answer.json<{ n: number }>();
  return Number(row?.n);
}

describe('originals', () => {
  test('nothing is kept unless the policy says so', async () => {
    expect(await seal('a')).toBe(0);
    expect(await stores.database.sealedOriginal.count({ where: { siteId } })).toBe(0);
  });

  test('what is kept cannot be read in the database, and comes back word for word with a reason', async () => {
    await keep();
    expect(await seal('a')).toBe(1);
    const [stored] = await stores.database.sealedOriginal.findMany({ where: { siteId } });
    expect(Buffer.from(stored?.ciphertext ?? []).includes('06 12')).toBe(false);
    expect(await unmaskCall(ADMIN, { siteId, callId: 'a', reason: 'complaint 7' })).toEqual({ texts: SAID });
    expect(await events('transcript.unmask')).toMatchObject([
      { subject: `call:${siteId}/a`, details: { reason: 'complaint 7' }, actorName: 'command line' },
    ]);
  });

  test('a sealed text that was moved to another call does not open, and nothing is audited as seen', async () => {
    await keep();
    await seal('a');
    await stores.database.sealedOriginal.updateMany({ where: { siteId }, data: { callId: 'b' } });
    await expect(unmaskCall(ADMIN, { siteId, callId: 'b', reason: 'curious' })).rejects.toThrow('decrypted');
    expect(await events('transcript.unmask')).toEqual([]);
  });

  test('QA leads see originals only where the policy lets them; others never', async () => {
    await keep();
    await seal('a');
    const ask = { siteId, callId: 'a', reason: 'coaching' };
    await expect(unmaskCall(QA_LEAD, ask)).rejects.toMatchObject({ code: 'forbidden' });
    await keep({ qaMayUnmask: true });
    expect(await unmaskCall(QA_LEAD, ask)).toEqual({ texts: SAID });
    const manager: { actor: Actor } = { actor: { ...QA_LEAD.actor, role: 'manager' } };
    await expect(unmaskCall(manager, ask)).rejects.toMatchObject({ code: 'forbidden' });
    const elsewhere: { actor: Actor } = { actor: { ...QA_LEAD.actor, siteIds: [siteId + 1000] } };
    await expect(unmaskCall(elsewhere, ask)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('they go at once when they are no longer kept', async () => {
    await keep();
    await seal('a');
    await updatePolicy(ADMIN, { siteId, policy: DEFAULT_TEXT_POLICY });
    await expect(unmaskCall(ADMIN, { siteId, callId: 'a', reason: 'too late' })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect((await events('privacy.update')).at(-1)).toMatchObject({ details: { originalsDeleted: 1 } });
  });
});

test('times beyond what the law allows are refused', async () => {
  const policy = { ...DEFAULT_TEXT_POLICY, exampleDays: 181 };
  await expect(updatePolicy(ADMIN, { siteId, policy })).rejects.toThrow('180');
  const longer = { ...DEFAULT_TEXT_POLICY, transcriptDays: 20, originalDays: 30 };
  await expect(updatePolicy(ADMIN, { siteId, policy: longer })).rejects.toThrow('no longer than transcripts');
});

test('what is past its time is deleted from both stores and audited with counts; the rest stays', async () => {
  await keep({ originalDays: 10, transcriptDays: 100, exampleDays: 50 });
  await insertTranscripts(siteId, [
    { callId: 'old', startedAt: new Date('2026-01-01T10:00:00Z'), turns: [['customer', 'old words']] },
    { callId: 'new', startedAt: new Date('2026-05-20T10:00:00Z'), turns: [['customer', 'new words']] },
  ]);
  await seal('old', '2026-01-01');
  await seal('new', '2026-05-28');
  const example = { siteId, text: 'an example', callId: 'old' };
  await stores.database.intentExample.createMany({
    data: [
      { ...example, source: 'correction', createdAt: new Date('2026-03-01T00:00:00Z') },
      { ...example, source: 'import', createdAt: new Date('2026-05-20T00:00:00Z') },
      { ...example, source: 'editor', callId: null, createdAt: new Date('2025-03-01T00:00:00Z') },
    ],
  });
  const now = new Date('2026-06-01T12:00:00Z');
  await cleanTexts(now);
  expect(await rows('utterances', 'old')).toBe(0);
  expect(await rows('transcripts', 'old')).toBe(0);
  expect(await rows('utterances', 'new')).toBe(1);
  expect(
    await stores.database.sealedOriginal.findMany({ where: { siteId }, select: { callId: true } }),
  ).toEqual([{ callId: 'new' }]);
  const left = await stores.database.intentExample.findMany({ where: { siteId }, select: { source: true } });
  expect(left.map(({ source }) => source).sort()).toEqual(['editor', 'import']);
  const deleted = { transcripts: 1, originals: 1, examples: 1, corrections: 0 };
  expect(await events('texts.clean')).toMatchObject([{ actorKind: 'system', details: deleted }]);
  expect(await getPrivacy(ADMIN, { siteId })).toMatchObject({
    originals: 1,
    oldestOriginal: '2026-05-28',
    lastCleaning: { deleted },
  });
  await cleanTexts(now);
  expect(await events('texts.clean')).toHaveLength(1);
});

test('age deletes nothing of a site of samples: nobody called there', async () => {
  await stores.database.site.update({ where: { id: siteId }, data: { isSample: true } });
  const startedAt = new Date('2024-01-01T10:00:00Z');
  await insertTranscripts(siteId, [{ callId: 'old', startedAt, turns: [['customer', 'sample words']] }]);
  await cleanTexts(new Date('2026-06-01T12:00:00Z'));
  expect(await rows('utterances', 'old')).toBe(1);
  expect(await events('texts.clean')).toEqual([]);
});

test('deleted text is in no file of the store any more', async () => {
  await insertTranscripts(siteId, [
    { callId: 'old', startedAt: new Date('2026-01-01T10:00:00Z'), turns: [['customer', 'some words']] },
  ]);
  await cleanTexts(new Date('2027-06-01T12:00:00Z'));
  const answer = await clickhouse().query({
    query: `SELECT count() AS n FROM utterances WHERE site_id = {siteId:UInt32} SETTINGS apply_deleted_mask = 0`,
    query_params: { siteId },
    format: 'JSONEachRow',
  });
  expect(await answer.json<{ n: number }>()).toEqual([{ n: 0 }]);
});

test('a call is erased on request, wherever it is kept, and another one is not', async () => {
  await keep();
  const startedAt = new Date('2026-03-02T10:00:00Z');
  await insertTranscripts(siteId, [
    { callId: 'a', startedAt, turns: [['customer', 'erase me']] },
    { callId: 'b', startedAt, turns: [['customer', 'keep me']] },
  ]);
  await seal('a');
  await seal('b');
  expect(await eraseCalls(ADMIN, { siteId, callId: 'a' })).toEqual({
    calls: 1,
    transcripts: 1,
    originals: 1,
    recordings: 0,
  });
  expect(await rows('utterances', 'a')).toBe(0);
  expect(await rows('transcripts', 'a')).toBe(0);
  expect(await rows('utterances', 'b')).toBe(1);
  expect(await unmaskCall(ADMIN, { siteId, callId: 'b', reason: 'still there' })).toEqual({ texts: SAID });
  expect(await events('texts.erase')).toMatchObject([{ subject: `call:${siteId}/a` }]);
  await expect(eraseCalls(ADMIN, { siteId, callId: 'nobody' })).rejects.toMatchObject({ code: 'not_found' });
  await expect(eraseCalls(QA_LEAD, { siteId, callId: 'b' })).rejects.toMatchObject({ code: 'forbidden' });
});
