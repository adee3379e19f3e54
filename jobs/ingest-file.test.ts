import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReadableStream } from 'node:stream/web';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Actor, CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { cancelBatch } from '@/server/ingest/cancel-batch';
import { discardUpload } from '@/server/ingest/discard-upload';
import { downloadQuarantine } from '@/server/ingest/download-quarantine';
import { ingestFlow } from '@/server/ingest/flow';
import { getBatch } from '@/server/ingest/get-batch';
import { listBatches } from '@/server/ingest/list-batches';
import { listMappings } from '@/server/ingest/list-mappings';
import { listQuarantine } from '@/server/ingest/list-quarantine';
import { mapping } from '@/server/ingest/mapping/mapping';
import { previewUpload } from '@/server/ingest/preview-upload';
import { receiveUpload } from '@/server/ingest/receive-upload';
import { restartBatch } from '@/server/ingest/restart-batch';
import { saveMapping } from '@/server/ingest/save-mapping';
import { startMended } from '@/server/ingest/start-mended';
import { startUpload } from '@/server/ingest/start-upload';
import { removeStaleUploads } from '@/server/ingest/uploads';
import { closeQueues } from '@/server/jobs/enqueue';
import { makeActor } from '@/server/testing/make-user';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { ingestFileJob } from './ingest-file';

const HEADER = 'call_id,started_at,queue,outcome,wait_s,talk_s,note';
const GOOD = '1,2024-05-01T09:00:00Z,sales,answered,12,166,=SUM(A1)';
const BAD = [
  '2,yesterday,sales,answered,12,166,+31201234567',
  '3,2024-05-01T09:00:00Z,sales,answered,-1,166,=cmd|x',
];
const FILE = `${[HEADER, GOOD, ...BAD].join('\n')}\n`;

let stores: TestStores;
let manager: Actor;
beforeAll(async () => {
  stores = await openTestStores();
  manager = await makeActor('manager');
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

async function newSite(): Promise<{ id: number; code: string }> {
  const code = crypto.randomUUID();
  return stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } });
}

function upload(text: string, actor = manager, fileName = 'C:\\calls\\may.csv') {
  const body = new Blob([text]).stream() as ReadableStream<Uint8Array>;
  return receiveUpload({ actor }, { fileName, body });
}

async function start(siteId: number, text: string, actor = manager): Promise<string> {
  const { uploadId } = await upload(text, actor);
  const preview = await previewUpload({ actor }, { uploadId, siteId, overrides: {} });
  const { batchId } = await startUpload(
    { actor },
    { uploadId, siteId, shape: preview.shape, mapping: preview.mapping },
  );
  return batchId;
}

async function read(siteId: number, text: string): Promise<string> {
  const batchId = await start(siteId, text);
  await ingestFileJob({ batchId });
  return batchId;
}

const uploadsOnDisk = () => {
  const folder = path.join(stores.dataDir, 'uploads');
  return existsSync(folder) ? readdirSync(folder) : [];
};

test('from the page to the figures: received, looked at, started, read; the bytes go when they are read', async () => {
  const site = await newSite();
  const context = { actor: manager };
  const { uploadId, fileName } = await upload(FILE);
  expect(fileName).toBe('may.csv');
  const sealed = uploadsOnDisk().find((name) => name === `${uploadId}.sealed`) ?? '';
  expect(readFileSync(path.join(stores.dataDir, 'uploads', sealed)).includes('sales')).toBe(false);

  const preview = await previewUpload(context, { uploadId, siteId: site.id, overrides: {} });
  expect(preview).toMatchObject({ preset: 'generic-calls', good: 1, bad: 2, fileName: 'may.csv' });
  expect(preview.rows.map(({ problem }) => problem?.field ?? '')).toEqual(['', 'startedAt', 'waitMs']);
  expect(await stores.database.ingestBatch.count({ where: { siteId: site.id } })).toBe(0);

  const input = { uploadId, siteId: site.id, shape: preview.shape, mapping: preview.mapping };
  const { batchId, known } = await startUpload(context, input);
  expect(known).toBe(false);
  expect(await getBatch(context, { batchId })).toMatchObject({ status: 'queued', createdBy: manager.name });
  expect((await ingestFlow(context)).underway).toBe(true);
  await ingestFileJob({ batchId });

  expect(await getBatch(context, { batchId })).toMatchObject({
    status: 'done',
    rowsRead: 3,
    rowsStored: 1,
    rowsQuarantined: 2,
    settledAt: expect.any(Date),
  });
  expect(await callStats({ actor: CLI_ACTOR }, { site: site.code })).toMatchObject({
    calls: 1,
    quarantinedRows: 2,
    rollupsAgree: true,
  });
  expect(uploadsOnDisk().filter((name) => name.startsWith(uploadId))).toEqual([]);

  const second = await upload(FILE);
  expect(await startUpload(context, { ...input, uploadId: second.uploadId })).toEqual({
    batchId,
    known: true,
  });
  expect(uploadsOnDisk().filter((name) => name.startsWith(second.uploadId))).toEqual([]);
});

