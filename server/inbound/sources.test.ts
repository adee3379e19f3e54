import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Actor } from '@/server/auth/actor';
import { forgetEnv } from '@/server/env';
import { deliveryMapping } from '@/server/ingest/delivery-mapping';
import { takeBack } from '@/server/ingest/undo/take-back';
import { requestUndo } from '@/server/ingest/undo/undo-batch';
import { closeQueues } from '@/server/jobs/enqueue';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { listItems } from './items';
import { listSources } from './list';
import { lookAtSource } from './look/look-at-source';
import { lookAtSources } from './look/look-at-sources';
import { pauseSource } from './pause';
import { removeSource } from './remove';
import { retryItems } from './retry';
import { saveSource } from './save';

let stores: TestStores;
let admin: Actor;
let siteId: number;
let folder: string;
let place: string;

beforeAll(async () => {
  stores = await openTestStores();
  process.env.CALLCAST_INBOX = path.join(stores.dataDir, 'inbox');
  forgetEnv();
  admin = await makeActor('admin');
});
beforeEach(async () => {
  folder = crypto.randomUUID();
  siteId = (await stores.database.site.create({ data: { code: folder, name: folder, timeZone: 'UTC' } })).id;
  place = path.join(stores.dataDir, 'inbox', folder);
  mkdirSync(place, { recursive: true });
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

const save = (changes: Partial<Parameters<typeof saveSource>[1]> = {}, actor = admin) =>
  saveSource({ actor }, { siteId, kind: 'folder', name: 'exchange', location: folder, ...changes });
const list = async () => (await listSources({ actor: admin }, { siteId })).sources;
const look = (sourceId: string) => lookAtSource({ actor: admin }, { sourceId, restMs: 0 });
const HEAD = 'call_id,started_at,queue,outcome,wait_s,talk_s';
const ROW = '1,2024-05-01T09:00:00Z,sales,answered,5,60';

test('a folder below the inbox is saved, looked at by workers, listed with its figures, paused and removed', async () => {
  const { id } = await save();
  writeFileSync(path.join(place, 'a.csv'), `${HEAD}\n${ROW}\n`);
  // At first sight a file may still be written.
  await lookAtSources({ sourceId: null });
  expect(await list()).toMatchObject([{ id, enabled: true, counts: { waiting: 1, taken: 0, failed: 0 } }]);
  await look(id);
  expect(await list()).toMatchObject([{ counts: { waiting: 0, taken: 1, failed: 0 }, error: null }]);
  expect((await list())[0]?.lastTakenAt).toBeInstanceOf(Date);
  const { items, total } = await listItems({ actor: admin }, { siteId, sourceId: id });
  expect(total).toBe(1);
  expect(items).toMatchObject([{ key: 'a.csv', status: 'taken', error: null }]);

  await pauseSource({ actor: admin }, { siteId, sourceId: id, enabled: false });
  const before = (await list())[0]?.lookedAt;
  await lookAtSources({ sourceId: null });
  expect((await list())[0]?.lookedAt).toEqual(before);

  await removeSource({ actor: admin }, { siteId, sourceId: id });
  expect(await list()).toEqual([]);
  expect(await stores.database.ingestBatch.count({ where: { siteId } })).toBe(1);
  expect(readdirSync(path.join(place, 'done'))).toEqual(['a.csv']);
  const acts = await stores.database.auditEvent.findMany({ where: { siteId, subject: `source:${id}` } });
  expect(acts.map(({ action }) => action).sort()).toEqual(['source.create', 'source.pause', 'source.remove']);
});

test('a file that failed goes back from failed/ when it is tried again', async () => {
  const { id } = await save();
  writeFileSync(path.join(place, 'calls.txt'), 'lorem ipsum\ndolor sit\n');
  await look(id);
  expect(readdirSync(path.join(place, 'failed')).sort()).toEqual(['calls.txt', 'calls.txt.why.txt']);
  expect(await retryItems({ actor: admin }, { siteId, sourceId: id })).toEqual({ changed: 1 });
  await look(id);
  expect(readdirSync(place).sort()).toEqual(['calls.txt', 'failed']);
  expect(readdirSync(path.join(place, 'failed'))).toEqual([]);
  expect(await look(id)).toMatchObject({ failed: 1 });
});

test('a file whose delivery was taken back can be taken again', async () => {
  const { id } = await save();
  writeFileSync(path.join(place, 'a.csv'), `${HEAD}\n${ROW}\n`);
  await look(id);
  const [item] = (await listItems({ actor: admin }, { siteId, sourceId: id })).items;
  const retry = () => retryItems({ actor: admin }, { siteId, sourceId: id, itemId: item?.id ?? '' });
  expect(await retry()).toEqual({ changed: 0 });
  await requestUndo({ actor: admin }, { batchId: item?.batchId ?? '' });
  await takeBack(item?.batchId ?? '');
  expect((await listItems({ actor: admin }, { siteId, sourceId: id })).items).toMatchObject([
    { undone: true },
  ]);
  expect(await retry()).toEqual({ changed: 1 });
  await look(id);
  expect(await look(id)).toMatchObject({ taken: 1 });
  const batches = await stores.database.ingestBatch.findMany({ where: { siteId, undoneAt: null } });
  expect(batches).toMatchObject([{ status: 'done', rowsStored: 1n }]);
  expect(readdirSync(path.join(place, 'done'))).toEqual(['a.csv']);
});

test('files are read by the mapping of their source, where it has one', async () => {
  const mapping = deliveryMapping.parse({
    kind: 'calls',
    timeZone: 'Europe/Amsterdam',
    fields: {
      callId: { column: 'a' },
      startedAt: { columns: ['b'], formats: ['yyyy-MM-dd HH:mm:ss'] },
      queue: { column: 'c' },
      outcome: { column: 'd', values: { ja: 'answered' } },
    },
  });
  const { id } = await save({ mapping });
  writeFileSync(path.join(place, 'odd.csv'), 'a;b;c;d\nx;2024-05-01 10:00:00;front;ja\n');
  writeFileSync(path.join(place, 'other.csv'), `${HEAD}\n${ROW}\n`);
  expect(await look(id)).toEqual({ taken: 1, failed: 1, waiting: 0 });
  const rows = await stores.clickhouse.query({
    query: 'SELECT call_id, toString(started_at) AS at, queue FROM calls WHERE site_id = {siteId:UInt32}',
    query_params: { siteId },
    format: 'JSONEachRow',
  });
  expect(await rows.json()).toEqual([{ call_id: 'x', at: '2024-05-01 08:00:00.000', queue: 'front' }]);
});

test('places that cannot be are refused in words', async () => {
  await save();
  const refused = (changes: Parameters<typeof save>[0]) =>
    save({ name: 'another', ...changes }).catch((error) => error);
  expect(await refused({ location: '/etc' })).toMatchObject({ code: 'invalid_input' });
  expect(await refused({ location: `${folder}/../..` })).toMatchObject({ code: 'invalid_input' });
  expect(await refused({ location: `${folder}/done` })).toMatchObject({ code: 'invalid_input' });
  expect(await refused({ location: `${folder}-none` })).toMatchObject({ code: 'not_found' });
  mkdirSync(path.join(place, 'part'));
  expect(await refused({ location: `${folder}/part` })).toMatchObject({ code: 'conflict' });
  mkdirSync(`${place}-2`);
  expect(await refused({ location: `${folder}-2`, name: 'exchange' })).toMatchObject({ code: 'conflict' });
  expect(await refused({ kind: 'bucket', location: 'calls' })).toMatchObject({ code: 'invalid_input' });
});

test('only administrators name sources, and a source is of one site', async () => {
  const manager = await makeActor('manager');
  await expect(save({}, manager)).rejects.toMatchObject({ code: 'forbidden' });
  const { id: sourceId } = await save();
  const code = crypto.randomUUID();
  const other = await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } });
  const elsewhere = removeSource({ actor: admin }, { siteId: other.id, sourceId });
  await expect(elsewhere).rejects.toMatchObject({ code: 'not_found' });
});
