import type { Line } from './split-lines';
import { lineProblem, NULS, type SourceRecord } from './tokenize';

type JsonObject = Record<string, unknown>;

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** The keys of the first objects, in order of appearance; nested ones as "caller.number". */
export function jsonColumns(texts: readonly string[]): string[] {
  const columns = new Set<string>();
  for (const text of texts) collectKeys(parseObject(text) ?? {}, '', columns);
  return columns.size === 0 ? ['value'] : [...columns];
}

function collectKeys(object: JsonObject, prefix: string, columns: Set<string>): void {
  for (const [key, value] of Object.entries(object)) {
    if (isObject(value)) collectKeys(value, `${prefix}${key}.`, columns);
    else columns.add(prefix + key);
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
  const object = parseObject(raw);
  if (object) {
    const cells = columns.map((path) => cellOf(valueAt(object, path)));
    // An escape of JSON (\\u0000) brings in what the line itself does not show.
    const problem = cells.some((cell) => cell.includes('\0')) ? NULS : null;
    return { line, raw, cells, problem };
  }
  const problem = {
    reason: 'The line is not one JSON object.',
    hint: 'Each line is a whole object: {"started": "2026-05-01T09:00:00Z", …}.',
  };
  return { line, raw, cells: [], problem };
}
