import type { MappingInput } from '../mapping/mapping';
import type { ShapeOverrides } from '../source/shape';

/** What must come of a file: refused before anything is stored, or read, with rows kept aside. */
interface Refused {
  code: 'invalid_input' | 'too_large' | 'not_found' | 'forbidden';
  message: RegExp;
}
export interface Read {
  /** ids of the calls that are stored, sorted */
  stored: readonly string[];
  /** line, field and reason of each row in quarantine */
  aside: readonly (readonly [line: number, field: string, reason: string])[];
  /** the message of a file that could not be read to its end */
  failed?: RegExp;
}

export interface MalformedFile {
  name: string;
  content: string | Buffer;
  expected: Refused | Read;
  mapping?: MappingInput;
  overrides?: ShapeOverrides;
}

export const HEADER = 'call_id,started_at,queue,outcome,wait_s,talk_s';
export const row = (id: string) => `${id},2024-05-01T09:00:00Z,sales,answered,12,166`;
/** A row of which one column is another. */
export function rowWith(column: string, value: string, id = 'bad'): string {
  const cells = row(id).split(',');
  cells[HEADER.split(',').indexOf(column)] = value;
  return cells.join(',');
}
/** The header, a good row, other lines, a good row. */
export const around = (...lines: string[]) => [HEADER, row('a'), ...lines, row('b'), ''].join('\n');
export const BOTH = ['a', 'b'];

export const NO_TIME = (text: string) => `"${text}" is not a time.`;
export const NO_DAY = (text: string) => `"${text}": there is no such day or time of day.`;
export const CELLS = (cells: number) => `The line has ${cells} cells, the file has 6 columns.`;
export const UNCLOSED = 'A quoted cell is not closed, or text follows its closing quote.';
export const UNREADABLE = 'The line holds bytes that are not text in the encoding of this file.';
export const NULS = 'The line holds NUL characters.';
export const OVERLONG = 'The line is longer than a million characters; only its beginning is kept.';
export const NO_OBJECT = 'The line is not one JSON object.';

/** One bad row between two good ones. */
export function badRow(name: string, line: string, field: string, reason: string): MalformedFile {
  return { name, content: around(line), expected: { stored: BOTH, aside: [[3, field, reason]] } };
}
export const badCell = (name: string, column: string, value: string, field: string, reason: string) =>
  badRow(name, rowWith(column, value), field, reason);
export function refused(name: string, content: string | Buffer, message: RegExp): MalformedFile {
  return { name, content, expected: { code: 'invalid_input', message } };
}
/** Nothing is wrong with it that could not be read. */
export function whole(
  name: string,
  content: string | Buffer,
  stored: readonly string[] = BOTH,
): MalformedFile {
  return { name, content, expected: { stored, aside: [] } };
}
export const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
