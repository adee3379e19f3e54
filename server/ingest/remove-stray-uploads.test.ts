import { existsSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SYSTEM_ACTOR } from '@/server/auth/actor';
import { startBatch } from '@/server/testing/insert-calls';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { removeStrayUploads } from './remove-stray-uploads';
import { claimUpload, storeUpload, uploadFile } from './uploads';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

const DAY_MS = 86_400_000;

test('sealed bytes that nobody waits for go after three days; those of a batch stay', async () => {
  const code = crypto.randomUUID();
  const { id: siteId } = await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } });
  const sealed = async () => {
    const { uploadId } = await storeUpload(SYSTEM_ACTOR, 'a.csv', Readable.from(Buffer.from('a,b\n')));
    await claimUpload(uploadId);
    const file = path.join(stores.dataDir, uploadFile(uploadId));
    const fourDaysAgo = new Date(Date.now() - 4 * DAY_MS);
    utimesSync(file, fourDaysAgo, fourDaysAgo);
    return { uploadPath: uploadFile(uploadId), file };
  };
  const [stray, waited] = [await sealed(), await sealed()];
  const batch = await startBatch(siteId, 'calls');
  await stores.database.ingestBatch.update({
    where: { id: batch.id },
    data: { uploadPath: waited.uploadPath },
  });
  expect(await removeStrayUploads(new Date(Date.now() - 2 * DAY_MS))).toBe(0);
  expect(await removeStrayUploads(new Date())).toBe(1);
  expect(existsSync(stray.file)).toBe(false);
  expect(existsSync(waited.file)).toBe(true);
});
