import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { mapping } from '@/server/ingest/mapping/mapping';
import { bankLog } from '@/server/ingest/presets/bank-log';
import { registerBatch } from '@/server/ingest/register-batch';
import { runBatch } from '@/server/ingest/run-batch';
import { detectShape } from '@/server/ingest/source/detect-shape';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { callStats } from './stats';

const FILE = fileURLToPath(new URL('../ingest/samples/anonymous-bank-1999-02.txt.gz', import.meta.url));
const context = { actor: CLI_ACTOR };

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(() => stores.close());

async function deliver(siteId: number): Promise<{ status: string; known: boolean }> {
  const content = readFileSync(FILE);
  const { batch, known } = await registerBatch(context, {
    siteId,
    fileName: 'anonymous-bank-1999-02.txt.gz',
    sizeBytes: content.length,
    contentSha256: createHash('sha256').update(content).digest('hex'),
    plan: {
      mapping: mapping.parse(bankLog.mapping),
      shape: await detectShape({ path: FILE, sealed: false }),
      path: FILE,
    },
    uploadPath: null,
    door: 'command_line',
  });
  return { status: (await runBatch(context, { batchId: batch.id })).status, known };
}

// The figures are awk's, over the file.
test('the bank log, delivered twice, comes to the figures one computes from the file', async () => {
  const site = await stores.database.site.create({
    data: { code: 'bank', name: 'Bank', timeZone: 'Asia/Jerusalem', country: 'IL' },
  });
  expect(await deliver(site.id)).toEqual({ status: 'done', known: false });
  expect(await deliver(site.id)).toEqual({ status: 'done', known: true });

  const stats = await callStats(context, { site: 'bank' });
  expect(stats).toMatchObject({
    calls: 33_344,
    byOutcome: { answered: 27_162, abandoned: 3963, contained: 1941, failed: 278 },
    bySourceOutcome: { AGENT: 27_162, HANG: 5904, PHANTOM: 278 },
    quarantinedRows: 0,
    dirtyDays: 0,
    rollupsAgree: true,
  });
  expect(stats.meanWaitSeconds.all).toBeCloseTo(41.7916, 4);
  expect(stats.meanTalkSeconds.all).toBeCloseTo(144.344, 3);
  expect(stats.meanWaitSeconds.answered).toBeCloseTo(40.7743, 4);
  expect(stats.meanTalkSeconds.answered).toBeCloseTo(176.353, 3);
});
