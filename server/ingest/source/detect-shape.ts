import { AppError } from '@/server/errors';
import { looksLikeHeader, uniqueNames } from './detect-header';
import { detectEncoding, openDecoder } from './encoding';
import { jsonColumns } from './json-lines';
import { HEAD_BYTES, type Origin, readHead } from './open-source';
import { LONGEST_NAME, MOST_COLUMNS, type ShapeOverrides, type SourceShape } from './shape';
import { LineSplitter } from './split-lines';
import { splitQuoted } from './tokenize';

const DELIMITERS = [',', ';', '\t', '|'];
/** How many lines the detection looks at. */
const SAMPLE_LINES = 100;

/**
 * Finds out how a file is written: encoding, CSV or JSON lines, delimiter, quote, header.
 * @throws AppError `invalid_input` when it is no such file (binary, empty, a JSON array), `not_found`
 */
export async function detectShape(origin: Origin, overrides: ShapeOverrides = {}): Promise<SourceShape> {
  const head = await readHead(origin);
  const encoding = overrides.encoding ?? detectEncoding(head);
  const splitter = new LineSplitter();
  const lines = splitter.push(openDecoder(encoding).write(head));
  // The last line of a head is cut somewhere, the last one of a file is whole.
  if (lines.length === 0 || head.length < HEAD_BYTES) lines.push(...splitter.end());
  const texts = lines.map((line) => line.text);
  return shapeOfTable(texts, encoding, overrides);
}

/** The same of lines that were read already. @throws AppError `invalid_input` for what can be no table */
export function shapeOfTable(texts: string[], encoding: string, overrides: ShapeOverrides): SourceShape {
  return checkedShape(shapeOfLines(texts, encoding, overrides));
}

function shapeOfLines(texts: string[], encoding: string, overrides: ShapeOverrides): SourceShape {
  const first = texts.findIndex((text) => text.trim() !== '');
  const text = texts[first]?.trim();
  if (text === undefined) throw new AppError('invalid_input', 'The file holds no lines.');
  if (text.startsWith('{')) {
    // Of the whole head: what is rarely said may first be said far down.
    const columns = jsonColumns(texts);
    return { format: 'jsonl', encoding, delimiter: ',', quote: '"', headerLine: 0, columns };
  }
  if (/^\[\s*(\{|$)/.test(text)) {
    throw new AppError('invalid_input', 'The file is one JSON array, not one JSON object a line.', {
      hint: "Turn it into JSON lines, for example with: jq -c '.[]' file.json > file.jsonl",
    });
  }
  const stated = /^"?sep=(.)"?$/i.exec(text)?.[1];
  const from = stated === undefined ? first : first + 1;
  const sample = texts.slice(from, from + SAMPLE_LINES);
  const delimiter = overrides.delimiter ?? stated ?? detectDelimiter(sample, overrides.quote ?? '"');
  const quote = overrides.quote ?? detectQuote(sample, delimiter);
  const rows = sample.map((row) => cellsOf(row, delimiter, quote));
  const skipped = from + countPreamble(rows);
  return {
    format: 'delimited',
    encoding,
    delimiter,
    quote,
    ...headerOf(rows.slice(skipped - from), skipped, overrides.header),
  };
}

/** @param skipped how many lines stand before the rows */
function headerOf(rows: string[][], skipped: number, said: boolean | undefined) {
  const [first = []] = rows;
  const named = said ?? looksLikeHeader(rows);
  const columns = named
    ? uniqueNames(first)
    : Array.from({ length: Math.max(1, first.length) }, (_, index) => `${index + 1}`);
  return { headerLine: named ? skipped + 1 : skipped, columns };
}

/** How many lines before the header are a title or comments: of one cell, or begun with #, where most have more. */
function countPreamble(rows: string[][]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [usual] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [1];
  if (usual === 1) return 0;
  const begin = rows.findIndex(
    (row) => row.length === usual || (row.length > 1 && !row[0]?.trimStart().startsWith('#')),
  );
  return Math.max(0, isOfGroups(rows.slice(begin)) ? begin + 1 : begin);
}

/** Of two header lines the upper one, whose cells span several columns: half of them are empty, below none is. */
function isOfGroups([first = [], second = [], third = []]: string[][]): boolean {
  const empty = (row: readonly string[]) => row.filter((cell) => cell.trim() === '').length;
  const names = second.every((cell) => /^\p{L}/u.test(cell.trim()));
  return empty(first) * 2 >= first.length && names && third.some((cell) => /^[+\d]/.test(cell.trim()));
}

/** @throws AppError `invalid_input` for what can be no header of a table */
export function checkedShape(shape: SourceShape): SourceShape {
  const { columns } = shape;
  const refuse = (message: string, hint: string) => new AppError('invalid_input', message, { hint });
  if (columns.some((column) => column.includes('\0'))) {
    throw refuse(
      'The file is not text: its first line holds NUL characters.',
      'Send a text file: CSV, TSV or JSON lines.',
    );
  }
  if (columns.length > MOST_COLUMNS) {
    throw refuse(
      `The file has ${columns.length} columns, more than ${MOST_COLUMNS}.`,
      'Line ends are probably missing, or it is a table of another kind.',
    );
  }
  if (columns.some((column) => column.length > LONGEST_NAME)) {
    throw refuse(
      `The first line holds a column name of more than ${LONGEST_NAME} characters.`,
      'Line ends are probably missing, or the delimiter or the encoding is another one.',
    );
  }
  return shape;
}

function cellsOf(text: string, delimiter: string, quote: string): string[] {
  if (quote === '' || !text.includes(quote)) return text.split(delimiter);
  const cells = splitQuoted(text, { delimiter, quote });
  return typeof cells === 'string' ? text.split(delimiter) : cells;
}

/** None where most lines with quotes have them around the names of callers ('"Jan" <101>', as databases write tables of tabs). */
function detectQuote(texts: string[], delimiter: string): string {
  const quote = '"';
  const [header = '', ...others] = texts;
  const quoting = others.filter((text) => text.includes(quote));
  const broken = quoting.filter(
    (text) => /"[^"]*"\s*</.test(text) && splitQuoted(text, { delimiter, quote }) === 'broken',
  );
  return !header.includes(quote) && broken.length * 2 > quoting.length ? '' : quote;
}

/** The delimiter that cuts the most lines into the same number of cells, more than one. */
function detectDelimiter(texts: string[], quote: string): string {
  const filled = texts.filter((text) => text.trim() !== '');
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>();
    for (const text of filled) {
      const count = cellsOf(text, delimiter, quote).length;
      counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    for (const [cells, lines] of counts) {
      const score = cells > 1 ? (lines / filled.length) * (1 + cells / 1000) : 0;
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}
