import { unguarded } from '@/server/csv/spreadsheet-guard';
import { AppError } from '@/server/errors';
import { jsonRecords, recordOfItem } from './json-lines';
import type { OpenRecords } from './open-records';
import { type Origin, openText } from './open-source';
import { readParquet } from './parquet/read-parquet';
import { readObjects } from './read-objects';
import type { SourceShape } from './shape';
import { type Line, LineSplitter } from './split-lines';
import { type SourceRecord, Tokenizer } from './tokenize';
import { readXlsx } from './xlsx/read-xlsx';

/** The rows of a table, or objects as rows: without its header, with memory that does not grow with the file. */
export async function readTable(origin: Origin, shape: SourceShape): Promise<OpenRecords> {
  switch (shape.format) {
    case 'delimited':
    case 'jsonl': {
      const { chunks, bytesRead } = await openText(origin, shape.encoding);
      return { bytesRead, batches: records(chunks, shape) };
    }
    case 'json':
    case 'xml': {
      const { batches, bytesRead } = await readObjects(origin, shape);
      return { bytesRead, batches: rowsOfObjects(batches, shape.columns) };
    }
    case 'xlsx':
      return readXlsx(origin, shape);
    case 'parquet':
      return readParquet(origin, shape.columns);
    default:
      throw new AppError('invalid_input', 'Lines of text are no table.');
  }
}

async function* rowsOfObjects(
  batches: Awaited<ReturnType<typeof readObjects>>['batches'],
  columns: readonly string[],
): AsyncGenerator<SourceRecord[]> {
  for await (const items of batches) yield items.map((item) => recordOfItem(item, columns));
}

async function* records(chunks: AsyncGenerator<string>, shape: SourceShape): AsyncGenerator<SourceRecord[]> {
  const splitter = new LineSplitter();
  const parser = shape.format === 'jsonl' ? jsonParser(shape) : delimitedParser(shape);
  for await (const chunk of chunks) {
    const batch = parser.push(splitter.push(chunk));
    if (batch.length > 0) yield batch;
  }
  const rest = parser.push(splitter.end());
  rest.push(...parser.end());
  if (rest.length > 0) yield rest;
}

interface Parser {
  push(lines: Line[]): SourceRecord[];
  end(): SourceRecord[];
}

function jsonParser(shape: SourceShape): Parser {
  return { push: (lines) => jsonRecords(lines, shape.columns), end: () => [] };
}

function delimitedParser(shape: SourceShape): Parser {
  const tokenizer = new Tokenizer(shape, shape.columns.length);
  const afterHeader = (lines: Line[]): Line[] => {
    const first = lines[0];
    if (!first || first.line > shape.headerLine) return lines;
    return lines.filter((line) => line.line > shape.headerLine);
  };
  return {
    push: (lines) => tokenizer.push(afterHeader(lines)).map(withoutGuards),
    end: () => tokenizer.end().map(withoutGuards),
  };
}

function withoutGuards(record: SourceRecord): SourceRecord {
  if (record.raw.includes("'")) record.cells = record.cells.map(unguarded);
  return record;
}
