import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, CLI_ACTOR, SYSTEM_ACTOR } from '@/server/auth/actor';
import { closeQueues } from '@/server/jobs/enqueue';
import { createSite } from '@/server/sites/create';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { cancelBatch } from './cancel-batch';
import { ingestFlow } from './flow';
import { getBatch } from './get-batch';
import { listBatches } from './list-batches';
import { listQuarantine } from './list-quarantine';
import { previewUpload, previewUploadInput } from './preview-upload';
import { receiveUpload } from './receive-upload';
import { restartBatch } from './restart-batch';
import { runBatch } from './run-batch';
import { startMended } from './start-mended';
import { startUpload } from './start-upload';

const context = { actor: CLI_ACTOR };
const HEADER = 'call_id,started_at,queue,outcome,wait_s,talk_s\n';
const good = (id: string) => `${id},2026-03-02T09:00:00Z,Service,answered,12,120\n`;
const BAD = '2,2026-03-02T09:01:00Z,Service,eaten,7,120\n';

let stores: TestStores;
let siteId: number;
beforeAll(async () => {
  stores = await openTestStores();
  const site = { code: 'deliveries', name: 'Deliveries', timeZone: 'Europe/Amsterdam' };
  siteId = (await createSite(context, site)).id;
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

async function send(text: string): Promise<string> {
  const body = Readable.toWeb(Readable.from([Buffer.from(text)]));
  return (await receiveUpload(context, { fileName: 'calls.csv', body })).uploadId;
}

/** A delivery that waits for a worker. */
async function deliver(text: string): Promise<string> {
  const uploadId = await send(text);
  const { shape, mapping } = await previewUpload(context, previewUploadInput.parse({ uploadId, siteId }));
  return (await startUpload(context, { uploadId, siteId, shape, mapping })).batchId;
}

describe('a delivery', () => {
  it('that was canceled before its turn stays so, until somebody runs it again', async () => {
    const batchId = await deliver(HEADER + good('canceled'));
    expect((await cancelBatch(context, { batchId })).status).toBe('canceled');
    expect((await runBatch(context, { batchId, unlessCanceled: true })).status).toBe('canceled');
    expect((await restartBatch(context, { batchId })).status).toBe('queued');
    const done = await runBatch(context, { batchId, unlessCanceled: true });
    expect(done).toMatchObject({ status: 'done', rowsStored: 1n });
  });

  it('that is over can neither be canceled nor run again', async () => {
    const batchId = await deliver(HEADER + good('over'));
    await runBatch(context, { batchId });
    await expect(cancelBatch(context, { batchId })).rejects.toMatchObject({ code: 'conflict' });
    await expect(restartBatch(context, { batchId })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps bad rows aside as they came; mended, they are read as it was', async () => {
    const before = await ingestFlow(context);
    const batchId = await deliver(HEADER + good('1') + BAD);
    expect((await ingestFlow(context)).underway).toBe(true);
    await runBatch(context, { batchId });
    const { rows, total } = await listQuarantine(context, { batchId });
    expect({ total, rows }).toMatchObject({
      total: 1,
      rows: [{ line: 3, field: 'outcome', text: BAD.trim() }],
    });

    const uploadId = await send(HEADER + BAD.replace('eaten', 'abandoned'));
    const mended = await startMended(context, { uploadId, batchId });
    await runBatch(context, { batchId: mended.batchId });
    expect(await getBatch(context, mended)).toMatchObject({
      status: 'done',
      rowsStored: 1,
      rowsQuarantined: 0,
    });
    const after = await ingestFlow(context);
    const calls = (flow: typeof after) => flow.sites.find(({ id }) => id === siteId)?.calls ?? 0;
    expect(calls(after) - calls(before)).toBe(2);
    expect(after).toMatchObject({ underway: false, quarantined: before.quarantined + 1 });
    expect(after.sites.find(({ id }) => id === siteId)).toMatchObject({
      firstDay: '2026-03-02',
      lastDay: '2026-03-02',
    });
  });
});

describe('the list of deliveries', () => {
  it('has the newest first, a page at a time', async () => {
    const { total } = await listBatches(context, {});
    const { batches } = await listBatches(context, { page: 2, pageSize: 1 });
    const [, second] = (await listBatches(context, { pageSize: 200 })).batches;
    expect(total).toBeGreaterThan(2);
    expect(batches).toEqual([second]);
  });

  it('leaves out texts of recordings that came in well, and keeps those with something wrong', async () => {
    const shown = async () => (await listBatches(context, { pageSize: 200 })).batches.map(({ id }) => id);
    const [well, badly] = [await deliver(HEADER + good('well')), await deliver(HEADER + BAD + good('badly'))];
    for (const batchId of [well, badly]) {
      await runBatch(context, { batchId });
      await stores.database.ingestBatch.update({
        where: { id: batchId },
        data: { createdBy: SYSTEM_ACTOR.name },
      });
    }
    expect(await shown()).not.toContain(well);
    expect(await shown()).toContain(badly);
  });
});

describe('somebody of another site', () => {
  const stranger: Actor = { ...CLI_ACTOR, siteIds: [9999] };

  it('sees none of it, and is told the same as for a delivery that does not exist', async () => {
    const batchId = await deliver(HEADER + good('foreign'));
    expect(await listBatches({ actor: stranger }, {})).toEqual({ batches: [], total: 0 });
    expect(await ingestFlow({ actor: stranger })).toMatchObject({
      lastFileAt: null,
      sites: [],
      quarantined: 0,
    });
    for (const act of [getBatch, cancelBatch, restartBatch, listQuarantine]) {
      await expect(act({ actor: stranger }, { batchId })).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});

describe('a planner', () => {
  it('may not read quarantined lines, nor cancel', async () => {
    const batchId = await deliver(HEADER + good('planner'));
    const planner = { actor: { ...CLI_ACTOR, role: 'planner' } } as const;
    await expect(listQuarantine(planner, { batchId })).rejects.toMatchObject({ code: 'forbidden' });
    await expect(cancelBatch(planner, { batchId })).rejects.toMatchObject({ code: 'forbidden' });
    expect((await getBatch(planner, { batchId })).status).toBe('queued');
  });
});
