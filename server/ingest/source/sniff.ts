import { AppError } from '@/server/errors';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PARQUET = [0x50, 0x41, 0x52, 0x31];

/** First bytes of files that are no text, and what they are. */
const BINARY: readonly { magic: readonly number[]; what: string; hint: string }[] = [
  {
    magic: ZIP,
    what: 'a ZIP archive or an Excel workbook, packed again',
    hint: 'Unpack it: a workbook is packed already.',
  },
  {
    magic: [0x50, 0x4b, 0x05, 0x06],
    what: 'an empty ZIP archive',
    hint: 'Unpack the archive and send the file in it.',
  },
  {
    magic: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'an old Excel workbook',
    hint: 'Save it as an Excel workbook of today (.xlsx), or the sheet as CSV (UTF-8).',
  },
  { magic: [0x25, 0x50, 0x44, 0x46], what: 'a PDF', hint: 'Export the report as CSV instead.' },
  { magic: [0x42, 0x5a, 0x68], what: 'a bzip2 file', hint: 'Unpack it, or pack it with gzip.' },
  { magic: [0xfd, 0x37, 0x7a, 0x58], what: 'an xz file', hint: 'Unpack it, or pack it with gzip.' },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], what: 'a zstd file', hint: 'Unpack it, or pack it with gzip.' },
  { magic: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7-Zip archive', hint: 'Unpack it and send the file in it.' },
  ...[
    { magic: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG picture' },
    { magic: [0xff, 0xd8, 0xff], what: 'a JPEG picture' },
    { magic: [0x47, 0x49, 0x46, 0x38], what: 'a GIF picture' },
  ].map((picture) => ({ ...picture, hint: 'Send the call log as CSV or JSON lines.' })),
  {
    magic: PARQUET,
    what: 'a Parquet file, packed again',
    hint: 'Unpack it: Parquet is packed already.',
  },
];

function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => head[index] === byte);
}

export function looksGzipped(head: Uint8Array): boolean {
  return startsWith(head, [0x1f, 0x8b]);
}

/** @throws AppError `invalid_input` that says what the file is instead of text */
export function refuseBinary(head: Uint8Array): void {
  const found = BINARY.find((kind) => startsWith(head, kind.magic));
  if (!found) return;
  throw new AppError('invalid_input', `This is ${found.what}, not a text file.`, { hint: found.hint });
}

/** Tables that are no text: what is in them is packed, and read from the end of the file. */
export function tableFileOf(head: Uint8Array): 'xlsx' | 'parquet' | null {
  if (startsWith(head, ZIP)) return 'xlsx';
  return startsWith(head, PARQUET) ? 'parquet' : null;
}
