import { compileTimeFormat, type TimeParser, type WallTime } from '../convert/date-format';
import { parseDuration } from '../convert/duration';
import { toInstant, type ZoneClock } from '../convert/zone-clock';
import { quoted, RowProblem } from '../row-problem';
import { cellReader } from './columns';
import type { CountSource, DurationSource, TimeSource } from './mapping';

const DAY_MS = 86_400_000;
const MAX_DURATION_MS = 2 * DAY_MS;
/** A clock that is wrong by more than this is a wrong date. */
const MAX_AHEAD_MS = 2 * DAY_MS;

export interface TimeRules {
  clock: ZoneClock;
  /** milliseconds since 1970 */
  now: number;
}

/** What formats that are names look like. */
const EXAMPLES: Readonly<Record<string, string>> = {
  iso: '2026-05-01T09:00:00Z',
  epoch_s: '1777626000',
  epoch_ms: '1777626000000',
};

/** Milliseconds since 1970; null when empty. `after` is the call's start where a time of day may be the next day's. */
export type ReadTime = (cells: readonly string[], after?: number) => number | null;

export function timeReader(
  columns: readonly string[],
  field: string,
  source: TimeSource,
  rules: TimeRules,
): ReadTime {
  const readers = source.columns.map((column) => cellReader(columns, column, source.emptyWhen));
  const parsers = source.formats.map(compileTimeFormat);
  const formats = source.formats.map((format) => EXAMPLES[format] ?? format).join(' or ');
  const instantOf = instantReader(parsers, formats, field, rules);
  return (cells, after) => {
    let text = '';
    for (const read of readers) {
      const cell = read(cells);
      if (cell === '') return null;
      text = text === '' ? cell : `${text} ${cell}`;
    }
    const instant = instantOf(text);
    const nextDay = source.mayCrossMidnight && after !== undefined && instant < after - DAY_MS / 2;
    return nextDay ? instantOf(text, 1) : instant;
  };
}

function instantReader(parsers: TimeParser[], formats: string, field: string, rules: TimeRules) {
  return (text: string, daysLater = 0): number => {
    let wall: WallTime | null = null;
    for (const parse of parsers) {
      wall = parse(text);
      if (wall) break;
    }
    if (!wall) {
      throw new RowProblem(field, `${quoted(text)} is not a time.`, `It should look like ${formats}.`);
    }
    const instant = toInstant(wall, rules.clock, daysLater);
    if (instant === null) {
      throw new RowProblem(
        field,
        `${quoted(text)}: there is no such day or time of day.`,
        'Correct the date or the time.',
      );
    }
    if (instant < 0) {
      throw new RowProblem(
        field,
        `${quoted(text)} is before 1970.`,
        'Correct the year, or choose another date format.',
      );
    }
    if (instant > rules.now + MAX_AHEAD_MS) {
      throw new RowProblem(
        field,
        `${quoted(text)} is more than two days in the future.`,
        'Correct the date, or choose another date format.',
      );
    }
    return instant;
  };
}

/** Milliseconds; null when empty or not mapped. */
export type ReadDuration = (cells: readonly string[]) => number | null;

export function durationReader(
  columns: readonly string[],
  field: string,
  source: DurationSource | undefined,
): ReadDuration {
  if (!source) return () => null;
  const read = cellReader(columns, source.column, source.emptyWhen);
  return (cells) => {
    const text = read(cells);
    return text === '' ? null : checkedDuration(field, parseDuration(text, source.unit), text);
  };
}

/** @throws RowProblem when it is no duration, negative or longer than two days */
export function checkedDuration(field: string, ms: number, text: string): number {
  if (Number.isNaN(ms)) {
    throw new RowProblem(field, `${quoted(text)} is not a duration.`, 'It should look like 166 or 0:02:46.');
  }
  if (ms < 0) {
    throw new RowProblem(
      field,
      `${quoted(text)} is negative.`,
      'A clock was set back, or two columns are swapped.',
    );
  }
  if (ms > MAX_DURATION_MS) {
    throw new RowProblem(
      field,
      `${quoted(text)} is longer than two days.`,
      'Check the unit of this column (s, ms, min).',
    );
  }
  return ms;
}

/** A count; null when empty or not mapped. */
export function countReader(
  columns: readonly string[],
  field: string,
  source: CountSource | undefined,
): ReadDuration {
  if (!source) return () => null;
  const read = cellReader(columns, source.column, source.emptyWhen);
  return (cells) => {
    const text = read(cells).replace(/\s*%$/, '');
    if (text === '') return null;
    const value = /^-?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
    if (Number.isNaN(value)) {
      throw new RowProblem(field, `${quoted(text)} is not a number.`, 'It should look like 12 or 12.5.');
    }
    if (value < 0)
      throw new RowProblem(field, `${quoted(text)} is negative.`, 'A count cannot be below zero.');
    if (value > 1e9)
      throw new RowProblem(field, `${quoted(text)} is too large.`, 'Another column is probably meant.');
    return value;
  };
}
