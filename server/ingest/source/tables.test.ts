import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, describe, expect, test } from 'vitest';
import { AppError } from '@/server/errors';
import { makeZip } from '@/server/testing/make-zip';
import { recognize } from '../recognize';
import { sealStream } from '../sealed-stream';
import type { Origin } from './open-source';
import { readRecords } from './read-records';

/** Workbooks and Parquet files written by other people's software: openpyxl, XlsxWriter and Apache Arrow. */
const SAMPLES = fileURLToPath(new URL('../formats/samples/', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'callcast-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(origin: Origin) {
  const found = await recognize(origin, path.basename(origin.path));
  if (found.kind === 'recording') throw new Error('a recording');
  const { batches } = await readRecords(origin, found.shape);
  const rows = [];
  for await (const batch of batches) rows.push(...batch);
  return { found, rows, cells: rows.map(({ cells }) => cells) };
}

const sample = (name: string): Origin => ({ path: path.join(SAMPLES, name), sealed: false });

async function sealed(file: string): Promise<Origin> {
  const target = path.join(folder, `${path.basename(file)}.sealed`);
  await pipeline(createReadStream(file), sealStream(), createWriteStream(target));
  return { path: target, sealed: true };
}

describe('workbooks', () => {
  test('the sheet with the calls is found behind another, its header below a title', async () => {
    const { found, rows, cells } = await read(sample('calls-openpyxl.xlsx'));
    expect(found).toMatchObject({ kind: 'calls', shape: { format: 'xlsx', list: 'Calls', headerLine: 3 } });
    expect(found.confidence).toBeGreaterThan(0.8);
    expect(cells).toEqual([
      ['C-1', '2026-03-02 09:00:15', 'Sales', 'answered', '12', '180.5', '31612345678'],
      ['C-2', '2026-03-02 09:01:00.500', 'Sales & more', 'abandoned', '45', '0', ''],
      ['C-3', '2026-03-02 09:02:00', 'Ärger', 'answered', '', '0.3', '0612345678'],
    ]);
    expect(rows.map(({ line }) => line)).toEqual([4, 5, 6]);
    expect(JSON.parse(rows[2]?.raw ?? '')).toMatchObject({ call_id: 'C-3', Caller: '0612345678' });
  });

  test('days, times of day, lengths of time, formatted words and formulas', async () => {
    const { cells } = await read(sample('calls-xlsxwriter.xlsx'));
    expect(cells).toEqual([
      ['2026-03-02', '09:05:07', 'Support', 'Ann', '00:00:30', '27:30:00', 'true'],
      ['2026-03-03', '23:59:59', 'Support', 'Bo Li', '00:01:00', '', ''],
    ]);
  });

  test('from a sealed upload, the same', async () => {
    const plain = await read(sample('calls-openpyxl.xlsx'));
    expect((await read(await sealed(sample('calls-openpyxl.xlsx').path))).rows).toEqual(plain.rows);
  });
});

describe('Parquet', () => {
  test.each(['calls-pyarrow-zstd.parquet', 'calls-pyarrow-lz4.parquet'])('%s', async (name) => {
    const { found, cells, rows } = await read(sample(name));
    expect(found).toMatchObject({ kind: 'calls', shape: { format: 'parquet' } });
    const [first, , third] = cells.map((row) =>
      Object.fromEntries(found.shape.columns.map((column, at) => [column, row[at]])),
    );
    expect(first).toEqual({
      ...{ call_id: 'C-1', queue: 'a', outcome: 'answered', wait_s: '1', talk_s: '1.5', ok: 'true', dec: '' },
      // A time without a zone is one on the site's clock; one with a zone is a moment.
      ...{ started_at: '2026-03-02T09:00:00.000', utc: '2026-03-02T09:00:00.000Z', day: '2026-03-02' },
      ...{ big: '4611686018427387904', 'caller.number': '+31', 'caller.name': 'x', tags: '["a","b"]' },
    });
    expect(third).toMatchObject({ started_at: '', wait_s: '', 'caller.number': '', 'caller.name': 'y' });
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  test('many row groups, from a sealed upload', async () => {
    const ids = Array.from({ length: 25_000 }, (_, index) => `c${index}`);
    const file = path.join(folder, 'many.parquet');
    const columnData = [
      { name: 'call_id', data: ids },
      { name: 'wait_s', data: ids.map((_, index) => index) },
      { name: 'started_at', data: ids.map((_, index) => new Date(Date.UTC(2026, 2, 2) + index * 1000)) },
    ];
    writeFileSync(file, Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: 4000 })));
    const { rows } = await read(await sealed(file));
    expect(rows.map(({ line }) => line)).toEqual(ids.map((_, index) => index + 1));
    expect(rows.at(-1)?.cells).toEqual(['c24999', '24999', '2026-03-02T06:56:39.000Z']);
  });
});

const WORKBOOK = {
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="A" r:id="r1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
};
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe('what is refused, with a sentence', () => {
  const refused = (name: string, bytes: Buffer) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    return read({ path: file, sealed: false });
  };
  const sampleBytes = (name: string) => readFileSync(path.join(SAMPLES, name));

  /** Read or refused, wherever a byte is another one. */
  async function changedEverywhere(name: string, bytes: Buffer, step: number): Promise<void> {
    for (let at = 4; at < bytes.length - 8; at += step) {
      const changed = Buffer.from(bytes);
      changed[at] = 0xff;
      await refused(name, changed).catch((error: unknown) => {
        expect(error).toBeInstanceOf(AppError);
      });
    }
  }

  test('a workbook that was damaged anywhere', async () => {
    await changedEverywhere('changed.xlsx', sampleBytes('calls-xlsxwriter.xlsx'), 61);
  });

  test('a workbook made to fill a machine', async () => {
    const bomb = sheet(`<row r="1"><c t="str"><v>${' '.repeat(60_000_000)}</v></c></row>`);
    const bytes = makeZip({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': bomb });
    await expect(refused('bomb.xlsx', bytes)).rejects.toMatchObject({ code: 'too_large' });
  });

  test('entities of the file’s own, which could be made to fill it, too', async () => {
    const laughs = `<!DOCTYPE a [<!ENTITY x "lol">]>${sheet('<row r="1"><c><v>&x;</v></c></row>')}`;
    const bytes = makeZip({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': laughs });
    await expect(refused('laughs.xlsx', bytes)).rejects.toMatchObject({ code: 'invalid_input' });
  });

  test('archives that are no workbook', async () => {
    const message = (text: string) => ({ message: expect.stringContaining(text) });
    await expect(refused('a.zip', makeZip({ 'calls.csv': 'a,b\n1,2' }))).rejects.toMatchObject(
      message('This is a ZIP archive, not an Excel workbook'),
    );
    await expect(refused('a.ods', makeZip({ 'content.xml': '<a/>' }))).rejects.toMatchObject(
      message('OpenDocument'),
    );
    const cut = sampleBytes('calls-openpyxl.xlsx').subarray(0, 3000);
    await expect(refused('cut.xlsx', cut)).rejects.toMatchObject(message('cut off'));
    await expect(
      refused('empty.xlsx', makeZip({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': sheet('') })),
    ).rejects.toMatchObject(message('holds no rows'));
  });

  test('a Parquet file that was cut off, or says what cannot be', async () => {
    const bytes = sampleBytes('calls-pyarrow-zstd.parquet');
    await expect(refused('cut.parquet', bytes.subarray(0, 3000))).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('damaged'),
    });
    await changedEverywhere('changed.parquet', bytes, 97);
  });
});
