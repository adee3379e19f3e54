import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { closeQueues } from '@/server/jobs/enqueue';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { S3Server } from '@/server/testing/s3-server';
import { openBucketClient } from '../place/bucket-client';
import { bucketPlace } from '../place/bucket-place';
import { retryItems } from '../retry';
import { saveSource } from '../save';
import { lookAtSource } from './look-at-source';

let stores: TestStores;
let s3: S3Server;
let siteId: number;
let prefix: string;
let sourceId: string;
const context = { actor: SYSTEM_ACTOR };

beforeAll(async () => {
  stores = await openTestStores();
  s3 = await S3Server.open(path.join(stores.dataDir, 's3'));
});
beforeEach(async () => {
  const code = crypto.randomUUID();
  siteId = (await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } })).id;
  prefix = `${code}/`;
  sourceId = await named({});
});
afterAll(async () => {
  await s3.close();
  await closeQueues();
  await stores.close();
});

async function named(changes: Partial<Parameters<typeof saveSource>[1]>): Promise<string> {
  const { settings, credentials } = s3;
  const source = { siteId, kind: 'bucket' as const, name: 'export', location: `s3://calls/${prefix}` };
  return (await saveSource(context, { ...source, settings, credentials, ...changes })).id;
}
const look = (id = sourceId) => lookAtSource(context, { sourceId: id });
const calls = (...ids: string[]) =>
  [
    'call_id,started_at,queue,outcome,wait_s,talk_s',
    ...ids.map((id) => `${id},2024-05-01T09:00:00Z,q,answered,5,60`),
  ].join('\n');
const items = () => stores.database.inboundItem.findMany({ where: { sourceId }, orderBy: { key: 'asc' } });
const batches = () =>
  stores.database.ingestBatch.findMany({ where: { siteId }, orderBy: [{ fileName: 'asc' }, { seq: 'asc' }] });

test('objects below the prefix are read once; markers and unfinished ones are passed over', async () => {
  await s3.put(`${prefix}a.csv`, calls('1', '2'));
  await s3.put(`${prefix}2026/05/b.csv`, calls('3'));
  await s3.put(`${prefix}2026/`, '');
  await s3.put(`${prefix}_temporary/0/part-0.csv`, calls('4'));
  await s3.put('elsewhere.csv', calls('5'));
  expect(await look()).toEqual({ taken: 2, failed: 0, waiting: 0 });
  expect(await look()).toEqual({ taken: 0, failed: 0, waiting: 0 });
  expect(await batches()).toMatchObject([
    { fileName: 'a.csv', door: 'bucket', source: 'export', status: 'done', rowsStored: 2n },
    { fileName: 'b.csv', door: 'bucket', source: 'export', status: 'done', rowsStored: 1n },
  ]);
});

test('an object that was replaced is another one; the same bytes again are no delivery', async () => {
  await s3.put(`${prefix}a.csv`, calls('1'));
  await look();
  await s3.put(`${prefix}a.csv`, calls('1', '2'));
  expect(await look()).toMatchObject({ taken: 1 });
  await s3.put(`${prefix}copy.csv`, calls('1', '2'));
  expect(await look()).toMatchObject({ taken: 1 });
  expect((await batches()).map(({ rowsStored }) => rowsStored)).toEqual([1n, 2n]);
});

test('listings go on over their pages', async () => {
  for (let number = 0; number < 7; number++) await s3.put(`${prefix}${number}.csv`, calls(String(number)));
  const client = openBucketClient(s3.settings, s3.credentials);
  const pages: number[] = [];
  for await (const page of bucketPlace(client, { bucket: 'calls', prefix }, 3).list())
    pages.push(page.length);
  client.destroy();
  expect(pages).toEqual([3, 3, 1]);
});

test('an object that is no known format fails with a sentence, is left alone, and can be tried again', async () => {
  await s3.put(`${prefix}a.txt`, 'lorem ipsum\ndolor sit\n');
  expect(await look()).toEqual({ taken: 0, failed: 1, waiting: 0 });
  expect(await look()).toEqual({ taken: 0, failed: 0, waiting: 0 });
  const [failed] = await items();
  expect(failed).toMatchObject({ status: 'failed' });
  expect(failed?.error?.length).toBeGreaterThan(20);
  expect(await retryItems(context, { siteId, sourceId })).toEqual({ changed: 1 });
  expect(await look()).toMatchObject({ failed: 1 });
});

test('keys lie sealed, and a wrong bucket or an address that is none is said', async () => {
  const source = await stores.database.inboundSource.findUniqueOrThrow({ where: { id: sourceId } });
  expect(Buffer.from(source.credentials ?? []).toString('latin1')).not.toContain('S3RVER');
  const other = await named({ name: 'other', location: 's3://nowhere/x' });
  await expect(look(other)).rejects.toMatchObject({ code: 'not_found' });
  await expect(named({ name: 'third', location: 'http://calls' })).rejects.toMatchObject({
    code: 'invalid_input',
  });
  const metadata = { endpoint: 'http://169.254.169.254', region: '', pathStyle: true };
  await expect(named({ name: 'fourth', location: 's3://a-b-c', settings: metadata })).rejects.toMatchObject({
    code: 'invalid_input',
  });
});

test('a store that is away: files wait, the source says so, and nothing is lost when it is back', async () => {
  await s3.put(`${prefix}a.csv`, calls('1'));
  await s3.stop();
  await expect(look()).rejects.toMatchObject({ code: 'unavailable' });
  const source = () => stores.database.inboundSource.findUniqueOrThrow({ where: { id: sourceId } });
  expect((await source()).error).toContain('does not answer');
  await s3.start();
  expect(await look()).toEqual({ taken: 1, failed: 0, waiting: 0 });
  expect((await source()).error).toBeNull();
});
