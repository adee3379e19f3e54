import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { requestRun } from '@/server/language-runs/request';
import { insertIntentVersion } from '@/server/testing/insert-intent-version';
import { insertLabelledCalls } from '@/server/testing/insert-labelled-calls';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { championOf } from '../champion';
import { addExamples } from '../examples/add';
import { createIntent } from '../taxonomy/create';
import { listVersions } from './list';
import { previewThreshold } from './preview-threshold';
import { promoteVersion } from './promote';
import { retireVersion } from './retire';
import { setThreshold } from './set-threshold';

let stores: TestStores;
let siteId: number;
let lead: Actor;
let ids: { bill: string; code: string };
let first: string;
let second: string;

beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

beforeEach(async () => {
  await stores.database.user.deleteMany();
  await stores.database.site.deleteMany();
  await stores.database.auditEvent.deleteMany();
  siteId = (await stores.database.site.create({ data: { code: 's', name: 'S', timeZone: 'UTC' } })).id;
  lead = await makeActor('qa_lead', [siteId]);
  const make = async (name: string) => (await createIntent({ actor: lead }, { siteId, name })).id;
  ids = { bill: await make('Bill'), code: await make('Code') };
  const names = { [ids.bill]: 'Bill', [ids.code]: 'Code' };
  const opinions = (right: number) =>
    Array.from({ length: 100 }, (_, index) => ({
      truth: ids.bill,
      top: index < right ? ids.bill : ids.code,
      score: index / 100,
    }));
  first = await insertIntentVersion(siteId, { number: 1, status: 'champion', judged: opinions(70), names });
  second = await insertIntentVersion(siteId, {
    number: 2,
    status: 'challenger',
    judged: opinions(90),
    names,
    against: { id: first, number: 1, judged: opinions(70) },
  });
});

const statuses = async () =>
  (await listVersions({ actor: lead }, { siteId })).versions.map(({ number, status }) => [number, status]);
const actions = async () =>
  (await stores.database.auditEvent.findMany({ where: { siteId }, orderBy: { id: 'asc' } }))
    .map(({ action }) => action)
    .filter((action) => action.startsWith('classifier.'));

