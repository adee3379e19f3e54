import type { ForecastSnapshot } from '@/server/postgres/generated/client';
import { addDays, daysOf } from '@/server/trends/period';
import { asBands, type Bands } from '../contracts/bands';
import { type Metric, QUANTILE_COLUMNS } from '../contracts/vocabulary';
import { type Changes, changesOf } from './changes';
import { overridesInForce } from './in-force';
import { modelDays } from './queries/model-days';
import { modelPoints } from './queries/model-points';
import { scaleBands } from './scale-bands';

export interface SeriesQuestion {
  snapshot: ForecastSnapshot;
  /** '' is the whole site */
  queue: string;
  metric: Metric;
  /** local days, both inclusive */
  from: string;
  to: string;
}

/** A forecast interval with and without the planners' overrides. Calls, or seconds. */
export interface SeriesPoint {
  date: string;
  minute: number;
  /** seconds since 1970 */
  start: number;
  mean: number;
  model: number;
  /** with the overrides: in proportion to the mean */
  bands: Bands;
  overridden: boolean;
}

export type SeriesDay = Omit<SeriesPoint, 'minute' | 'start'>;

export interface SeriesWithOverrides {
  /** open intervals in order of time; none after the days that are forecast by interval */
  points: SeriesPoint[];
  /** every forecast day */
  days: SeriesDay[];
}

/** One series of a snapshot with the overrides in force: intervals, and days that are their sums (or weighted means). */
export async function readSeries(question: SeriesQuestion): Promise<SeriesWithOverrides> {
  const { snapshot, queue, metric, from, to } = question;
  const scope = { siteId: snapshot.siteId, snapshotId: snapshot.id, queue, metric, from, to };
  const [points, days, overrides] = await Promise.all([
    modelPoints(scope),
    modelDays({ ...scope, grain: 'day' }),
    overridesInForce(snapshot.id, metric),
  ]);
  const dates = touchedDates(question, overrides);
  const changes = dates.length > 0 ? await changesOf({ ...scope, snapshot, overrides, dates }) : null;
  return {
    points: points.map(({ date, minute, start, mean: model, ...bands }) => ({
      date,
      minute,
      start,
      ...changed(changes?.points.get(start * 1000), model, bands),
    })),
    days: days.map(({ date, first: _first, days: _days, mean: model, ...bands }) => ({
      date,
      ...changed(dayMean(changes, date, model), model, bands),
    })),
  };
}

function touchedDates(
  { queue, from, to }: SeriesQuestion,
  overrides: readonly { queue: string; fromDate: string; toDate: string }[],
): string[] {
  const concerning = overrides.filter((rule) => queue === '' || rule.queue === '' || rule.queue === queue);
  return daysOf({ from, to: to < from ? addDays(from, -1) : to }).filter((date) =>
    concerning.some(({ fromDate, toDate }) => fromDate <= date && date <= toDate),
  );
}

function dayMean(changes: Changes | null, date: string, model: number): number | undefined {
  const day = changes?.days.get(date);
  return day && Math.max(0, model * day.factor + day.difference);
}

/** @param mean with overrides; undefined where none applies */
function changed(
  mean: number | undefined,
  model: number,
  bands: Bands,
): Pick<SeriesPoint, 'mean' | 'model' | 'bands' | 'overridden'> {
  if (mean === undefined) return { mean: model, model, bands, overridden: false };
  const scaled = scaleBands(
    QUANTILE_COLUMNS.map((column) => bands[column]),
    model,
    mean,
  );
  return { mean, model, bands: asBands(scaled), overridden: true };
}
