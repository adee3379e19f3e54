import { type Compressors, type FileMetaData, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors, decompressLz4Raw } from 'hyparquet-compressors';
import type { OpenRecords } from '../open-records';
import type { Origin } from '../open-source';
import { openRandom, type RandomFile } from '../random-file';
import { NULS, type SourceRecord } from '../tokenize';
import { checkMetadata } from './check-metadata';
import { checkPages } from './check-pages';
import { type ParquetColumn, parquetColumns } from './columns';
import { damagedParquet } from './damaged';

/** What tells where everything stands; a file of a thousand columns and groups has less. */
const LARGEST_METADATA = 32 * 1024 * 1024;
/** Cells that are in memory at once. */
const CELLS_AT_ONCE = 400_000;

/** Pages of nothing but nulls hold nothing, packed with LZ4 a byte that its unpacker does not expect. */
const UNPACKERS: Compressors = {
  ...compressors,
  LZ4_RAW: (input, length) => (length === 0 ? new Uint8Array() : decompressLz4Raw(input, length)),
};

/** A Parquet file that is open: its columns, and its rows as rows of cells. */
interface OpenParquet {
  columns: string[];
  rows: number;
  /** in bytes */
  size: number;
  batches(): AsyncGenerator<SourceRecord[]>;
  close(): Promise<void>;
}

/** The rows of a Parquet file, some thousand at a time. @param columns as its shape names them */
export async function readParquet(origin: Origin, columns: readonly string[]): Promise<OpenRecords> {
  const file = await openParquet(origin);
  const places = columns.map((name) => file.columns.indexOf(name));
  let read = 0;
  async function* batches(): AsyncGenerator<SourceRecord[]> {
    try {
      for await (const batch of file.batches()) {
        read += batch.length;
        yield batch.map((row) => ({ ...row, cells: places.map((place) => row.cells[place] ?? '') }));
      }
    } finally {
      await file.close();
    }
  }
  return { batches: batches(), bytesRead: () => Math.round((file.size * read) / Math.max(1, file.rows)) };
}

/** @throws AppError `invalid_input` when it is damaged, `too_large` */
export async function openParquet(origin: Origin): Promise<OpenParquet> {
  const file = await openRandom(origin);
  try {
    const metadata = await metadataOf(file);
    const columns = parquetColumns(metadata);
    return {
      columns: columns.map(({ name }) => name),
      rows: Number(metadata.num_rows),
      size: file.size,
      batches: () => rowsOf(file, metadata, columns),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw damagedParquet(error);
  }
}

async function metadataOf(file: RandomFile): Promise<FileMetaData> {
  if (file.size < 12) throw damagedParquet();
  const tail = await file.read(file.size - 8, file.size);
  if (tail.readUInt32LE(0) > LARGEST_METADATA) throw damagedParquet();
  const metadata = await parquetMetadataAsync(bufferOf(file));
  checkMetadata(metadata);
  return metadata;
}

function bufferOf(file: RandomFile) {
  return {
    byteLength: file.size,
    slice: async (start: number, end = file.size): Promise<ArrayBuffer> => {
      const bytes = await file.read(start, end);
      return new Uint8Array(bytes).buffer;
    },
  };
}

async function* rowsOf(
  file: RandomFile,
  metadata: FileMetaData,
  columns: readonly ParquetColumn[],
): AsyncGenerator<SourceRecord[]> {
  const atOnce = Math.max(500, Math.floor(CELLS_AT_ONCE / Math.max(1, columns.length)));
  let start = 0;
  for (const [index, group] of metadata.row_groups.entries()) {
    const end = start + Number(group.num_rows);
    try {
      await checkPages(file, metadata, index);
    } catch (error) {
      throw damagedParquet(error);
    }
    for (let from = start; from < end; from += atOnce) {
      yield await someRows(file, metadata, columns, from, Math.min(end, from + atOnce));
    }
    start = end;
  }
}

async function someRows(
  file: RandomFile,
  metadata: FileMetaData,
  columns: readonly ParquetColumn[],
  rowStart: number,
  rowEnd: number,
): Promise<SourceRecord[]> {
  try {
    const objects = await parquetReadObjects({
      ...{ file: bufferOf(file), metadata, compressors: UNPACKERS, rowStart, rowEnd },
      parsers: { dateFromDays: dayOf },
    });
    return objects.map((object, index) => recordOf(rowStart + index + 1, object, columns));
  } catch (error) {
    throw damagedParquet(error);
  }
}

function dayOf(days: number): string {
  const day = new Date(days * 86_400_000);
  return Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10);
}

/** A row of cells; its `raw` is the row as JSON, so that it can be mended and sent again as JSON lines. */
function recordOf(
  line: number,
  object: Record<string, unknown>,
  columns: readonly ParquetColumn[],
): SourceRecord {
  const cells = columns.map(({ path, isMoment }) => cellOf(valueAt(object, path), isMoment));
  const named = columns.map(({ name }, index): [string, string] => [name, cells[index] ?? '']);
  const problem = cells.some((cell) => cell.includes('\0')) ? NULS : null;
  return { line, raw: JSON.stringify(Object.fromEntries(named)), cells, problem };
}

function valueAt(object: Record<string, unknown>, path: readonly string[]): unknown {
  let value: unknown = object;
  for (const name of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

function cellOf(value: unknown, isMoment: boolean): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return timeOf(value, isMoment);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('hex');
  if (typeof value !== 'object') return String(value);
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'bigint' ? inner.toString() : inner,
  );
}

function timeOf(date: Date, isMoment: boolean): string {
  if (Number.isNaN(date.getTime())) return '';
  const text = date.toISOString();
  return isMoment ? text : text.slice(0, -1);
}
