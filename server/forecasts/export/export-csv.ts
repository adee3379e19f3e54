import { z } from 'zod';
import type { UseCaseContext } from '@/server/auth/actor';
import { type CsvCell, csvHead, csvLine } from '@/server/csv/write-csv';
import { parseInput } from '@/server/parse-input';
import { database } from '@/server/postgres/client';
import { actualsOf } from '../actuals/actual-days';
import type { Bands } from '../contracts/bands';
import { FORECAST_GRAINS, METRICS, QUANTILE_COLUMNS } from '../contracts/vocabulary';
import { findDoneSnapshot } from '../find-snapshot';
import { measuresOf } from '../overrides/measured';
import { readSeries, type SeriesQuestion } from '../overrides/read-series';
import { readWeeks } from '../overrides/read-weeks';
import { toSnapshotView } from '../to-snapshot-view';

export const exportForecastInput = z.object({
  siteId: z.int().positive(),
  /** null: the newest run */
  snapshotId: z.uuid().nullable().default(null),
  /** '' is the whole site; null: the site and every queue */
  queue: z.string().max(200).nullable().default(null),
  metric: z.enum(METRICS).default('offered'),
  grain: z.enum(FORECAST_GRAINS).default('day'),
  /** local days, both inclusive; null: all that is forecast */
  from: z.iso.date().nullable().default(null),
  to: z.iso.date().nullable().default(null),
});

const HEADS = [
  'queue',
  'date',
  'time',
  'starts_at',
  'days',
  'forecast',
  'model',
  'changed',
  ...QUANTILE_COLUMNS,
  'actual',
];

/**
 * A forecast as CSV: a line for each interval, day or week of each series, with the planners' changes (`forecast`) and
 * without (`model`), quantiles in proportion to `forecast`, and what came where that is known. `date` and `time` are those
 * of the queue's zone, `starts_at` is the instant in UTC; of a week `date` is its Monday and `days` says how many of its
 * days are forecast. Calls, or seconds.
 * @throws AppError `not_found`
 */
export async function exportForecastCsv(
  { actor }: UseCaseContext,
  input: z.input<typeof exportForecastInput>,
): Promise<string> {
  const { siteId, snapshotId, queue, metric, grain, from, to } = parseInput(exportForecastInput, input);
  const snapshot = await findDoneSnapshot(actor, siteId, snapshotId);
  const { originDate, lastDate } = toSnapshotView(snapshot);
  const period = { from: later(from, originDate), to: earlier(to, lastDate) };
  const told = await database().forecastSeriesResult.findMany({
    where: { snapshotId: snapshot.id, metric, ...(queue === null ? {} : { queue }) },
    select: { queue: true },
    orderBy: { queue: 'asc' },
  });
  const lines: string[] = [csvHead(HEADS)];
  for (const series of told) {
    const rows = await rowsOf({ snapshot, metric, queue: series.queue, ...period }, grain);
    lines.push(...rows.map(csvLine));
  }
  return lines.join('');
}

const later = (asked: string | null, first: string | null): string =>
  asked && (!first || asked > first) ? asked : (first ?? '1970-01-01');
const earlier = (asked: string | null, last: string | null): string =>
  asked && (!last || asked < last) ? asked : (last ?? '1970-01-01');

async function rowsOf(question: SeriesQuestion, grain: 'interval' | 'day' | 'week'): Promise<CsvCell[][]> {
  const { queue } = question;
  if (grain === 'week') {
    const weeks = await readWeeks(question);
    return weeks.map((week) => [queue, week.date, null, null, week.days, ...figures(week), null]);
  }
  const [{ points, days }, came] = await Promise.all([readSeries(question), actuals(question)]);
  if (grain === 'day') {
    return days.map((day) => [
      queue,
      day.date,
      null,
      null,
      1,
      ...figures(day),
      rounded(came.days.get(day.date)),
    ]);
  }
  const isKnown = (date: string) => came.days.has(date);
  const none = question.metric === 'offered' ? 0 : undefined;
  return points.map((point) => [
    queue,
    point.date,
    clock(point.minute),
    new Date(point.start * 1000).toISOString(),
    null,
    ...figures(point),
    rounded(isKnown(point.date) ? (came.intervals.get(point.start) ?? none) : undefined),
  ]);
}

async function actuals({ snapshot, queue, metric, from, to }: SeriesQuestion) {
  const measures = await measuresOf(snapshot.id, metric);
  const scope = { siteId: snapshot.siteId, queue, metric, from, to };
  return actualsOf({ ...scope, measures, minutes: snapshot.intervalMinutes });
}

interface Figures {
  mean: number;
  model: number;
  overridden: boolean;
  bands: Bands;
}

function figures({ mean, model, overridden, bands }: Figures): CsvCell[] {
  return [
    rounded(mean),
    rounded(model),
    overridden ? 'yes' : 'no',
    ...QUANTILE_COLUMNS.map((column) => rounded(bands[column])),
  ];
}

/** Nobody plans with a ten-thousandth of a call. */
function rounded(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(value * 10_000) / 10_000;
}

function clock(minute: number): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}
