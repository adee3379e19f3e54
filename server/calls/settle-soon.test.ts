import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeQueues } from '@/server/jobs/enqueue';
import { withSiteLock } from '@/server/rollups/site-lock';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { settleSoon } from './settle-soon';

let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

async function newSite(settledAt: Date | null): Promise<number> {
  const code = crypto.randomUUID();
  const site = await stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } });
  const batch = { siteId: site.id, kind: 'calls', fileName: 'f', sizeBytes: 1n, mapping: {} } as const;
  await stores.database.ingestBatch.create({
    data: { ...batch, contentSha256: code, mappingSha256: code, settledAt },
  });
  return site.id;
}

/** Seconds from now at which settlings of a site begin. */
async function settlings(siteId: number): Promise<number[]> {
  const rows = await stores.database.$queryRaw<{ seconds: number }[]>`
    SELECT extract(epoch FROM start_after - now())::float8 AS seconds FROM pgboss.job
    WHERE name = 'settle-site' AND data ->> 'siteId' = ${String(siteId)}`;
  return rows.map(({ seconds }) => seconds);
}

test('a site that was not settled lately is settled within seconds, once for deliveries that come together', async () => {
  const siteId = await newSite(null);
  await Promise.all([1, 2, 3].map(() => settleSoon(siteId)));
  const waiting = await settlings(siteId);
  expect(waiting).toHaveLength(1);
  expect(waiting[0]).toBeLessThan(3);
});

test('one that was settled just now waits until its next turn', async () => {
  const siteId = await newSite(new Date());
  await settleSoon(siteId);
  const [waits] = await settlings(siteId);
  expect(waits).toBeGreaterThan(5);
  expect(waits).toBeLessThan(26);
});

test('so does one that is being settled, of which nothing is written yet', async () => {
  const siteId = await newSite(null);
  await withSiteLock(siteId, () => settleSoon(siteId));
  const [waits] = await settlings(siteId);
  expect(waits).toBeGreaterThan(5);
});
