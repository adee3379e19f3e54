import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { insertCalls, type TestCall } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import type { RecordingRuleValue } from '../contracts/rules';
import { judgeRecording } from '../judge-recording';
import { getRules } from './get';
import { boundOfShare, placeOfCall } from './place-of-call';
import { previewRules } from './preview';
import { saveRules } from './save';

const context = { actor: CLI_ACTOR };
const startedAt = new Date('2026-03-02T10:00:00Z');
const facts = {
  calledBy: 'record' as const,
  agent: '',
  direction: null,
  consent: 'unknown' as const,
  callerKey: '',
};

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());
beforeEach(async () => {
  const code = crypto.randomUUID();
  siteId = (await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } })).id;
  await stores.database.queue.create({ data: { siteId, code: 'claims', name: 'Claims' } });
});

const rule = (more: Partial<RecordingRuleValue>): RecordingRuleValue => ({
  purpose: 'analysis',
  mode: 'all',
  share: 1,
  seed: 1,
  ...more,
});
const save = (queue: string, ...rules: RecordingRuleValue[]) =>
  saveRules(context, { siteId, rules: { queue, rules } });

/** So many calls with a recording. */
const calls = (count: number, more: Partial<TestCall> = {}): TestCall[] =>
  Array.from({ length: count }, (_, at) => ({
    callId: `${more.queue ?? ''}-${at}`,
    startedAt,
    recording: `${at}.wav`,
    ...more,
  }));

/** For which purposes a call of a queue is taken. */
async function taken(callId: string, queue = ''): Promise<string[]> {
  const { verdict } = await judgeRecording(siteId, { callId, queue, calledAt: null, facts });
  return verdict.kind === 'take' ? verdict.purposes : [];
}

test('a share takes about as many as it says, the same ones every time, and more of them when it grows', () => {
  const ids = Array.from({ length: 5000 }, (_, at) => `call-${at}`);
  const of = (seed: number, share: number) => ids.filter((id) => placeOfCall(seed, id) < boundOfShare(share));
  for (const share of [0.01, 0.1, 0.5, 0.9]) {
    // Within four standard deviations of a draw by chance.
    const bound = 4 * Math.sqrt((share * (1 - share)) / ids.length);
    expect(Math.abs(of(7, share).length / ids.length - share)).toBeLessThan(bound);
  }
  expect(of(7, 0)).toEqual([]);
  expect(of(7, 1)).toEqual(ids);
  expect(of(7, 0.1)).toEqual(of(7, 0.1));
  expect(of(7, 0.2)).toEqual(expect.arrayContaining(of(7, 0.1)));
  const both = of(7, 0.5).filter((id) => placeOfCall(8, id) < boundOfShare(0.5)).length;
  expect(both / ids.length).toBeCloseTo(0.25, 1);
});

test('without rules all are taken for analysis; a queue with rules of its own does not follow the site', async () => {
  expect(await taken('a', 'claims')).toEqual(['analysis']);
  await save('', rule({ mode: 'none' }), rule({ purpose: 'evidence' }));
  expect(await taken('a', 'claims')).toEqual(['evidence']);
  await save('claims', rule({ purpose: 'training' }));
  expect(await taken('a', 'claims')).toEqual(['training']);
  expect(await taken('a', 'other')).toEqual(['evidence']);
  await save('claims');
  expect(await taken('a', 'claims')).toEqual(['evidence']);
  expect(await getRules(context, { siteId })).toMatchObject({
    isDefault: false,
    queues: [],
    known: [{ code: 'claims', name: 'Claims' }],
  });
});

test('marked takes what the record of the call is marked for', async () => {
  await save('', rule({ mode: 'marked' }), rule({ purpose: 'training', mode: 'marked' }));
  await insertCalls(siteId, [
    { callId: 'marked', startedAt, purposes: ['metadata', 'training'] },
    { callId: 'not', startedAt, purposes: ['metadata'] },
  ]);
  expect(await taken('marked')).toEqual(['training']);
  expect(await taken('not')).toEqual([]);
});

test('the preview counts what would be taken, call for call', async () => {
  await save(
    '',
    rule({ mode: 'sample', share: 0.3, seed: 5 }),
    rule({ purpose: 'training', mode: 'marked' }),
  );
  const all = [
    ...calls(400),
    ...calls(50, { queue: 'claims', purposes: ['training'] }),
    ...calls(20, { queue: 'refused', consent: 'refused' }),
    { callId: 'no recording', startedAt },
    { callId: 'long ago', startedAt: new Date('2025-03-02T10:00:00Z'), recording: 'x.wav' },
  ];
  await insertCalls(siteId, all);
  const drawn = calls(400).filter(({ callId }) => placeOfCall(5, callId) < boundOfShare(0.3));
  const expected = drawn.length;
  for (const { callId } of drawn.slice(0, 5)) expect(await taken(callId)).toEqual(['analysis']);
  const preview = await previewRules(context, { siteId });
  expect(preview).toMatchObject({ from: '2026-02-03', to: '2026-03-02', calls: 470, refused: 20 });
  expect(preview.queues.find(({ queue }) => queue === '')).toMatchObject({
    calls: 400,
    taken: { analysis: expected, training: 0, evidence: 0, any: expected },
  });
  expect(preview.queues.find(({ queue }) => queue === 'claims')).toMatchObject({
    taken: { training: 50, any: 50 },
    ownRules: false,
  });
  expect(preview.queues.find(({ queue }) => queue === 'refused')).toMatchObject({ taken: { any: 0 } });
  expect(expected).toBeGreaterThan(80);
  expect(expected).toBeLessThan(160);

  const draft = { queue: 'claims', rules: [rule({ purpose: 'evidence' })] };
  const tried = await previewRules(context, { siteId, draft });
  expect(tried.queues.find(({ queue }) => queue === 'claims')).toMatchObject({
    taken: { analysis: 0, training: 0, evidence: 50, any: 50 },
    ownRules: true,
  });
  expect((await getRules(context, { siteId })).queues).toEqual([]);
});

test('of a site without calls the preview says so', async () => {
  expect(await previewRules(context, { siteId })).toMatchObject({ from: null, calls: 0, queues: [] });
});

test('rules of a queue that is not there, two rules for a purpose, and people who may not are refused', async () => {
  await expect(save('elsewhere', rule({}))).rejects.toMatchObject({ code: 'not_found' });
  await expect(save('claims', rule({}), rule({}))).rejects.toThrow('One rule a purpose');
  const lead: { actor: Actor } = { actor: { ...CLI_ACTOR, kind: 'user', role: 'qa_lead' } };
  await expect(saveRules(lead, { siteId, rules: { queue: '', rules: [] } })).rejects.toMatchObject({
    code: 'forbidden',
  });
  expect(await getRules(lead, { siteId })).toMatchObject({ isDefault: true });
});
