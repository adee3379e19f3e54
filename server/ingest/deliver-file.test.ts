import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { closeQueues } from '@/server/jobs/enqueue';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { type DeliverInput, deliverFile } from './deliver-file';
import { runBatch } from './run-batch';
import { storeUpload, uploadFile } from './uploads';

let stores: TestStores;
let siteId: number;
const context = { actor: SYSTEM_ACTOR };

beforeAll(async () => {
  stores = await openTestStores();
});
beforeEach(async () => {
  const code = crypto.randomUUID();
  siteId = (await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } })).id;
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

const CALLS = 'call_id,started_at,queue,outcome,wait_s,talk_s\n1,2024-05-01T09:00:00Z,q,answered,5,60\n';

function written(name: string, content: string): string {
  const file = path.join(stores.dataDir, name);
  writeFileSync(file, content);
  return file;
}
const deliver = (file: string, changes: Partial<DeliverInput> = {}) => {
  const origin = { path: file, sealed: false };
  const input = { siteId, origin, fileName: path.basename(file), door: 'folder' as const, source: 's' };
  return deliverFile(context, { ...input, ...changes });
};
const uploads = () => {
  const folder = path.join(stores.dataDir, 'uploads');
  return existsSync(folder) ? readdirSync(folder) : [];
};

test('a file is read from a sealed copy, which goes when it was read; the same bytes are the same delivery', async () => {
  const file = written('calls.csv', CALLS);
  const first = await deliver(file);
  expect(first).toMatchObject({ known: false, batch: { status: 'done', rowsStored: 1n, uploadPath: null } });
  expect(await deliver(written('copy.csv', CALLS))).toMatchObject({ known: true, batch: { status: 'done' } });
  expect(await stores.database.ingestBatch.count({ where: { siteId } })).toBe(1);
  expect(uploads()).toEqual([]);
});

test('what is sealed already becomes the batch’s own, and a worker reads it', async () => {
  const { uploadId } = await storeUpload(SYSTEM_ACTOR, 'calls.csv', Readable.from(Buffer.from(CALLS)));
  const origin = { path: path.join(stores.dataDir, uploadFile(uploadId)), sealed: true };
  const delivered = await deliver('calls.csv', { origin, readBy: 'worker' });
  expect(delivered).toMatchObject({ batch: { status: 'queued', uploadPath: uploadFile(uploadId) } });
  // Its description is gone: nobody else can start or remove it.
  expect(uploads()).toEqual([`${uploadId}.sealed`]);
  const batchId = 'batch' in delivered ? delivered.batch.id : '';
  expect(await runBatch(context, { batchId })).toMatchObject({ status: 'done', rowsStored: 1n });
  expect(uploads()).toEqual([]);
});

test('a delivery that was cut off goes on from the copy that lies there; no second one is kept', async () => {
  const file = written('cut.csv', CALLS);
  const stop = new AbortController();
  stop.abort();
  const cut = await deliver(file, { signal: stop.signal });
  expect(cut).toMatchObject({ batch: { status: 'canceled' } });
  const [lying] = uploads();
  const again = await deliver(file, { readBy: 'worker' });
  expect(again).toMatchObject({ known: true, batch: { uploadPath: `uploads/${lying}` } });
  expect(uploads()).toEqual([lying]);
  expect(await deliver(file)).toMatchObject({ batch: { status: 'done', rowsStored: 1n } });
  expect(uploads()).toEqual([]);
});

test('what is not surely recognized is refused with what it may be, and nothing of it is kept', async () => {
  const file = written('numbers.csv', 'alpha,beta,when\n1,2,2024-05-01 09:00\n3,4,2024-05-01 10:00\n');
  const refusal = await deliver(file).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'invalid_input' });
  expect(await stores.database.ingestBatch.count({ where: { siteId } })).toBe(0);
  expect(uploads()).toEqual([]);
});