describe('a version', () => {
  test('shows how it compares with the champion of its day', async () => {
    const { versions } = await listVersions({ actor: lead }, { siteId });
    expect(versions[0]?.comparison).toMatchObject({
      against: { number: 1 },
      held: 100,
      champion: { accuracy: 0.7 },
    });
    expect(versions[0]?.comparison?.accuracy?.value).toBeCloseTo(0.2);
    expect(versions[0]?.comparison?.accuracy?.low).toBeGreaterThan(0.1);
    expect(versions[1]?.comparison).toBeNull();
  });

  test('that is promoted reads calls from then on, and all of them are read again', async () => {
    const { instead, run } = await promoteVersion({ actor: lead }, { siteId, versionId: second });
    expect(instead).toEqual({ id: first, number: 1 });
    expect(run).toMatchObject({ task: 'read_calls', settings: { kinds: ['intent'], scope: 'all' } });
    expect(await championOf(siteId)).toMatchObject({ id: second, number: 2, threshold: 0.5 });
    expect(await statuses()).toEqual([
      [2, 'champion'],
      [1, 'retired'],
    ]);
  });

  test('can be rolled back to, and the log says that it was', async () => {
    await promoteVersion({ actor: lead }, { siteId, versionId: second });
    await promoteVersion({ actor: lead }, { siteId, versionId: first });
    expect((await championOf(siteId))?.number).toBe(1);
    expect(await actions()).toEqual(['classifier.promote', 'classifier.roll-back']);
  });

  test('that is the champion already is left alone', async () => {
    expect(await promoteVersion({ actor: lead }, { siteId, versionId: first })).toEqual({
      instead: null,
      run: null,
    });
    expect(await actions()).toEqual([]);
  });

  test('takes the place of a reading that goes by the old one, with what that had left to do', async () => {
    await requestRun(
      { actor: CLI_ACTOR },
      { siteId, task: 'read_calls', settings: { kinds: ['sentiment', 'intent'], scope: 'new' } },
    );
    const { run } = await promoteVersion({ actor: lead }, { siteId, versionId: second });
    expect(run).toMatchObject({
      status: 'queued',
      settings: { kinds: ['intent', 'sentiment'], scope: 'all' },
    });
    expect(await stores.database.languageRun.count({ where: { siteId, status: 'canceled' } })).toBe(1);
  });

  test('can be decided against, and that taken back; the champion cannot', async () => {
    await retireVersion({ actor: lead }, { siteId, versionId: second });
    expect((await statuses())[0]).toEqual([2, 'retired']);
    await retireVersion({ actor: lead }, { siteId, versionId: second, retired: false });
    expect((await statuses())[0]).toEqual([2, 'challenger']);
    await expect(retireVersion({ actor: lead }, { siteId, versionId: first })).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  test('of another site is not there', async () => {
    const other = await stores.database.site.create({ data: { code: 'o', name: 'O', timeZone: 'UTC' } });
    const attempt = promoteVersion({ actor: CLI_ACTOR }, { siteId: other.id, versionId: second });
    await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    expect(await championOf(other.id)).toBeNull();
  });
});

describe('a threshold', () => {
  beforeEach(async () => {
    await insertLabelledCalls(
      siteId,
      Array.from({ length: 100 }, (_, index) => ({
        callId: `c${index}`,
        startedAt: new Date(Date.UTC(2026, 2, 1 + (index % 20), 10)),
        top: index % 2 === 0 ? ids.bill : ids.code,
        score: index / 100 + 0.005,
      })),
    );
  });

  test('is tried on the calls of the last weeks before it is set', async () => {
    const preview = await previewThreshold({ actor: lead }, { siteId, threshold: 0.7 });
    expect(preview).toMatchObject({ calls: 100, standing: 0.5, unknownNow: 50, unknownThen: 70 });
    expect(preview?.samples.length).toBeGreaterThan(5);
    for (const sample of preview?.samples ?? []) {
      expect(sample.becomes).toBe('unknown');
      expect(sample.score).toBeGreaterThanOrEqual(0.5);
      expect(sample.score).toBeLessThan(0.7);
      expect(['Bill', 'Code']).toContain(sample.intent);
    }
    expect((await previewThreshold({ actor: lead }, { siteId, threshold: 0.3 }))?.samples[0]).toMatchObject({
      becomes: 'known',
    });
  });

  test('is set on the champion, audited, and calls are read again by it', async () => {
    const set = await setThreshold({ actor: lead }, { siteId, versionId: first, threshold: 0.7 });
    expect(set).toMatchObject({ before: 0.5, threshold: 0.7, run: { task: 'read_calls' } });
    expect((await championOf(siteId))?.threshold).toBe(0.7);
    expect(await actions()).toEqual(['classifier.threshold']);
    const again = await setThreshold({ actor: lead }, { siteId, versionId: first, threshold: 0.7 });
    expect(again.run).toBeNull();
    const other = setThreshold({ actor: lead }, { siteId, versionId: second, threshold: 0.7 });
    await expect(other).rejects.toMatchObject({ code: 'conflict' });
  });
});

describe('another training', () => {
  test('is suggested once enough has come since the last, and says what', async () => {
    const suggestion = async () => (await listVersions({ actor: lead }, { siteId })).suggestion;
    expect(await suggestion()).toMatchObject({ since: { number: 2 }, corrections: 0, worthIt: false });
    const refund = await createIntent({ actor: lead }, { siteId, name: 'Refund' });
    expect((await suggestion()).worthIt).toBe(false);
    await addExamples({ actor: lead }, { siteId, intentId: refund.id, texts: ['I want my money back'] });
    expect(await suggestion()).toMatchObject({ examples: 1, newIntents: ['Refund'], worthIt: true });
  });

  test('is suggested after twenty corrections', async () => {
    await stores.database.labelCorrection.createMany({
      data: Array.from({ length: 20 }, (_, index) => ({
        siteId,
        callId: `c${index}`,
        startedOn: new Date('2026-03-01'),
        kind: 'intent' as const,
        label: ids.bill,
        verdict: 'is' as const,
        createdBy: 'somebody',
      })),
    });
    expect((await listVersions({ actor: lead }, { siteId })).suggestion).toMatchObject({
      corrections: 20,
      worthIt: true,
    });
  });
});
