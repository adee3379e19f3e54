import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { IrritantRule } from '@/models/irritants/rules/rule';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { refreshInsights } from '@/server/insights/refresh';
import { closeQueues } from '@/server/jobs/enqueue';
import { correctLabel } from '@/server/labelling/correct';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { DAYS, FIRST_DAY, LAST_DAY, parcelSite, readIrritants } from '@/server/testing/parcel-site';
import { decideIrritant } from './decide';
import { describeIrritant } from './describe';
import { getIrritant } from './get';
import { irritantHistory } from './history';
import { irritantHits } from './hits';
import { mergeIrritant } from './merge';
import { irritantOptions } from './options';
import { placesOfIrritant } from './places';
import { saveRule } from './save-rule';
import { tryRule } from './trial/try-rule';
import { unmergeIrritant } from './unmerge';

let stores: TestStores;
let siteId: number;
let manager: Actor;
let planner: Actor;

beforeAll(async () => {
  stores = await openTestStores();
  siteId = await parcelSite();
  manager = await makeActor('manager', [siteId]);
  planner = await makeActor('planner', [siteId]);
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});
beforeEach(async () => {
  await stores.database.irritant.deleteMany();
  await stores.database.auditEvent.deleteMany();
});

const said = (...phrases: string[]): IrritantRule => ({
  version: 1,
  when: { kind: 'said', phrases, speaker: 'customer', match: 'any' },
});
const NEVER = said('never arrived');
const AGAIN: IrritantRule = { version: 1, when: { kind: 'repeat', days: 2 } };
const period = () => ({ siteId, from: FIRST_DAY, to: LAST_DAY });
/** Four a day, and twelve more on the last. */
const LATE_CALLS = DAYS * 4 + 12;

const make = (name: string, rule: IrritantRule) => saveRule({ actor: manager }, { siteId, name, rule });