test('the quarantine, downloaded, mended and sent again: every call is there, once', async () => {
  const site = await newSite();
  const batchId = await read(site.id, FILE);
  const { rows, total } = await listQuarantine({ actor: manager }, { batchId });
  expect(total).toBe(2);
  expect(rows.map(({ line, field, text }) => [line, field, text])).toEqual([
    [3, 'startedAt', BAD[0]],
    [4, 'waitMs', BAD[1]],
  ]);

  const file = await downloadQuarantine({ actor: manager }, { batchId });
  expect(file).toMatchObject({ fileName: 'may-quarantine.csv', contentType: 'text/csv; charset=utf-8' });
  let text = '';
  for await (const chunk of file.chunks) text += chunk;
  const [header, ...lines] = text.trimEnd().split('\r\n');
  expect(header).toBe(HEADER);
  for (const line of lines) expect(line).not.toMatch(/(^|,)\s*[=+@-]/);

  // As a spreadsheet in Germany saves it.
  const mended = text.replace('yesterday', '2024-05-02T09:00:00Z').replace("'-1", '1').replaceAll(',', ';');
  const { uploadId } = await upload(mended);
  const again = await startMended({ actor: manager }, { uploadId, batchId });
  await ingestFileJob(again);
  expect(await callStats({ actor: CLI_ACTOR }, { site: site.code })).toMatchObject({
    calls: 3,
    meanWaitSeconds: { all: 25 / 3 },
    rollupsAgree: true,
  });
  expect(await getBatch({ actor: manager }, again)).toMatchObject({ status: 'done', rowsQuarantined: 0 });
});

test('what PostgreSQL holds of a bad row cannot be read there', async () => {
  const site = await newSite();
  const batchId = await read(site.id, FILE);
  const rows = await stores.database.quarantinedRow.findMany({ where: { batchId } });
  for (const { ciphertext } of rows) expect(Buffer.from(ciphertext).includes('2024')).toBe(false);
  const [dump] = await stores.database.$queryRaw<{ text: string }[]>`
    SELECT string_agg(encode(ciphertext, 'escape') || reason || hint || field, ' ') AS text FROM "QuarantinedRow"`;
  expect(dump?.text).toContain('is not a time');
  expect(dump?.text).not.toContain('31201234567');
});

test('a delivery that waits can be canceled, and started again', async () => {
  const site = await newSite();
  const batchId = await start(site.id, FILE);
  expect(await cancelBatch({ actor: manager }, { batchId })).toMatchObject({ status: 'canceled' });
  await expect(cancelBatch({ actor: manager }, { batchId })).rejects.toMatchObject({ code: 'conflict' });
  // The job that waits for it finds it canceled.
  await ingestFileJob({ batchId });
  expect(await getBatch({ actor: manager }, { batchId })).toMatchObject({ status: 'canceled', rowsRead: 0 });
  expect(await restartBatch({ actor: manager }, { batchId })).toMatchObject({ status: 'queued' });
  await ingestFileJob({ batchId });
  expect(await getBatch({ actor: manager }, { batchId })).toMatchObject({ status: 'done', rowsStored: 1 });
  await expect(restartBatch({ actor: manager }, { batchId })).rejects.toMatchObject({ code: 'conflict' });
});

