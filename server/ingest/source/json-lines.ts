import type { SourceItem } from '../formats/call-format';
import { isObject } from '../transcripts/parts/named-values';
import { objectOf, TOO_DEEP } from './json-item';
import { LONGEST_NAME } from './shape';
import type { Line } from './split-lines';
import { lineProblem, NULS, type SourceRecord } from './tokenize';

type JsonObject = Record<string, unknown>;

/** The keys of the first objects, in order of appearance; nested ones as "caller.number". */
export function jsonColumns(texts: readonly string[]): string[] {
  return columnsOfObjects(texts.map(objectOf).flatMap((one) => (isObject(one) ? [one] : [])));
}

/** The same of objects that were read already. */
export function columnsOfObjects(objects: readonly JsonObject[]): string[] {
  const columns = new Set<string>();
  for (const object of objects) collectKeys(object, '', columns);
  return columns.size === 0 ? ['value'] : [...columns];
}

function collectKeys(object: JsonObject, prefix: string, columns: Set<string>): void {
  for (const [key, value] of Object.entries(object)) {
    if (isObject(value)) collectKeys(value, `${prefix}${key}.`, columns);
    else if (key !== '' && prefix.length + key.length <= LONGEST_NAME) columns.add(prefix + key);
  }
}

function valueAt(object: JsonObject, path: string): unknown {
  if (Object.hasOwn(object, path)) return object[path];
  const dot = path.indexOf('.');
  if (dot < 0) return undefined;
  const outer = path.slice(0, dot);
  const inner = Object.hasOwn(object, outer) ? object[outer] : undefined;
  return isObject(inner) ? valueAt(inner, path.slice(dot + 1)) : undefined;
}

function cellOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** One object a line as a record with a cell a column. */
export function jsonRecords(lines: readonly Line[], columns: readonly string[]): SourceRecord[] {
  const records: SourceRecord[] = [];
  for (const line of lines) {
    const raw = line.text;
    const problem = lineProblem(line);
    if (problem) records.push({ line: line.line, raw, cells: [], problem });
    else if (raw.trim() !== '') records.push(jsonRecord(line.line, raw, columns));
  }
  return records;
}

function jsonRecord(line: number, raw: string, columns: readonly string[]): SourceRecord {
  const object = objectOf(raw);
  if (object === 'too deep') return { line, raw, cells: [], problem: TOO_DEEP };
  if (object) return rowOf(line, raw, object, columns);
  const problem = {
    reason: 'The line is not one JSON object.',
    hint: 'Each line is a whole object: {"started": "2026-05-01T09:00:00Z", …}.',
  };
  return { line, raw, cells: [], problem };
}

/** An object of a document as a record with a cell a column. */
export function recordOfItem(
  { line, raw, object, problem }: SourceItem,
  columns: readonly string[],
): SourceRecord {
  return object && !problem ? rowOf(line, raw, object, columns) : { line, raw, cells: [], problem };
}

/** Cells of objects, a row each. */
export function rowsOfObjects(objects: readonly JsonObject[], columns: readonly string[]): string[][] {
  return objects.map((object) => columns.map((path) => cellOf(valueAt(object, path))));
}

function rowOf(line: number, raw: string, object: JsonObject, columns: readonly string[]): SourceRecord {
  const cells = columns.map((path) => cellOf(valueAt(object, path)));
  // An escape of JSON (\\u0000) brings in what the line itself does not show.
  const problem = cells.some((cell) => cell.includes('\0')) ? NULS : null;
  return { line, raw, cells, problem };
}
