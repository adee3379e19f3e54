import type { UseCaseContext } from '@/server/auth/actor';
import { type CsvCell, csvHead, csvLine } from '@/server/csv/write-csv';
import { type breakdownInput, trendsBreakdown } from './breakdown';
import { type heatmapInput, trendsHeatmap } from './heatmap';
import type { Measures } from './measures';
import { type seriesInput, trendsSeries } from './series';

const MEASURE_COLUMNS: readonly { name: string; key: keyof Measures }[] = [
  { name: 'calls', key: 'calls' },
  { name: 'outcome_known_share', key: 'coverage' },
  { name: 'offered', key: 'offered' },
  { name: 'answered', key: 'answered' },
  { name: 'abandoned', key: 'abandoned' },
  { name: 'short_abandoned', key: 'shortAbandoned' },
  { name: 'contained', key: 'contained' },
  { name: 'failed', key: 'failed' },
  { name: 'service_level_share', key: 'serviceLevel' },
  { name: 'asa_seconds', key: 'asa' },
  { name: 'aht_seconds', key: 'aht' },
  { name: 'longest_wait_seconds', key: 'longestWait' },
  { name: 'transfer_share', key: 'transferRate' },
  { name: 'abandon_share', key: 'abandonRate' },
];

const HEADS = [
  ...MEASURE_COLUMNS.map(({ name }) => name),
  ...MEASURE_COLUMNS.map(({ name }) => `before_${name}`),
];

/** Twelve digits hide the noise of binary fractions; an empty cell is what is not known. */
function cellsOf(measures: Measures | null): CsvCell[] {
  return MEASURE_COLUMNS.map(({ key }) => {
    const value = measures?.[key] ?? null;
    return value === null ? null : Number(value.toPrecision(12));
  });
}

const time = (minute: number | undefined): CsvCell =>
  minute === undefined
    ? null
    : `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const document = (heads: readonly string[], rows: readonly CsvCell[][]): string =>
  csvHead(heads) + rows.map(csvLine).join('');

/** The time chart as CSV: a line for each point, with its comparison. Shares are 0 to 1, times in seconds. */
export async function exportSeries(
  context: UseCaseContext,
  input: (typeof seriesInput)['_input'],
): Promise<string> {
  const { points, timeZone } = await trendsSeries(context, input);
  return document(
    ['from', 'to', 'from_time', 'to_time', 'time_zone', ...HEADS],
    points.map(({ from, to, minute, current, before }) => [
      from,
      to,
      time(minute?.from),
      time(minute?.to),
      timeZone,
      ...cellsOf(current),
      ...cellsOf(before),
    ]),
  );
}

/** The heatmap as CSV: a line for each field. `value` is calls a day, a share of 0 to 1, or seconds. */
export async function exportHeatmap(
  context: UseCaseContext,
  input: (typeof heatmapInput)['_input'],
): Promise<string> {
  const { cells, measure, minutes } = await trendsHeatmap(context, input);
  return document(
    ['iso_weekday', 'from_time', 'to_time', 'measure', 'value'],
    cells.map(({ weekday, minute, value }) => [
      weekday,
      time(minute),
      time(minute + minutes),
      measure,
      value === null ? null : Number(value.toPrecision(12)),
    ]),
  );
}

/** The table as CSV: a line for each row, with its comparison. */
export async function exportBreakdown(
  context: UseCaseContext,
  input: (typeof breakdownInput)['_input'],
): Promise<string> {
  const { rows, dimension } = await trendsBreakdown(context, input);
  return document(
    [dimension, 'name', ...HEADS],
    rows.map(({ code, name, current, before }) => [code, name, ...cellsOf(current), ...cellsOf(before)]),
  );
}
