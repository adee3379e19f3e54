import type { CallRecord } from '@/server/calls/call-record';
import type { CallFormat, SourceItem } from '@/server/ingest/formats/call-format';
import { compileCalls } from '@/server/ingest/mapping/compile-calls';
import { callMapping } from '@/server/ingest/mapping/mapping';
import { RowProblem } from '@/server/ingest/row-problem';
import type { FileHead } from '@/server/ingest/source/file-head';
import type { SourceRecord } from '@/server/ingest/source/tokenize';

type Values = Record<string, unknown>;

/** What a format makes of a file: calls, and rows that would go to quarantine with the reason. */
export interface ReadByFormat {
  calls: CallRecord[];
  problems: { line: number; field: string; reason: string; raw: string }[];
  /** as they came out, in their order */
  lines: number[];
}

/** Items as the reader of lines of text makes them. */
export function lineItems(text: string): SourceItem[] {
  return text
    .split('\n')
    .map((raw, index) => ({ line: index + 1, raw, object: null, problem: null }))
    .filter(({ raw }) => raw.trim() !== '');
}

/** Items as the readers of JSON and XML make them. */
export function objectItems(objects: readonly Values[]): SourceItem[] {
  return objects.map((object, index) => ({
    line: index + 1,
    raw: JSON.stringify(object),
    object,
    problem: null,
  }));
}

export function headOf(content: string | readonly Values[], more: Partial<FileHead> = {}): FileHead {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return {
    fileName: 'calls',
    container: typeof content === 'string' ? 'text' : 'json',
    text,
    whole: true,
    lines: text.split('\n').filter((line) => line.trim() !== ''),
    objects: typeof content === 'string' ? [] : content,
    columns: [],
    rows: [],
    ...more,
  };
}

/**
 * Reads items as a delivery does: rows, then calls by the format's own mapping.
 * @param atOnce how many items come at a time; how they come must not matter
 */
export function readByFormat(
  format: CallFormat,
  items: readonly SourceItem[],
  { timeZone = 'UTC', atOnce = items.length }: { timeZone?: string; atOnce?: number } = {},
): ReadByFormat {
  const maker = format.open?.();
  if (!maker) throw new Error(`${format.name} has no reader of its own.`);
  const rows: SourceRecord[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    rows.push(...maker.push(items.slice(from, from + atOnce)));
  }
  rows.push(...maker.end());
  return converted(format, rows, timeZone);
}

function converted(format: CallFormat, rows: readonly SourceRecord[], timeZone: string): ReadByFormat {
  const convert = compileCalls(callMapping.parse(format.mapping), format.columns, {
    timeZone,
    country: '',
    callerKey: Buffer.alloc(32, 7),
    now: Date.UTC(2030, 0, 1),
  });
  const read: ReadByFormat = { calls: [], problems: [], lines: rows.map(({ line }) => line) };
  for (const { line, raw, cells, problem } of rows) {
    if (problem) {
      read.problems.push({ line, field: '', reason: problem.reason, raw });
      continue;
    }
    try {
      read.calls.push(convert(cells));
    } catch (thrown) {
      if (!(thrown instanceof RowProblem)) throw thrown;
      read.problems.push({ line, field: thrown.field, reason: thrown.reason, raw });
    }
  }
  return read;
}
