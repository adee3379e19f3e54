import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { deliverFile } from '@/server/testing/deliver-file';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { listQuarantine } from './list-quarantine';
import type { Read } from './malformed/case';
import { CUT_OFF } from './malformed/containers';
import { GOOD_FILE, MALFORMED } from './malformed/files';
import { detectShape } from './source/detect-shape';

const context = { actor: CLI_ACTOR };
let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

async function newSite(): Promise<number> {
  const code = crypto.randomUUID();
  return (await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } })).id;
}

function fileOf(content: string | Buffer): string {
  const file = path.join(stores.dataDir, crypto.randomUUID());
  writeFileSync(file, content);
  return file;
}

async function storedIds(siteId: number): Promise<string[]> {
  const answer = await stores.clickhouse.query({
    query: 'SELECT call_id FROM calls FINAL WHERE site_id = {siteId:UInt32} ORDER BY call_id',
    query_params: { siteId },
    format: 'JSONEachRow',
  });
  return (await answer.json<{ call_id: string }>()).map(({ call_id }) => call_id);
}

async function expectRead(siteId: number, content: string | Buffer, expected: Read, options: object) {
  const batch = await deliverFile(siteId, fileOf(content), { ...options, settle: false });
  expect(batch.error ?? '').toMatch(expected.failed ?? /^$/);
  expect(batch.status).toBe(expected.failed ? 'failed' : 'done');
  expect(await storedIds(siteId)).toEqual(expected.stored);
  if (expected.failed) return;
  const { rows } = await listQuarantine(context, { batchId: batch.id });
  expect(rows.map(({ line, field, reason }) => [line, field, reason])).toEqual(expected.aside);
  for (const { hint } of rows) expect(hint).toMatch(/\.$/);
}

/** Whatever came before, a good file is read. */
async function expectAlive(): Promise<void> {
  const siteId = await newSite();
  expect((await deliverFile(siteId, fileOf(GOOD_FILE), { settle: false })).status).toBe('done');
  expect(await storedIds(siteId)).toEqual(['a', 'b']);
}

test.each(MALFORMED)('$name', async ({ content, expected, mapping, overrides }) => {
  const siteId = await newSite();
  const options = { ...(mapping ? { mapping } : {}), ...(overrides ? { overrides } : {}) };
  if ('code' in expected) {
    const refusal = deliverFile(siteId, fileOf(content), options);
    await expect(refusal).rejects.toMatchObject({
      code: expected.code,
      message: expect.stringMatching(expected.message),
    });
    expect(await storedIds(siteId)).toEqual([]);
    expect(await stores.database.ingestBatch.count({ where: { siteId } })).toBe(0);
  } else {
    await expectRead(siteId, content, expected, options);
  }
  await expectAlive();
});

test('there are enough of them', () => {
  expect(MALFORMED.length).toBeGreaterThan(60);
});

test('of a packed file that was cut off the rows before the cut are kept', async () => {
  const siteId = await newSite();
  const batch = await deliverFile(siteId, fileOf(CUT_OFF), { settle: false });
  expect(batch).toMatchObject({ status: 'failed', error: expect.stringContaining('it was cut off') });
  const ids = await storedIds(siteId);
  expect(ids.length).toBeGreaterThan(10);
  expect(ids.length).toBe(Number(batch.rowsStored));
  await expectAlive();
});

test('a folder, and a file that is not there', async () => {
  const siteId = await newSite();
  const folder = path.join(stores.dataDir, 'folder');
  mkdirSync(folder);
  await expect(deliverFile(siteId, folder)).rejects.toMatchObject({
    code: 'invalid_input',
    hint: expect.any(String),
  });
  await expect(deliverFile(siteId, path.join(folder, 'none.csv'))).rejects.toMatchObject({
    code: 'not_found',
  });
  await expectAlive();
});

test('a file that may not be read', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'callcast-unreadable-'));
  const file = path.join(folder, 'calls.csv');
  writeFileSync(file, GOOD_FILE);
  chmodSync(folder, 0o755);
  chmodSync(file, 0);
  // The superuser may read everything: as somebody else, then.
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    await expect(detectShape({ path: file, sealed: false })).rejects.toMatchObject({
      code: 'forbidden',
      message: expect.stringContaining('permission denied'),
    });
  } finally {
    if (isRoot) process.seteuid?.(0);
    rmSync(folder, { recursive: true });
  }
  await expectAlive();
});
