import { AppError } from '@/server/errors';
import { isObject } from '@/server/ingest/transcripts/parts/named-values';
import type { BodyRow } from '../kinds/api-kind';

/** Of a request. */
export const MOST_ROWS = 10_000;

/**
 * The rows of a body: JSON lines, a JSON list, or an object with the list under its name. A row that is no object is
 * handed on, to be told of with the others that are wrong.
 * @param name what the list is called: "calls"
 * @throws AppError `invalid_input` for no JSON or no rows, `too_large` for too many, `unsupported` for another type
 */
export function parseRows(text: string, contentType: string | null, name: string): BodyRow[] {
  const type = (contentType ?? 'application/json').split(';')[0]?.trim().toLowerCase() ?? '';
  if (!asLines(type)) requireJson(type);
  const rows = asLines(type) ? rowsOfLines(text) : rowsOfDocument(text, name);
  if (rows.length === 0) {
    throw new AppError('invalid_input', `There are no ${name} in the body.`, {
      hint: `Send {"${name}": [{…}, …]}, or an object a line as application/x-ndjson.`,
    });
  }
  if (rows.length > MOST_ROWS) {
    throw new AppError('too_large', `The body has ${rows.length} rows, more than ${MOST_ROWS}.`, {
      hint: 'Send them in several requests.',
      data: { mostRows: MOST_ROWS },
    });
  }
  return rows;
}

function asLines(type: string): boolean {
  return [
    'application/x-ndjson',
    'application/ndjson',
    'application/jsonl',
    'application/x-jsonlines',
  ].includes(type);
}

function requireJson(type: string): void {
  if (type === '' || type === 'application/json' || type.endsWith('+json')) return;
  throw new AppError('unsupported', `Rows do not come as ${type.slice(0, 80)}.`, {
    hint: 'Send application/json, or application/x-ndjson with an object a line.',
  });
}

function rowsOfLines(text: string): BodyRow[] {
  return text
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const value = parsed(line);
      return rowOf(index, isObject(value) ? value : null, line);
    });
}

function rowsOfDocument(text: string, name: string): BodyRow[] {
  const value = parsed(text);
  if (value === undefined) {
    throw new AppError('invalid_input', 'The body is no sound JSON.', {
      hint: 'It may have been cut off, or holds an object a line: that is application/x-ndjson.',
    });
  }
  const list = isObject(value) ? value[name] : value;
  if (!Array.isArray(list)) {
    throw new AppError('invalid_input', `The body has no list of ${name}.`, {
      hint: `Send {"${name}": [{…}, …]}.`,
    });
  }
  return list.map((item: unknown, index) => rowOf(index, isObject(item) ? item : null, oneLine(item)));
}

/** Written anew, so that it is one line; what is no object stays as it came. */
function rowOf(index: number, object: Record<string, unknown> | null, came: string): BodyRow {
  const text = object ? oneLine(object) : came;
  return { line: index + 1, object: text === TOO_DEEP ? null : object, text };
}

/** In the place of what is nested so deeply that it cannot be written. */
const TOO_DEEP = '"…"';

function oneLine(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (thrown) {
    if (thrown instanceof RangeError) return TOO_DEEP;
    throw thrown;
  }
}

/** undefined: no JSON */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
