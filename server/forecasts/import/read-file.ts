import { AppError } from '@/server/errors';
import { COMMON_TIME_FORMATS, compileTimeFormat, type TimeParser } from '@/server/ingest/convert/date-format';
import { quoted, RowProblem } from '@/server/ingest/row-problem';
import { detectShape } from '@/server/ingest/source/detect-shape';
import type { Origin } from '@/server/ingest/source/open-source';
import { readRecords } from '@/server/ingest/source/read-records';
import type { SourceRecord } from '@/server/ingest/source/tokenize';
import { type ForecastColumns, findColumns } from './columns';
import { decimalSignOf, readDecimal } from './decimal';
import { Problems } from './problem';
import type { SeriesPlaces } from './series-places';

/** A row of a forecast's file, understood. */
export interface ImportedRow {
  line: number;
  queue: string;
  /** milliseconds since 1970 */
  instant: number;
  value: number;
  /** in the order of the file's levels */
  quantiles: number[];
}

export interface ReadFile {
  rows: ImportedRow[];
  levels: number[];
  problems: Problems;
}

const MOST_ROWS = 2_000_000;

/**
 * Reads a forecast's file: its delimiter, quotes, encoding, decimal sign and form of times are found out. Rows that cannot
 * be taken are problems; the others are returned all the same, so that all problems are told at once.
 * @throws AppError `invalid_input` for what is no such file, `too_large`
 */
export async function readForecastFile(origin: Origin, places: SeriesPlaces): Promise<ReadFile> {
  const shape = await detectShape(origin, { header: true });
  const columns = findColumns(shape.columns);
  const { batches } = await readRecords(origin, shape);
  const records: SourceRecord[] = [];
  for await (const batch of batches) {
    records.push(...batch);
    if (records.length <= MOST_ROWS) continue;
    throw new AppError('too_large', `The file has more than ${MOST_ROWS.toLocaleString('en')} rows.`, {
      hint: 'Import fewer queues or fewer weeks at a time.',
    });
  }
  const usable = records.filter(({ problem }) => problem === null);
  const cells = (at: number) => usable.map((record) => record.cells[at] ?? '');
  const read: RowReader = {
    columns,
    names: shape.columns,
    places,
    parseTime: timeParserOf(cells(columns.time)),
    sign: decimalSignOf([columns.value, ...columns.quantiles.map(({ at }) => at)].flatMap(cells)),
  };
  return { ...rowsOf(records, read), levels: columns.quantiles.map(({ level }) => level) };
}

interface RowReader {
  columns: ForecastColumns;
  names: readonly string[];
  places: SeriesPlaces;
  parseTime: TimeParser;
  sign: 'comma' | 'point';
}

function rowsOf(records: readonly SourceRecord[], read: RowReader): Omit<ReadFile, 'levels'> {
  const problems = new Problems();
  const rows: ImportedRow[] = [];
  const seen = new Map<string, number>();
  for (const record of records) {
    try {
      const row = rowOf(record, read);
      const key = `${row.queue}\n${row.instant}`;
      const before = seen.get(key);
      if (before !== undefined) {
        throw new RowProblem(
          read.names[read.columns.time] ?? '',
          `This queue and time stand on line ${before} already.`,
          'Keep one of the two rows.',
        );
      }
      seen.set(key, record.line);
      rows.push(row);
    } catch (error) {
      if (!(error instanceof RowProblem)) throw error;
      problems.add({ line: record.line, field: error.field, reason: error.reason, hint: error.hint });
    }
  }
  return { rows, problems };
}

function rowOf(record: SourceRecord, { columns, names, places, parseTime, sign }: RowReader): ImportedRow {
  if (record.problem) throw new RowProblem('', record.problem.reason, record.problem.hint);
  const cell = (at: number) => record.cells[at]?.trim() ?? '';
  const name = (at: number) => names[at] ?? '';
  const place = places(cell(columns.queue));
  if (!place.known) throw new RowProblem(name(columns.queue), place.reason, place.hint);
  const wall = parseTime(cell(columns.time));
  const instant = wall && place.instantOf(wall);
  if (instant === null) {
    throw new RowProblem(
      name(columns.time),
      `${quoted(cell(columns.time))} is no time, or not written like the others.`,
      'Write times as 2026-12-24T09:30 (the queue’s clock) or 2026-12-24T08:30:00Z.',
    );
  }
  const value = atLeastZero(name(columns.value), cell(columns.value), sign);
  const quantiles = columns.quantiles.map(({ at }) => atLeastZero(name(at), cell(at), sign));
  const falling = quantiles.findIndex(
    (quantile, index) => index > 0 && quantile < (quantiles[index - 1] ?? 0),
  );
  if (falling > 0) {
    throw new RowProblem(
      columns.quantiles[falling]?.name ?? '',
      'A higher quantile is below a lower one.',
      'Quantiles rise from the lowest to the highest: look whether columns were exchanged.',
    );
  }
  return { line: record.line, queue: place.queue, instant, value, quantiles };
}

function atLeastZero(field: string, cell: string, sign: RowReader['sign']): number {
  const value = readDecimal(field, cell, sign);
  if (value >= 0) return value;
  throw new RowProblem(field, `${quoted(cell)} is below 0.`, 'A forecast is at least 0; set it to 0.');
}

/** The form that fits the most times; of forms that fit as many, the surest. */
function timeParserOf(times: readonly string[]): TimeParser {
  let best: { parse: TimeParser; fits: number } | null = null;
  for (const format of COMMON_TIME_FORMATS) {
    const parse = compileTimeFormat(format);
    const fits = times.filter((time) => parse(time.trim()) !== null).length;
    if (fits > (best?.fits ?? 0)) best = { parse, fits };
    if (fits === times.length) break;
  }
  return best?.parse ?? compileTimeFormat('iso');
}
