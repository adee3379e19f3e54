import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { settleSite } from '@/server/calls/settle';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_INSIGHTS } from '@/server/insights/insight-filter';
import { markInsightsDirty } from '@/server/insights/mark-dirty';
import { refreshInsights } from '@/server/insights/refresh';
import { insertCalls } from '@/server/testing/insert-calls';
import { insertTranscripts } from '@/server/testing/insert-transcripts';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { correctLabel } from './correct';
import { insertReadings } from './insert-readings';
import { EMPTY_READING, type StoredReading } from './reading-row';
import { readingsOfCall } from './readings-of-call';
import { undoCorrection } from './undo-correction';

const context = { actor: CLI_ACTOR };
const DAY = '2026-03-02';
const MODEL = 'test 1';

let stores: TestStores;
let siteId: number;
let intents: { bill: string; code: string };
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

beforeEach(async () => {
  const code = crypto.randomUUID();
  const site = await stores.database.site.create({
    data: { code, name: code, timeZone: 'Europe/Amsterdam' },
  });
  siteId = site.id;
  const make = (name: string) => stores.database.intent.create({ data: { siteId, code: name, name } });
  intents = { bill: (await make('Bill')).id, code: (await make('Code')).id };
  const at = (day: string) => new Date(`${day}T09:00:00Z`);
  await insertCalls(siteId, [
    { callId: 'a', startedAt: at(DAY), callerKey: 'k', talkMs: 60_000 },
    { callId: 'b', startedAt: at('2026-03-06'), callerKey: 'k' },
    { callId: 'c', startedAt: at('2026-03-20'), callerKey: 'k' },
  ]);
  await insertTranscripts(
    siteId,
    ['a', 'b', 'c'].map((callId, index) => ({
      callId,
      startedAt: at([DAY, '2026-03-06', '2026-03-20'][index] ?? DAY),
      turns: [
        ['agent', 'Good morning.'],
        ['customer', 'My bill is wrong and I am angry.'],
        ['customer', 'Thank you.'],
        ['customer', 'Goodbye.'],
      ],
    })),
  );
  await settleSite(siteId);
  await read(1, [[intents.bill, 0.9]]);
});

/** What a model reads in call `a`. */
async function read(run: number, labels: [string, number][], kind: 'intent' | 'sentiment' = 'intent') {
  const reading: StoredReading = {
    ...EMPTY_READING,
    site_id: siteId,
    started_on: DAY,
    call_id: 'a',
    kind,
    run,
    model: MODEL,
    transcript_version: '1',
    top: labels[0]?.[0] ?? '',
    top_score: labels[0]?.[1] ?? 0,
    labels: labels.map(([label]) => label),
    scores: labels.map(([, score]) => score),
    evidence_utterances: labels.map(() => 1),
    evidence_starts: labels.map(() => 3),
    evidence_ends: labels.map(() => 7),
    reasons: labels.map(() => ''),
    ...(kind === 'sentiment' ? SENTIMENT : {}),
    made_at: `2026-03-03 00:00:0${run % 10}.000`,
  };
  await insertReadings(crypto.randomUUID(), [reading]);
  await markInsightsDirty(siteId, [DAY]);
  await refreshInsights(siteId);
}

const SENTIMENT = {
  utterances: [1, 2, 3],
  sentiments: [-1, 1, 0],
  sentiment_scores: [0.8, 0.75, 0.5],
  balances: [-0.75, 0.75, 0],
  customer_balance: 0,
  trend: 0.75,
};

const insights = defineQuery({
  name: 'test.insights',
  sql: `SELECT call_id, intent, intents, is_repeat, is_repeated, intent_run, customer_balance, trend, strong_negative,
      is_corrected, handle_ms FROM (${CURRENT_INSIGHTS}) ORDER BY call_id`,
  params: z.object({ siteId: z.int(), from: z.string(), to: z.string() }),
  row: z.object({
    call_id: z.string(),
    intent: z.string(),
    intents: z.array(z.string()),
    is_repeat: z.number().nullable(),
    is_repeated: z.number().nullable(),
    intent_run: z.number(),
    customer_balance: z.number().nullable(),
    trend: z.number().nullable(),
    strong_negative: z.number(),
    is_corrected: z.number(),
    handle_ms: z.number(),
  }),
});

