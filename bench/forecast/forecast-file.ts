import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Cell } from './bench-case';

/** What a forecaster said of one cell: its mean and the ends of its 80% interval, with the median between. */
export interface ForecastCell {
  mean: number;
  low: number;
  median: number;
  high: number;
}

/** By series and time, as `cellKey` joins them. */
export type Forecast = ReadonlyMap<string, ForecastCell>;

export function cellKey(series: string, time: string): string {
  return `${series}|${time}`;
}

/** The input of `callcast forecast`: series_id,timestamp,value. */
export function longCsv(cells: readonly Cell[]): string {
  const lines = cells.map(({ series, time, value }) => `${series},${time},${value}`);
  return `series_id,timestamp,value\n${lines.join('\n')}\n`;
}

/** The output of `callcast forecast --quantiles 0.1,0.5,0.9`, and of every peer. */
export function readForecast(path: string): Forecast {
  const rows = parse<Record<string, string>>(readFileSync(path), { columns: true });
  return new Map(
    rows.map((row) => [
      cellKey(row.series_id ?? '', row.timestamp ?? ''),
      {
        mean: Number(row.mean),
        low: Number(row['q0.1']),
        median: Number(row['q0.5']),
        high: Number(row['q0.9']),
      },
    ]),
  );
}
