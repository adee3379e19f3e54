import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { closeQueues } from '@/server/jobs/enqueue';
import { dropBytes } from '@/server/testing/drop-sample';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { cancelRecordings } from '../queue/cancel';
import { listRecordings } from '../queue/list';
import { prioritizeRecordings } from '../queue/prioritize';
import { beatRecording, claimRecording } from './claim';
import { MOST_ATTEMPTS, pickUpRecordings } from './put-back';

const context = { actor: CLI_ACTOR };

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});
beforeEach(async () => {
  await stores.database.recording.deleteMany();
  const code = crypto.randomUUID();
  siteId = (await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } })).id;
});

const drop = async (name: string) => (await dropBytes(siteId, `${name}.wav`, Buffer.from(name))).id;
const row = (id: string) => stores.database.recording.findUniqueOrThrow({ where: { id } });
const fallSilent = () =>
  stores.database.recording.updateMany({ data: { heartbeatAt: new Date(Date.now() - 60_000) } });

test('the most urgent is taken first, then the one that has waited longest; the list says so', async () => {
  const [first, second, urgent] = [await drop('a'), await drop('b'), await drop('c')];
  await prioritizeRecordings(context, { siteId, recordingIds: [urgent], priority: 10 });
  const { recordings } = await listRecordings(context, { siteId, status: ['waiting'] });
  expect(recordings.map(({ id }) => id)).toEqual([urgent, first, second]);
  const taken = [await claimRecording(), await claimRecording(), await claimRecording()];
  expect(taken.map((one) => one?.id)).toEqual([urgent, first, second]);
  expect(await claimRecording()).toBeNull();
});

test('however many ask at once, each recording is taken by one', async () => {
  for (let at = 0; at < 20; at += 1) await drop(String(at));
  const taken = await Promise.all(Array.from({ length: 40 }, () => claimRecording()));
  const ids = taken.flatMap((one) => (one ? [one.id] : []));
  expect(ids).toHaveLength(20);
  expect(new Set(ids).size).toBe(20);
});

test('a process that falls silent loses its recording; the third time it has failed', async () => {
  const id = await drop('a');
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const claimed = await claimRecording();
    expect(claimed?.attempts).toBe(attempt);
    expect(await pickUpRecordings(30_000)).toBe(0);
    await fallSilent();
    expect(await pickUpRecordings(30_000)).toBe(1);
    expect(claimed && (await beatRecording(claimed, null))).toBe('lost');
  }
  expect(await row(id)).toMatchObject({ status: 'failed', reason: expect.stringContaining('3 times') });
});

test('one that was to be canceled when its process died is', async () => {
  const id = await drop('a');
  const claimed = await claimRecording();
  await cancelRecordings(context, { siteId, recordingIds: [id] });
  expect(claimed && (await beatRecording(claimed, null))).toBe('canceled');
  await fallSilent();
  await pickUpRecordings(30_000);
  expect(await row(id)).toMatchObject({ status: 'canceled' });
});

test('all that wait are canceled at once; what is under way goes on', async () => {
  const [running, ...waiting] = [await drop('a'), await drop('b'), await drop('c')];
  await claimRecording();
  expect(await cancelRecordings(context, { siteId, allWaiting: true })).toEqual({ changed: 2 });
  expect(await row(running)).toMatchObject({ status: 'running', cancelRequestedAt: null });
  for (const id of waiting) expect(await row(id)).toMatchObject({ status: 'canceled' });
});

test('people of other sites, and roles that may not, change nothing', async () => {
  const id = await drop('a');
  const act = { siteId, recordingIds: [id] };
  const elsewhere: { actor: Actor } = { actor: { ...CLI_ACTOR, kind: 'user', siteIds: [siteId + 999] } };
  const planner: { actor: Actor } = { actor: { ...CLI_ACTOR, kind: 'user', role: 'planner' } };
  await expect(cancelRecordings(elsewhere, act)).rejects.toMatchObject({ code: 'not_found' });
  await expect(listRecordings(planner, { siteId })).rejects.toMatchObject({ code: 'forbidden' });
  const other = await stores.database.site.create({ data: { code: 'x', name: 'X', timeZone: 'UTC' } });
  expect(await cancelRecordings(context, { ...act, siteId: other.id })).toEqual({ changed: 0 });
  expect(await row(id)).toMatchObject({ status: 'waiting' });
});
