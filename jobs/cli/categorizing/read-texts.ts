import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Options, parse } from 'csv-parse';
import { languageNamed } from '@/models/intent/examples';
import type { Language } from '@/models/text/transcript';
import { AppError } from '@/server/errors';

/** A text of a file. */
export interface TextRow {
  /** of the file, from 1 */
  line: number;
  text: string;
  /** null where the file has none */
  label: string | null;
  language: Language | null;
  /** As it stands in the file, null where it has none. */
  id: string | number | null;
}

/** Names under which files carry what is read; the first that is there counts. */
const NAMES = {
  text: ['text', 'utterance', 'utt', 'sentence', 'query', 'message', 'review', 'tweet', 'content'],
  label: ['label', 'intent', 'category', 'class', 'sentiment', 'airline_sentiment', 'polarity'],
  language: ['lang', 'language', 'locale'],
  id: ['id', 'utterance_id', 'call_id'],
} as const;

type Field = keyof typeof NAMES;

/**
 * The texts of a .jsonl, .csv or .tsv file (also gzipped), one after the other.
 * @param needLabel every row must have a label
 * @throws AppError naming the line, what is wrong with it, and how to mend it
 */
export async function* readTexts(file: string, needLabel: boolean): AsyncGenerator<TextRow> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) {
    throw new AppError('not_found', `There is no file ${file}.`, {
      hint: 'Give the path of a .jsonl or .csv file; either may be gzipped (.gz).',
    });
  }
  const plain = file.toLowerCase().replace(/\.gz$/, '');
  const rows = Object.entries(READERS).find(([ending]) => plain.endsWith(ending))?.[1];
  if (!rows) {
    throw new AppError('invalid_input', `${file} is neither .jsonl nor .csv nor .tsv.`, {
      hint: 'Write one JSON object a line (.jsonl), or a table with a heading (.csv, or .tsv with tabs and no quotes).',
    });
  }
  let count = 0;
  for await (const row of rows(opened(file), file)) {
    if (needLabel && row.label === null) {
      throw new AppError('invalid_input', `Line ${row.line}: there is no label.`, {
        hint: `Give every row a label, under one of these names: ${NAMES.label.join(', ')}; "none" for texts about none of the intents.`,
      });
    }
    count += 1;
    yield row;
  }
  if (count === 0) {
    throw new AppError('invalid_input', `${file} has no row of data.`, {
      hint: 'It needs the columns text,label (and lang where there are several languages).',
    });
  }
}

type RowReader = (bytes: Readable, file: string) => AsyncGenerator<TextRow>;

const READERS: Record<string, RowReader> = {
  '.jsonl': jsonRows,
  '.ndjson': jsonRows,
  '.csv': (bytes, file) => tableRows(bytes, file, {}),
  '.tsv': (bytes, file) => tableRows(bytes, file, { delimiter: '\t', quote: null }),
};

function opened(file: string): Readable {
  const bytes = createReadStream(file);
  if (!file.toLowerCase().endsWith('.gz')) return bytes;
  const unpacked = createGunzip();
  bytes.once('error', (error) => unpacked.destroy(error));
  return bytes.pipe(unpacked);
}

async function* jsonRows(bytes: Readable, file: string): AsyncGenerator<TextRow> {
  const failure = new Promise<never>((_, reject) => {
    bytes.once('error', (error) => reject(unreadable(file, error)));
  });
  failure.catch(() => undefined);
  const lines = createInterface({ input: bytes, crlfDelay: Number.POSITIVE_INFINITY })[
    Symbol.asyncIterator
  ]();
  for (let line = 1; ; line += 1) {
    const next = await Promise.race([lines.next(), failure]);
    if (next.done) return;
    const text = next.value.replace(/^\ufeff/, '').trim();
    if (text !== '') yield jsonRow(text, line);
  }
}

function jsonRow(text: string, line: number): TextRow {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (cause) {
    throw new AppError('invalid_input', `Line ${line} is no JSON object.`, {
      hint: 'Each line must be one object, as {"text": "…", "label": "…"}.',
      cause,
    });
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new AppError('invalid_input', `Line ${line} is no JSON object.`, {
      hint: 'Each line must be one object, as {"text": "…", "label": "…"}.',
    });
  }
  const record = parsed as Record<string, unknown>;
  const field = (name: Field): unknown => {
    const key = NAMES[name].find((known) => record[known] !== undefined && record[known] !== null);
    return key === undefined ? null : record[key];
  };
  const said = field('text');
  if (typeof said !== 'string') {
    throw new AppError('invalid_input', `Line ${line}: there is no text.`, {
      hint: `Give the text as a string under one of these names: ${NAMES.text.join(', ')}.`,
    });
  }
  const [label, language, id] = [field('label'), field('language'), field('id')];
  return {
    line,
    text: said,
    label: label === null ? null : String(label),
    language: typeof language === 'string' ? languageNamed(language) : null,
    id: typeof id === 'string' || typeof id === 'number' ? id : null,
  };
}

async function* tableRows(bytes: Readable, file: string, form: Options): AsyncGenerator<TextRow> {
  const parser = parse({ ...form, bom: true, relax_column_count: true, skip_empty_lines: true, info: true });
  bytes.once('error', (error) => parser.destroy(error));
  let columns: Record<Field, number> | null = null;
  try {
    for await (const { record, info } of bytes.pipe(parser) as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      if (columns) yield tableRow(record, columns, info.lines);
      else columns = columnsOf(record);
    }
  } catch (error) {
    throw error instanceof AppError ? error : unreadable(file, error);
  }
}

function columnsOf(head: readonly string[]): Record<Field, number> {
  const names = head.map((name) => name.trim().toLowerCase());
  const columnOf = (field: Field) => {
    const known = NAMES[field].find((name) => names.includes(name));
    return known === undefined ? -1 : names.indexOf(known);
  };
  const text = columnOf('text');
  if (text < 0) {
    throw new AppError('invalid_input', 'Line 1: there is no column text.', {
      hint: 'The first line must name the columns, divided by commas: text,label and, where there are several languages, lang.',
    });
  }
  return { text, label: columnOf('label'), language: columnOf('language'), id: columnOf('id') };
}

function tableRow(record: readonly string[], columns: Record<Field, number>, line: number): TextRow {
  const cell = (field: Field) => (columns[field] < 0 ? null : (record[columns[field]] ?? null));
  const text = cell('text');
  if (text === null) {
    throw new AppError('invalid_input', `Line ${line}: there is no text.`, {
      hint: 'The row is shorter than the heading; a text with commas must stand in quotation marks.',
    });
  }
  const language = cell('language');
  return {
    line,
    text,
    label: cell('label'),
    language: language === null ? null : languageNamed(language),
    id: cell('id'),
  };
}

function unreadable(file: string, error: unknown): AppError {
  const reason = error instanceof Error ? error.message : String(error);
  return new AppError('invalid_input', `${file} cannot be read: ${reason}`, {
    hint: 'It must be UTF-8 text, gzipped only where its name ends in .gz.',
    cause: error,
  });
}
