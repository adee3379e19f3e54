import path from 'node:path';
import { AppError } from '@/server/errors';
import { isTimedText } from '../transcripts/parts/ttml';
import { checkedShape, shapeOfTable } from './detect-shape';
import { detectEncoding, openDecoder } from './encoding';
import type { FileHead } from './file-head';
import { refuseForeignText } from './foreign-text';
import { type JsonView, jsonViews } from './json-head';
import { firstBytes, HEAD_BYTES, type Origin, readHead } from './open-source';
import { openParquet } from './parquet/read-parquet';
import type { ShapeOverrides, SourceShape } from './shape';
import { tableFileOf } from './sniff';
import { LineSplitter } from './split-lines';
import { Tokenizer } from './tokenize';
import { sheetHeads } from './xlsx/read-xlsx';
import { itemOfXml } from './xml-item';
import { XmlSplitter } from './xml-splitter';

/** One way to read a file: its beginning, and how it is written when it is read so. */
export interface HeadView {
  head: FileHead;
  shape: SourceShape;
  /** why it can be no table: it may be a text, whose lines are long */
  noTable?: AppError;
}

const SAMPLE_ROWS = 1000;
/** Of the columns of what is no table. */
const VALUE = ['value'];

/**
 * Looks at the beginning of a file: how it is written down, and what stands in it. Of JSON there is a view for each list
 * that may hold the records; the first is that of the file itself.
 * @throws AppError `invalid_input` for what cannot be read at all, `not_found`, `forbidden`
 */
export async function openHead(
  origin: Origin,
  fileName: string,
  overrides: ShapeOverrides = {},
): Promise<[HeadView, ...HeadView[]]> {
  const packed = tableFileOf(await firstBytes(origin, 16));
  if (packed === 'xlsx') return sheetViews(origin, path.basename(fileName), overrides);
  if (packed === 'parquet') return [await parquetView(origin, path.basename(fileName))];
  const bytes = await readHead(origin);
  const encoding = overrides.encoding ?? detectEncoding(bytes);
  const text = openDecoder(encoding).write(bytes);
  const whole = bytes.length < HEAD_BYTES;
  const start = { fileName: path.basename(fileName), text, whole, encoding };
  const begin = text.trimStart();
  if (begin === '') throw new AppError('invalid_input', 'The file holds no lines.');
  refuseForeignText(text);
  if (begin.startsWith('{') || /^\[\s*[[{\]]/.test(begin)) return jsonHeads(start);
  if (isTimedText(begin))
    return [{ head: headOf(start, 'delimited', {}), shape: plainShape('text', encoding) }];
  if (/^<[?!a-z_]/i.test(begin)) return [xmlHead(start)];
  return [tableHead(start, overrides)];
}

/** A view for each sheet. */
async function sheetViews(
  origin: Origin,
  fileName: string,
  overrides: ShapeOverrides,
): Promise<[HeadView, ...HeadView[]]> {
  const views = (await sheetHeads(origin, overrides)).map(({ name, headerLine, columns, rows }): HeadView => {
    const start = { fileName, text: '', whole: false, encoding: 'utf-8' };
    const shape = checkedShape({ ...plainShape('xlsx', 'utf-8'), headerLine, columns, list: name });
    return { head: headOf(start, 'xlsx', { columns, rows }), shape };
  });
  const [first, ...others] = views;
  if (!first) throw new AppError('invalid_input', 'The workbook holds no rows.');
  return [first, ...others];
}

async function parquetView(origin: Origin, fileName: string): Promise<HeadView> {
  const file = await openParquet(origin);
  try {
    const { columns } = file;
    const rows: string[][] = [];
    for await (const records of file.batches()) {
      rows.push(...records.slice(0, SAMPLE_ROWS).map(({ cells }) => cells));
      break;
    }
    const start = { fileName, text: '', whole: false, encoding: 'utf-8' };
    const shape = checkedShape({ ...plainShape('parquet', 'utf-8'), headerLine: 1, columns });
    return { head: headOf(start, 'parquet', { columns, rows }), shape };
  } finally {
    await file.close();
  }
}

interface Start {
  fileName: string;
  text: string;
  whole: boolean;
  encoding: string;
}

function jsonHeads(start: Start): [HeadView, ...HeadView[]] {
  const viewOf = ({ format, list, objects }: JsonView): HeadView => ({
    head: headOf(start, format, { objects }),
    shape: { ...plainShape(format, start.encoding), ...(list === '' ? {} : { list }) },
  });
  const [first, ...lists] = jsonViews(start.text, start.whole);
  return [viewOf(first), ...lists.map(viewOf)];
}

/** @throws AppError `invalid_input` for what is no sound XML, or declares entities */
function xmlHead(start: Start): HeadView {
  const splitter = new XmlSplitter();
  const pieces = splitter.push(start.text);
  if (start.whole) splitter.end();
  const items = pieces.slice(0, SAMPLE_ROWS).map(({ place, raw }) => itemOfXml(place, raw));
  const objects = items.map(({ object }) => object).filter((object) => object !== null);
  return { head: headOf(start, 'xml', { objects }), shape: plainShape('xml', start.encoding) };
}

/** Lines that no delimiter cuts into columns are text. */
function tableHead(start: Start, overrides: ShapeOverrides): HeadView {
  const lines = linesOf(start);
  const shape = orReason(() => shapeOfTable(lines, start.encoding, overrides));
  if (shape instanceof AppError) {
    return {
      head: headOf(start, 'delimited', {}),
      shape: plainShape('text', start.encoding),
      noTable: shape,
    };
  }
  const tokenizer = new Tokenizer(shape, shape.columns.length);
  const numbered = lines.map((text, index) => ({ line: index + 1, text, overlong: false }));
  const rows = [...tokenizer.push(numbered.slice(shape.headerLine)), ...tokenizer.end()]
    .slice(0, SAMPLE_ROWS)
    .map(({ cells }) => cells)
    .filter((cells) => cells.length > 0);
  return { head: headOf(start, 'delimited', { columns: shape.columns, rows }), shape };
}

function orReason(read: () => SourceShape): SourceShape | AppError {
  try {
    return read();
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown;
    throw thrown;
  }
}

function headOf(start: Start, container: FileHead['container'], found: Partial<FileHead>): FileHead {
  const { fileName, text, whole } = start;
  const lines = linesOf(start).filter((line) => line.trim() !== '');
  return { fileName, container, text, whole, lines, objects: [], columns: [], rows: [], ...found };
}

function linesOf({ text, whole }: Start): string[] {
  const splitter = new LineSplitter();
  const lines = splitter.push(text);
  // The last line of a head is cut somewhere, the last one of a file is whole.
  if (lines.length === 0 || whole) lines.push(...splitter.end());
  return lines.map((line) => line.text);
}

/** Of what has no columns of its own. */
export function plainShape(format: SourceShape['format'], encoding: string): SourceShape {
  return { format, encoding, delimiter: ',', quote: '"', headerLine: 0, columns: VALUE };
}
