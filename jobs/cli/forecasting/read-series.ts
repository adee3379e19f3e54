import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import type { RawSeries } from '@/models/forecast/prepare/prepare-series';
import { AppError } from '@/server/errors';
import { type TimestampForm, timestampForm } from './timestamp-form';

/** The series of a file, in the order in which they first appear, and how it writes its times. */
export interface SeriesFile {
  series: RawSeries[];
  form: TimestampForm;
}

interface ReadOptions {
  minutes: number;
  zone: string | undefined;
}

const COLUMNS = ['series_id', 'timestamp', 'value'] as const;
/** Values that say "not known". */
const MISSING = new Set(['', 'na', 'nan', 'null']);

/**
 * Reads `series_id,timestamp,value` (long format, further columns are passed over). Rows that are absent are missing, and
 * so are empty values. The first bad row stops everything: the error names its line, its field and what is wrong with it.
 */
export async function readSeries(file: string, options: ReadOptions): Promise<SeriesFile> {
  await requireFile(file);
  const reading = new Reading(options);
  const rows = parse({ bom: true, relax_column_count: true, skip_empty_lines: true, trim: true, info: true });
  // The parser turns an error thrown between two rows into an abort: what went wrong is kept here.
  let bad: unknown;
  try {
    await pipeline(createReadStream(file), rows, async (source: AsyncIterable<CsvRow>) => {
      try {
        for await (const { record, info } of source) reading.take(record, info.lines);
      } catch (error) {
        bad = error;
        throw error;
      }
    });
  } catch (error) {
    if (bad instanceof AppError) throw bad;
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError('invalid_input', `${file} cannot be read as CSV: ${reason}`, { cause: error });
  }
  return reading.end(file);
}

interface CsvRow {
  record: string[];
  info: { lines: number };
}

interface Column {
  instants: number[];
  values: number[];
}

class Reading {
  private at: number[] | null = null;
  private form: TimestampForm | null = null;
  private readonly series = new Map<string, Column>();

  constructor(private readonly options: ReadOptions) {}

  take(record: string[], line: number): void {
    if (this.at === null) {
      this.at = columnsOf(record);
      return;
    }
    const [id, time, text] = this.at.map((column) => record[column]);
    if (id === undefined || time === undefined) throw badRow(line, 'timestamp', 'is missing');
    this.form ??= timestampForm(time, this.options);
    const instant = this.form.parse(time);
    if (instant === null) {
      throw badRow(line, 'timestamp', `"${time}" is not written like the first one of the file`);
    }
    const value = MISSING.has((text ?? '').toLowerCase()) ? Number.NaN : Number(text);
    if (Number.isNaN(value) && text && !MISSING.has(text.toLowerCase())) {
      throw badRow(line, 'value', `"${text}" is not a number`);
    }
    if (value < 0) throw badRow(line, 'value', `${text} is below zero`);
    if (value === Number.POSITIVE_INFINITY) throw badRow(line, 'value', `"${text}" is not a number`);
    const column = this.series.get(id) ?? { instants: [], values: [] };
    this.series.set(id, column);
    column.instants.push(instant);
    column.values.push(value);
  }

  end(file: string): SeriesFile {
    if (this.form === null) {
      throw new AppError('invalid_input', `${file} has no row of data.`, {
        hint: 'It needs the columns series_id,timestamp,value and at least one row below them.',
      });
    }
    const form = this.form;
    for (const [id, { instants }] of this.series) requireOnce(id, instants, form);
    return {
      form,
      series: [...this.series].map(([id, column]) => ({ id, kind: 'count', ...column })),
    };
  }
}

function columnsOf(head: readonly string[]): number[] {
  const names = head.map((name) => name.toLowerCase());
  return COLUMNS.map((name) => {
    const column = names.indexOf(name);
    if (column >= 0) return column;
    throw new AppError('invalid_input', `Line 1: there is no column ${name}.`, {
      hint: `The first line must name the columns: ${COLUMNS.join(',')}.`,
    });
  });
}

function badRow(line: number, field: string, what: string): AppError {
  return new AppError('invalid_input', `Line ${line}: ${field} ${what}.`, {
    hint: 'Mend the row or take it out; nothing was forecast.',
  });
}

/** @throws AppError where an interval is named twice: which one holds cannot be known. */
function requireOnce(id: string, instants: readonly number[], form: TimestampForm): void {
  const sorted = Float64Array.from(instants).sort();
  const twice = sorted.find((instant, index) => index > 0 && instant === sorted[index - 1]);
  if (twice === undefined) return;
  throw new AppError('invalid_input', `Series ${id} has two rows for ${form.write(twice)}.`, {
    hint: 'Keep one. If it is the hour that comes twice in autumn, name the zone: --zone Europe/Amsterdam.',
  });
}

async function requireFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found?.isFile()) return;
  throw new AppError('not_found', `There is no file ${file}.`, { hint: 'Give the path of a CSV file.' });
}
