import { AppError } from '@/server/errors';
import { looksLikeHeader, uniqueNames } from './detect-header';
import { detectEncoding, openDecoder } from './encoding';
import { jsonColumns } from './json-lines';
import { type Origin, readHead } from './open-source';
import type { ShapeOverrides, SourceShape } from './shape';
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
  const texts = (lines.length > 0 ? lines : splitter.end()).map((line) => line.text);
  return shapeOfLines(texts.slice(0, SAMPLE_LINES), encoding, overrides);
}

function shapeOfLines(texts: string[], encoding: string, overrides: ShapeOverrides): SourceShape {
  const first = texts.findIndex((text) => text.trim() !== '');
  const text = texts[first]?.trim();
  if (text === undefined) throw new AppError('invalid_input', 'The file holds no lines.');
  if (text.startsWith('{')) {
    const columns = jsonColumns(texts);
    return { format: 'jsonl', encoding, delimiter: ',', quote: '"', headerLine: 0, columns };
  }
  if (/^\[\s*(\{|$)/.test(text)) {
    throw new AppError('invalid_input', 'The file is one JSON array, not one JSON object a line.', {
      hint: "Turn it into JSON lines, for example with: jq -c '.[]' file.json > file.jsonl",
    });
  }
  const stated = /^"?sep=(.)"?$/i.exec(text)?.[1];
  const headerIndex = stated === undefined ? first : first + 1;
  const quote = overrides.quote ?? '"';
  const delimiter = overrides.delimiter ?? stated ?? detectDelimiter(texts.slice(headerIndex), quote);
  const rows = texts.slice(headerIndex).map((row) => cellsOf(row, delimiter, quote));
  const named = overrides.header ?? looksLikeHeader(rows);
  const width = rows[0]?.length ?? 1;
  const columns = named
    ? uniqueNames(rows[0] ?? [])
    : Array.from({ length: width }, (_, index) => `${index + 1}`);
  const headerLine = named ? headerIndex + 1 : stated === undefined ? 0 : headerIndex;
  return { format: 'delimited', encoding, delimiter, quote, headerLine, columns };
}

function cellsOf(text: string, delimiter: string, quote: string): string[] {
  if (quote === '' || !text.includes(quote)) return text.split(delimiter);
  const cells = splitQuoted(text, { delimiter, quote });
  return typeof cells === 'string' ? text.split(delimiter) : cells;
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
