import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SeriesForecast } from '@/models/forecast/series-forecast';
import type { FileSeries } from './prepare-file';
import { quantileAt } from './quantile-option';
import type { TimestampForm } from './timestamp-form';

interface Written {
  series: readonly FileSeries[];
  forecasts: readonly SeriesForecast[];
  levels: readonly { name: string; level: number }[];
  form: TimestampForm;
}

/**
 * Writes `series_id,timestamp,mean,q…`, one row an interval; the file appears when it is whole. It is read by programs: no
 * byte order mark, lines end in LF, ids stand as they came.
 */
export async function writeForecast(file: string, written: Written): Promise<void> {
  const part = `${file}.part`;
  try {
    await pipeline(Readable.from(lines(written)), createWriteStream(part));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

function* lines({ series, forecasts, levels, form }: Written): Generator<string> {
  yield `series_id,timestamp,mean,${levels.map(({ name }) => `q${name}`).join(',')}\n`;
  for (const [index, { intervals }] of series.entries()) {
    const forecast = forecasts[index];
    if (!forecast) continue;
    const id = /[",\r\n]/.test(forecast.id) ? `"${forecast.id.replaceAll('"', '""')}"` : forecast.id;
    const columns = [forecast.mean, ...levels.map(({ level }) => quantileAt(forecast.quantiles, level))];
    for (const { start, cell } of intervals) {
      const values = columns.map((column) => rounded(column[cell] ?? 0));
      yield `${id},${form.write(start)},${values.join(',')}\n`;
    }
  }
}

/** Six digits are more than any forecast knows, and keep small numbers whole. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