const ofCall = async (callId = 'a') =>
  (await insights({ siteId, from: '2026-03-01', to: '2026-03-31' })).find(
    ({ call_id }) => call_id === callId,
  );

const target = (label: string) => ({ siteId, callId: 'a', kind: 'intent' as const, label });

describe('insights', () => {
  it('hold the facts of a call, what was read in it, and whether its caller called again within a week', async () => {
    expect(await ofCall('a')).toMatchObject({
      intent: intents.bill,
      intents: [intents.bill],
      intent_run: 1,
      is_repeat: 0,
      is_repeated: 1,
      handle_ms: 60_000,
      customer_balance: null,
    });
    expect(await ofCall('b')).toMatchObject({ intent: '', intent_run: 0, is_repeat: 1, is_repeated: 0 });
    expect(await ofCall('c')).toMatchObject({ is_repeat: 0, is_repeated: 0 });
  });

  it('follow a call that comes later: its caller has called again', async () => {
    await insertCalls(siteId, [{ callId: 'd', startedAt: new Date('2026-03-24T10:00:00Z'), callerKey: 'k' }]);
    await settleSite(siteId);
    expect(await ofCall('c')).toMatchObject({ is_repeated: 1 });
  });
});

describe('a correction', () => {
  it('counts at once, and outranks a model that reads the call later', async () => {
    await correctLabel(context, { ...target(intents.code), verdict: 'is' });
    await correctLabel(context, { ...target(intents.bill), verdict: 'is_not' });
    expect(await ofCall()).toMatchObject({ intent: intents.code, intents: [intents.code], is_corrected: 1 });
    await read(2, [[intents.bill, 0.99]]);
    expect(await ofCall()).toMatchObject({ intent: intents.code, intents: [intents.code], intent_run: 2 });
    const { intent } = await readingsOfCall(context, { siteId, callId: 'a' });
    expect(intent.labels.map(({ name, counts, score }) => [name, counts, score])).toEqual([
      ['Code', true, null],
      ['Bill', false, expect.closeTo(0.99)],
    ]);
    expect(intent.labels[1]?.correction).toMatchObject({ model: MODEL, score: expect.closeTo(0.9) });
  });

  it('is an example for the next training, with the words that were pointed at, and is audited', async () => {
    await correctLabel(context, { ...target(intents.code), verdict: 'is', utterance: 2 });
    const examples = await stores.database.intentExample.findMany({ where: { siteId } });
    expect(examples).toMatchObject([{ intentId: intents.code, text: 'Thank you.', source: 'correction' }]);
    const [event] = await stores.database.auditEvent.findMany({ where: { siteId, action: 'label.correct' } });
    expect(event).toMatchObject({ subject: 'call:a', details: { kind: 'intent', verdict: 'is' } });
  });

  it('taken back leaves what the model said, and no example', async () => {
    const { correctionId } = await correctLabel(context, { ...target(intents.bill), verdict: 'is_not' });
    expect(await ofCall()).toMatchObject({ intents: [] });
    await undoCorrection(context, { siteId, correctionId });
    expect(await ofCall()).toMatchObject({ intents: [intents.bill], is_corrected: 0 });
    const { correctionId: affirmed } = await correctLabel(context, {
      ...target(intents.code),
      verdict: 'is',
    });
    await undoCorrection(context, { siteId, correctionId: affirmed });
    expect(await stores.database.intentExample.count({ where: { siteId } })).toBe(0);
    expect((await readingsOfCall(context, { siteId, callId: 'a' })).corrections).toHaveLength(4);
    await expect(undoCorrection(context, { siteId, correctionId })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('taken back over an earlier one leaves that one, also for a model that reads the call later', async () => {
    const ann: Actor = { ...CLI_ACTOR, name: 'Ann' };
    const bea: Actor = { ...CLI_ACTOR, name: 'Bea' };
    const first = await correctLabel(
      { actor: ann },
      { ...target(intents.code), verdict: 'is', utterance: 2 },
    );
    const second = await correctLabel({ actor: bea }, { ...target(intents.code), verdict: 'is_not' });
    expect(await ofCall()).toMatchObject({ intents: [intents.bill] });
    await undoCorrection({ actor: bea }, { siteId, correctionId: second.correctionId });
    expect(await ofCall()).toMatchObject({ intents: [intents.code, intents.bill], is_corrected: 1 });
    await read(2, [[intents.bill, 0.99]]);
    expect(await ofCall()).toMatchObject({ intents: [intents.code, intents.bill] });
    const { intent, corrections } = await readingsOfCall(context, { siteId, callId: 'a' });
    expect(intent.labels[0]?.correction).toMatchObject({ verdict: 'is', createdBy: 'Ann', isRestored: true });
    expect(corrections.map(({ verdict, createdBy }) => `${createdBy} ${verdict}`)).toEqual([
      'Ann is',
      'Bea withdrawn',
      'Bea is_not',
      'Ann is',
    ]);
    const examples = await stores.database.intentExample.findMany({ where: { siteId } });
    expect(examples).toMatchObject([{ intentId: intents.code, text: 'Thank you.', createdBy: 'Ann' }]);
    await undoCorrection({ actor: ann }, { siteId, correctionId: first.correctionId });
    expect(await ofCall()).toMatchObject({ intents: [intents.bill], is_corrected: 0 });
    expect(await stores.database.intentExample.count({ where: { siteId } })).toBe(0);
  });

  it('of an utterance, taken back over an earlier one, leaves the earlier sentiment', async () => {
    await read(3, [], 'sentiment');
    const say = (label: string) =>
      correctLabel(context, { ...target(label), kind: 'sentiment', verdict: 'is', utterance: 1 });
    await say('neutral');
    const { correctionId } = await say('positive');
    await undoCorrection(context, { siteId, correctionId });
    expect(await ofCall()).toMatchObject({ customer_balance: 0.25, trend: 0 });
    const { sentiment } = await readingsOfCall(context, { siteId, callId: 'a' });
    expect(sentiment?.utterances[0]).toMatchObject({ sentiment: 'neutral', score: 1 });
    await undoCorrection(context, { siteId, correctionId: sentiment?.utterances[0]?.correction?.id ?? '' });
    expect(await ofCall()).toMatchObject({ customer_balance: 0, trend: 0.75 });
  });

  it('counts for the intent that its label is merged into', async () => {
    await correctLabel(context, { ...target(intents.code), verdict: 'is' });
    await stores.database.intent.update({
      where: { id: intents.code },
      data: { mergedIntoId: intents.bill },
    });
    await markInsightsDirty(siteId, [DAY]);
    await refreshInsights(siteId);
    expect(await ofCall()).toMatchObject({ intents: [intents.bill] });
  });

  it('of an utterance moves the means of the call, and leaves no trace when taken back', async () => {
    await read(3, [['strong_negative', 0.8]], 'sentiment');
    expect(await ofCall()).toMatchObject({
      customer_balance: 0,
      trend: 0.75,
      strong_negative: expect.closeTo(0.8),
    });
    const { correctionId } = await correctLabel(context, {
      ...target('neutral'),
      kind: 'sentiment',
      verdict: 'is',
      utterance: 1,
    });
    expect(await ofCall()).toMatchObject({ customer_balance: 0.25, trend: 0 });
    const { sentiment } = await readingsOfCall(context, { siteId, callId: 'a' });
    expect(sentiment?.utterances[0]).toMatchObject({
      sentiment: 'neutral',
      score: 1,
      correction: { id: correctionId },
    });
    await undoCorrection(context, { siteId, correctionId });
    expect(await ofCall()).toMatchObject({ customer_balance: 0, trend: 0.75 });
    await correctLabel(context, { ...target('strong_negative'), kind: 'sentiment', verdict: 'is_not' });
    expect(await ofCall()).toMatchObject({ strong_negative: 0, is_corrected: 1 });
  });

  it('of an intent of another site, or of a call without transcript, is refused', async () => {
    const unknown = { ...target(crypto.randomUUID()), verdict: 'is' as const };
    await expect(correctLabel(context, unknown)).rejects.toMatchObject({ code: 'not_found' });
    const silent = { ...target(intents.bill), callId: 'none', verdict: 'is' as const };
    await expect(correctLabel(context, silent)).rejects.toMatchObject({ code: 'not_found' });
    const planner: Actor = { ...CLI_ACTOR, role: 'planner' };
    const given = { ...target(intents.bill), verdict: 'is' as const };
    await expect(correctLabel({ actor: planner }, given)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