test('an upload is its owner’s, can be discarded, and goes by itself when nobody starts it', async () => {
  const site = await newSite();
  const other = await makeActor('manager');
  const { uploadId } = await upload(FILE);
  const theirs = { uploadId, siteId: site.id, overrides: {} };
  await expect(previewUpload({ actor: other }, theirs)).rejects.toMatchObject({ code: 'not_found' });
  await expect(discardUpload({ actor: other }, { uploadIds: [uploadId] })).rejects.toMatchObject({
    code: 'not_found',
  });
  await discardUpload({ actor: manager }, { uploadIds: [uploadId] });
  await expect(previewUpload({ actor: manager }, theirs)).rejects.toMatchObject({ code: 'not_found' });

  const forgotten = await upload(FILE);
  await removeStaleUploads(Date.now() + 86_400_000);
  expect(uploadsOnDisk()).toContain(`${forgotten.uploadId}.sealed`);
  await removeStaleUploads(Date.now() + 3 * 86_400_000);
  expect(uploadsOnDisk().filter((name) => name.startsWith(forgotten.uploadId))).toEqual([]);
  await expect(upload('')).rejects.toMatchObject({ code: 'invalid_input' });
});

test('a site that one may not see does not exist', async () => {
  const [mine, theirs] = [await newSite(), await newSite()];
  const actor = await makeActor('manager', [mine.id]);
  const batchId = await read(theirs.id, FILE);
  const hidden = { code: 'not_found' };
  const { uploadId } = await upload(FILE, actor);
  await expect(
    previewUpload({ actor }, { uploadId, siteId: theirs.id, overrides: {} }),
  ).rejects.toMatchObject(hidden);
  await expect(start(theirs.id, FILE, actor)).rejects.toMatchObject(hidden);
  await expect(startMended({ actor }, { uploadId, batchId })).rejects.toMatchObject(hidden);
  for (const act of [getBatch, listQuarantine, downloadQuarantine, cancelBatch, restartBatch]) {
    await expect(act({ actor }, { batchId })).rejects.toMatchObject(hidden);
  }
  const fields = mapping.parse({
    kind: 'calls',
    fields: { startedAt: { columns: ['s'], formats: ['iso'] } },
  });
  await expect(
    saveMapping({ actor }, { siteId: theirs.id, name: 'x', mapping: fields }),
  ).rejects.toMatchObject(hidden);
  await expect(listMappings({ actor }, { siteId: theirs.id })).rejects.toMatchObject(hidden);
  expect(await listBatches({ actor }, {})).toEqual({ batches: [], total: 0 });
  const flow = await ingestFlow({ actor });
  expect(flow).toMatchObject({ lastFileAt: null, quarantined: 0, sites: [{ id: mine.id, calls: 0 }] });
});

test('agents read nothing in; planners do not see what is in quarantine', async () => {
  const site = await newSite();
  const batchId = await read(site.id, FILE);
  const [planner, agent] = [await makeActor('planner'), await makeActor('agent')];
  const forbidden = { code: 'forbidden' };
  for (const actor of [planner, agent]) {
    await expect(upload(FILE, actor)).rejects.toMatchObject(forbidden);
    for (const act of [listQuarantine, downloadQuarantine, cancelBatch, restartBatch]) {
      await expect(act({ actor }, { batchId })).rejects.toMatchObject(forbidden);
    }
  }
});

test('a mapping is kept under a name, and replaced by one of the same name', async () => {
  const site = await newSite();
  const context = { actor: manager };
  const named = (column: string) =>
    mapping.parse({ kind: 'calls', fields: { startedAt: { columns: [column], formats: ['iso'] } } });
  await saveMapping(context, { siteId: site.id, name: 'Ours', mapping: named('start') });
  await saveMapping(context, { siteId: site.id, name: 'Ours', mapping: named('begin') });
  const { saved, presets } = await listMappings(context, { siteId: site.id });
  expect(saved).toEqual([{ name: 'Ours', title: 'Ours', mapping: named('begin') }]);
  expect(presets.map(({ name }) => name)).toContain('bank-log');
});