describe('a rule', () => {
  test('is tried on past calls before it is saved', async () => {
    const trial = await tryRule({ actor: manager }, { siteId, rule: NEVER, days: DAYS });
    expect(trial).toMatchObject({
      texts: DAYS * 20,
      possible: LATE_CALLS,
      looked: LATE_CALLS,
      hits: LATE_CALLS,
      calls: LATE_CALLS,
      unknown: [],
    });
    expect(trial.share).toBeCloseTo(LATE_CALLS / (DAYS * 20));
    const [sample] = trial.samples;
    expect(sample?.said?.text.slice(sample.said.start, sample.said.end)).toBe('never arrived');
    expect(sample?.startedAt?.toISOString()).toMatch(/^2026-03-\d\dT/);
    expect(sample).toMatchObject({
      intentId: '',
      queue: 'service',
      said: { utterance: 1, speaker: 'customer' },
    });
    expect(await stores.database.irritant.count()).toBe(0);
    expect(await stores.database.auditEvent.count({ where: { action: 'irritant.quotes' } })).toBe(1);
  });

  test('on the records alone is tried, too, and says what nobody knows', async () => {
    const again = await tryRule({ actor: manager }, { siteId, rule: AGAIN, days: DAYS });
    expect(again.possible).toBe(DAYS * 20);
    // Two of them call again every day but on the first.
    expect(again.calls).toBe((DAYS - 1) * 2);
    const silence = { version: 1 as const, when: { kind: 'silence' as const, seconds: 5 } };
    const unknown = await tryRule({ actor: manager }, { siteId, rule: silence, days: DAYS });
    expect(unknown.calls).toBe(0);
    expect(unknown.unknown[0]?.calls).toBe(DAYS * 20);
  });

  test('is not tried on when the one who asked has gone', async () => {
    const gone = AbortSignal.abort();
    await expect(tryRule({ actor: manager }, { siteId, rule: AGAIN }, gone)).rejects.toThrow();
  });

  test('shows no text to somebody who may not read texts', async () => {
    await expect(tryRule({ actor: planner }, { siteId, rule: NEVER })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  test('is saved, changed and told in words', async () => {
    const { id } = await make('Parcel never came', NEVER);
    const rule = said('never arrived', 'still not here');
    await saveRule({ actor: manager }, { siteId, irritantId: id, name: 'Parcel never came', rule });
    const irritant = await getIrritant({ actor: planner }, { siteId, irritantId: id });
    expect(irritant).toMatchObject({ status: 'confirmed', origin: 'rule', ruleVersion: 2, rule });
    expect(irritant.ruleWords).toContain('“still not here”');
    const history = await irritantHistory({ actor: planner }, { siteId, irritantId: id });
    expect(history.map(({ what }) => what)).toEqual([
      expect.stringMatching(
        /^set its rule \(version 2\): Calls in which the customer says “never arrived” or/,
      ),
      expect.stringMatching(/^set its rule \(version 1\)/),
      'made it',
    ]);
    expect(history[0]?.by).toBe('The manager');
  });

  test('that is none is refused, with the reason', async () => {
    await expect(make('Nothing', said('  '))).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('A phrase needs at least one word.'),
    });
  });
});

describe('an irritant', () => {
  test('has calls with the words that show it, newest first, and a place', async () => {
    const { id } = await make('Parcel never came', NEVER);
    await readIrritants(siteId);
    const { hits } = await irritantHits({ actor: manager }, { ...period(), irritantId: id, limit: 3 });
    expect(hits.map(({ callId }) => callId)).toEqual(['d27-15', 'd27-14', 'd27-13']);
    expect(hits[0]).toMatchObject({
      score: 1,
      why: 'Rule 1: The customer said “never arrived” (turn 2).',
      said: { utterance: 1, start: 10, end: 23 },
    });
    expect(hits[0]?.startedAt).toEqual(new Date('2026-03-29T10:30:00Z'));
    expect(hits[0]?.readAt?.getTime()).toBeGreaterThan(Date.parse('2026-01-01'));
    expect(hits[0]?.model).toMatch(/^irritants-[0-9a-f]{12}$/);
    expect(await placesOfIrritant({ actor: planner }, { ...period(), irritantId: id })).toMatchObject({
      queues: [{ code: 'service', name: 'Service', calls: LATE_CALLS }],
      intents: [{ code: '', calls: LATE_CALLS }],
    });
  });

  test('keeps what people judge apart from what waits to be judged', async () => {
    const { id } = await make('Parcel never came', NEVER);
    await readIrritants(siteId);
    const ask = () =>
      irritantHits({ actor: manager }, { ...period(), irritantId: id, order: 'unjudged', limit: 50 });
    const [first, second] = (await ask()).hits;
    const judge = (callId: string | undefined, verdict: 'is' | 'is_not') =>
      correctLabel(
        { actor: manager },
        { siteId, callId: callId ?? '', kind: 'irritant', label: id, verdict },
      );
    await judge(first?.callId, 'is');
    await judge(second?.callId, 'is_not');
    const after = await ask();
    expect(after).toMatchObject({ judged: 2, right: 1 });
    expect(after.hits.map(({ callId }) => callId)).not.toContain(first?.callId);
    const { queues } = await placesOfIrritant({ actor: planner }, { ...period(), irritantId: id });
    expect(queues[0]?.calls).toBe(LATE_CALLS - 1);
  });

  test('is merged into another with all its calls, and taken out again', async () => {
    const late = await make('Parcel never came', NEVER);
    const other = await make('Called often', said('three times already'));
    await readIrritants(siteId);
    await mergeIrritant({ actor: manager }, { siteId, irritantId: other.id, intoId: late.id });
    await refreshInsights(siteId);
    const callsOf = async (irritantId: string) =>
      (await placesOfIrritant({ actor: planner }, { ...period(), irritantId })).queues[0]?.calls ?? 0;
    expect([await callsOf(late.id), await callsOf(other.id)]).toEqual([LATE_CALLS, 0]);
    await expect(
      mergeIrritant({ actor: manager }, { siteId, irritantId: late.id, intoId: other.id }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await getIrritant({ actor: planner }, { siteId, irritantId: late.id })).merged).toEqual([
      { id: other.id, name: 'Called often' },
    ]);
    await unmergeIrritant({ actor: manager }, { siteId, irritantId: other.id });
    await refreshInsights(siteId);
    expect([await callsOf(late.id), await callsOf(other.id)]).toEqual([LATE_CALLS, LATE_CALLS]);
    const history = await irritantHistory({ actor: planner }, { siteId, irritantId: late.id });
    expect(history.slice(0, 2).map(({ what }) => what)).toEqual([
      'took “Called often” out of it',
      'merged “Called often” into it',
    ]);
  });

  test('is named, dismissed and brought back, by those who may', async () => {
    const { id } = await make('Topic 4', NEVER);
    await describeIrritant({ actor: manager }, { siteId, irritantId: id, name: 'Parcel never came' });
    const decide = (decision: 'dismissed' | 'confirmed') =>
      decideIrritant({ actor: manager }, { siteId, irritantId: id, decision });
    expect(await decide('dismissed')).toMatchObject({ status: 'dismissed', decidedBy: 'The manager' });
    await readIrritants(siteId);
    const hits = () => irritantHits({ actor: manager }, { ...period(), irritantId: id });
    expect((await hits()).hits).toEqual([]);
    expect(await decide('confirmed')).toMatchObject({ status: 'confirmed' });
    await expect(
      describeIrritant({ actor: planner }, { siteId, irritantId: id, name: 'x' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('of another site is not found', async () => {
    const { id } = await make('Parcel never came', NEVER);
    const stranger = await makeActor('manager', [(await parcelSite()) as number]);
    await expect(getIrritant({ actor: stranger }, { siteId, irritantId: id })).rejects.toMatchObject({
      code: 'not_found',
    });
    const elsewhere = stranger.siteIds === 'all' ? 0 : (stranger.siteIds[0] ?? 0);
    await expect(
      getIrritant({ actor: stranger }, { siteId: elsewhere, irritantId: id }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

test('the page opens on the site and the weeks that have texts', async () => {
  await stores.database.site.create({ data: { code: 'a-empty', name: 'A empty', timeZone: 'UTC' } });
  const { chosen } = await irritantOptions({ actor: CLI_ACTOR }, { siteId: null });
  expect(chosen).toMatchObject({
    known: { from: FIRST_DAY, to: LAST_DAY },
    defaultPeriod: { from: FIRST_DAY, to: LAST_DAY },
    texts: DAYS * 20,
  });
});
