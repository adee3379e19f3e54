import { AppError } from '@/server/errors';
import { quoted, RowProblem } from '../row-problem';
import type { Mapping, TextSource } from './mapping';

const PLACEHOLDER = /\{([^{}]+)\}/g;

/** Every column a mapping reads. */
function mappedColumns(mapping: Mapping): string[] {
  const found = new Set<string>();
  for (const source of Object.values(mapping.fields)) {
    if (!source) continue;
    if ('column' in source) found.add(source.column);
    if ('columns' in source) for (const column of source.columns) found.add(column);
    if ('template' in source)
      for (const [, column] of source.template.matchAll(PLACEHOLDER)) found.add(column ?? '');
  }
  return [...found];
}

/** The columns a mapping reads that are not there. */
export function lacksColumns(mapping: Mapping, columns: readonly string[]): string[] {
  return mappedColumns(mapping).filter((column) => !columns.includes(column));
}

/** @throws AppError `invalid_input` that names what the file lacks */
export function requireColumns(mapping: Mapping, columns: readonly string[]): void {
  const missing = lacksColumns(mapping, columns);
  if (missing.length === 0) return;
  throw new AppError(
    'invalid_input',
    `The file has no column ${missing.map((name) => `"${name}"`).join(', ')}.`,
    {
      hint: `Its columns are: ${columns.slice(0, 40).join(', ')}. Choose another mapping, or change this one.`,
    },
  );
}

export type ReadCell = (cells: readonly string[]) => string;

/** Reads one column, trimmed; '' for the words that mean "nothing". */
export function cellReader(
  columns: readonly string[],
  column: string,
  emptyWhen: readonly string[] = [],
): ReadCell {
  const index = columns.indexOf(column);
  const empty = emptyWhen.length > 0 ? new Set(emptyWhen) : null;
  return (cells) => {
    const cell = (cells[index] ?? '').trim();
    return empty?.has(cell) ? '' : cell;
  };
}

/** Reads a text field; a field without a source is ''. @throws RowProblem from the reader when it is too long */
export function textReader(
  columns: readonly string[],
  field: string,
  source: TextSource | undefined,
  maxLength = 200,
): ReadCell {
  if (!source) return () => '';
  const read = plainReader(columns, source);
  return (cells) => {
    const text = read(cells);
    if (text.length <= maxLength) return text;
    throw new RowProblem(
      field,
      `${quoted(text)} has ${text.length} characters, more than ${maxLength}.`,
      'Another column is probably meant, or cells of this row moved.',
    );
  };
}

function plainReader(columns: readonly string[], source: TextSource): ReadCell {
  if ('constant' in source) return () => source.constant;
  if ('template' in source) return templateReader(columns, source.template);
  const read = cellReader(columns, source.column, source.emptyWhen);
  const values = new Map(Object.entries(source.values));
  if (values.size === 0) return read;
  return (cells) => {
    const cell = read(cells);
    return values.get(cell) ?? cell;
  };
}

/** '' when every column of the template is empty: "--" would be the id of many calls. */
function templateReader(columns: readonly string[], template: string): ReadCell {
  const names = [...template.matchAll(PLACEHOLDER)].map(([, name]) => name ?? '');
  const readers = names.map((name) => cellReader(columns, name));
  const literals = template.split(/\{[^{}]+\}/);
  return (cells) => {
    let text = literals[0] ?? '';
    let filled = readers.length === 0;
    for (let index = 0; index < readers.length; index += 1) {
      const value = readers[index]?.(cells) ?? '';
      if (value !== '') filled = true;
      text += value + (literals[index + 1] ?? '');
    }
    return filled ? text : '';
  };
}
