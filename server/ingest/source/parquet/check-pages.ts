import type { ColumnMetaData, FileMetaData } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { AppError } from '@/server/errors';
import type { RandomFile } from '../random-file';
import { damagedParquet } from './damaged';

/** Unpacked: writers make pages of a megabyte or so. */
const LARGEST_PAGE = 128 * 1024 * 1024;
const LARGEST_CHUNK = 1024 * 1024 * 1024;
/** Values of a column in a row group; lists may have several a row. */
const MOST_VALUES = 20_000_000;

/**
 * Looks at the headers of all pages of a row group before anything is unpacked: sizes and counts in them decide how much
 * memory a reader takes, and a damaged or malicious file may say anything.
 * @throws AppError `invalid_input` when they cannot be, `too_large`
 */
export async function checkPages(file: RandomFile, metadata: FileMetaData, group: number): Promise<void> {
  for (const { meta_data: column } of metadata.row_groups[group]?.columns ?? []) {
    if (!column) throw damagedParquet();
    const bytes = await chunkOf(file, column);
    checkChunk(bytes, column);
  }
}

async function chunkOf(file: RandomFile, column: ColumnMetaData): Promise<Buffer> {
  const from = Number(column.dictionary_page_offset ?? column.data_page_offset);
  const length = Number(column.total_compressed_size);
  const values = Number(column.num_values);
  if (!(length >= 0 && values >= 0)) throw damagedParquet();
  if (values > MOST_VALUES || Number(column.total_uncompressed_size) > LARGEST_CHUNK) throw tooLarge();
  return file.read(from, from + length);
}

function checkChunk(bytes: Buffer, column: ColumnMetaData): void {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), offset: 0 };
  let values = 0;
  let unpacked = 0;
  while (reader.offset < bytes.length - 1) {
    const header = parquetHeader(reader);
    const { compressed_page_size: packed, uncompressed_page_size: size } = header;
    const inside =
      header.data_page_header?.num_values ??
      header.data_page_header_v2?.num_values ??
      header.dictionary_page_header?.num_values ??
      0;
    if (!(packed >= 0 && size >= 0 && inside >= 0 && reader.offset + packed <= bytes.length)) {
      throw damagedParquet();
    }
    unpacked += size;
    if (header.type !== 'DICTIONARY_PAGE') values += inside;
    if (size > LARGEST_PAGE || unpacked > LARGEST_CHUNK || inside > MOST_VALUES) throw tooLarge();
    reader.offset += packed;
  }
  if (values > Number(column.num_values)) throw damagedParquet();
}

function tooLarge(): AppError {
  return new AppError(
    'too_large',
    'A row group of the Parquet file unpacks to more than can be read at once.',
    {
      hint: 'Write it with smaller row groups, of some 100,000 rows.',
    },
  );
}
