import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLI_ACTOR } from '@/server/auth/actor';
import { callStats } from '@/server/calls/stats';
import { closeQueues } from '@/server/jobs/enqueue';
import { deliverFile } from '@/server/testing/deliver-file';
import { makeZip } from '@/server/testing/make-zip';
import { openTestStores, type TestStores } from '@/server/testing/open-test-stores';
import { downloadQuarantine } from './download-quarantine';
import { previewUpload, previewUploadInput } from './preview-upload';
import { receiveUpload } from './receive-upload';
import { runBatch } from './run-batch';
import { startMended } from './start-mended';
import { startUpload } from './start-upload';

/** Ways files are written down, through uploads and real stores: nothing lost, nothing twice, what is bad can be mended. */
const context = { actor: CLI_ACTOR };
let stores: TestStores;
beforeAll(async () => {
  stores = await openTestStores();
});
afterAll(async () => {
  await closeQueues();
  await stores.close();
});

async function newSite(): Promise<{ id: number; code: string }> {
  const code = crypto.randomUUID();
  return stores.database.site.create({ data: { code, name: code, timeZone: 'UTC' } });
}

const row = (id: number, outcome = 'answered') => ({
  call_id: `c${id}`,
  started_at: new Date(Date.UTC(2026, 2, 2) + id * 60_000).toISOString(),
  queue: 'Service',
  outcome,
  wait_s: 12,
  talk_s: 100,
});
const ROWS = [row(1), row(2, 'eaten'), row(3)];
const NAMES = Object.keys(row(0));

function workbook(rows: readonly object[]): Buffer {
  const cell = (value: unknown) => `<c t="inlineStr"><is><t>${String(value)}</t></is></c>`;
  const lines = [NAMES, ...rows.map((one) => Object.values(one) as unknown[])];
  const body = lines.map((cells) => `<row>${cells.map(cell).join('')}</row>`).join('');
  return makeZip({
    'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Calls" r:id="r1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${body}</sheetData></worksheet>`,
  });
}

function parquet(rows: readonly ReturnType<typeof row>[]): Buffer {
  const columnData = [
    ...(['call_id', 'started_at', 'queue', 'outcome'] as const).map((name) => ({
      name,
      data: rows.map((one) => one[name]),
    })),
    ...(['wait_s', 'talk_s'] as const).map((name) => ({ name, data: rows.map((one) => one[name]) })),
  ];
  return Buffer.from(parquetWriteBuffer({ columnData }));
}

const csv = (rows: readonly object[]) =>
  [NAMES, ...rows.map((one) => Object.values(one) as unknown[])].map((cells) => cells.join(',')).join('\n');

async function send(fileName: string, bytes: Buffer): Promise<string> {
  const body = Readable.toWeb(Readable.from([bytes]));
  return (await receiveUpload(context, { fileName, body })).uploadId;
}

async function upload(siteId: number, fileName: string, bytes: Buffer) {
  const uploadId = await send(fileName, bytes);
  const input = previewUploadInput.parse({ uploadId, siteId });
  const { shape, mapping, recognized } = await previewUpload(context, input);
  expect(recognized.confidence).toBeGreaterThanOrEqual(0.8);
  const { batchId } = await startUpload(context, { uploadId, siteId, shape, mapping });
  return runBatch(context, { batchId });
}

describe.each([
  ['calls.xlsx', () => workbook(ROWS), 'calls-quarantine.jsonl'],
  ['calls.parquet', () => parquet(ROWS), 'calls-quarantine.jsonl'],
  ['calls.json', () => Buffer.from(JSON.stringify(ROWS, null, 2)), 'calls-quarantine.jsonl'],
  ['calls.json', () => Buffer.from(JSON.stringify({ page: 1, calls: ROWS })), 'calls-quarantine.jsonl'],
  ['calls.xml', () => Buffer.from(xml(ROWS)), 'calls-quarantine.jsonl'],
  ['calls.csv', () => Buffer.from(csv(ROWS)), 'calls-quarantine.csv'],
])('%s', (fileName, bytes, quarantineName) => {
  test('good rows are stored; the bad one comes back, mended, as a file', async () => {
    const site = await newSite();
    const batch = await upload(site.id, fileName, bytes());
    expect(batch).toMatchObject({ status: 'done', rowsStored: 2n, rowsQuarantined: 1n });
    const file = await downloadQuarantine(context, { batchId: batch.id });
    expect(file.fileName).toBe(quarantineName);
    const kept = await text(Readable.from(file.chunks));
    expect(kept).toContain('eaten');

    const uploadId = await send(file.fileName, Buffer.from(kept.replace('eaten', 'abandoned')));
    const { batchId } = await startMended(context, { uploadId, batchId: batch.id });
    const mended = await runBatch(context, { batchId });
    expect(mended).toMatchObject({ status: 'done', rowsStored: 1n, rowsQuarantined: 0n });
    expect(await callStats(context, { site: site.code })).toMatchObject({
      calls: 3,
      byOutcome: { answered: 2, abandoned: 1 },
      meanWaitSeconds: { all: 12 },
      rollupsAgree: true,
    });
  });
});

function xml(rows: readonly object[]): string {
  const fields = (one: object) =>
    Object.entries(one)
      .map(([name, value]) => `<${name}>${String(value)}</${name}>`)
      .join('');
  return `<?xml version="1.0"?><calls>${rows.map((one) => `<call>${fields(one)}</call>`).join('\n')}</calls>`;
}

test('a list too large for memory is read as it comes, and stopped in the middle it goes on', async () => {
  const site = await newSite();
  const file = path.join(stores.dataDir, 'many.json');
  const all = Array.from({ length: 120_000 }, (_, id) => row(id));
  writeFileSync(file, JSON.stringify({ meta: { note: 'x' }, data: { calls: all }, next: null }));
  const stop = new AbortController();
  const cut = await deliverFile(site.id, file, {
    signal: stop.signal,
    settle: false,
    onProgress: () => stop.abort(),
  });
  expect(cut.status).toBe('canceled');
  expect(Number(cut.rowsStored)).toBeLessThan(120_000);
  const whole = await deliverFile(site.id, file);
  expect(whole).toMatchObject({ status: 'done', rowsRead: 120_000n, rowsStored: 120_000n });
  expect(await callStats(context, { site: site.code })).toMatchObject({ calls: 120_000, rollupsAgree: true });
});

test('the preview tells what a file is, how sure that is, and what else it may be', async () => {
  const site = await newSite();
  const uploadId = await send('calls.json', await buffer(Readable.from([JSON.stringify(ROWS)])));
  const preview = await previewUpload(context, previewUploadInput.parse({ uploadId, siteId: site.id }));
  expect(preview.recognized).toMatchObject({ name: 'generic-calls', title: 'Canonical call records' });
  expect(preview.recognized.why).toContain('call_id');
  const other = { uploadId, siteId: site.id, format: 'generic-intervals' };
  await expect(previewUpload(context, previewUploadInput.parse(other))).rejects.toMatchObject({
    code: 'invalid_input',
  });
});
