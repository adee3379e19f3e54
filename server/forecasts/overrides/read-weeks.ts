import { addDays, weekdayOf } from '@/server/trends/period';
import { asBands } from '../contracts/bands';
import { type Metric, QUANTILE_COLUMNS } from '../contracts/vocabulary';
import { modelDays } from './queries/model-days';
import { readSeries, type SeriesDay, type SeriesQuestion } from './read-series';
import { scaleBands } from './scale-bands';

/** A forecast week; the first and the last may be cut. */
export interface SeriesWeek extends SeriesDay {
  /** its first forecast day, and how many are forecast; `date` is its Monday */
  from: string;
  days: number;
}

/** The weeks that begin in a period, with the overrides in force: calls change as their days do, bands in proportion. */
export async function readWeeks(question: SeriesQuestion): Promise<SeriesWeek[]> {
  const { snapshot, queue, metric } = question;
  const from = addDays(question.from, 1 - weekdayOf(question.from));
  const to = addDays(question.to, 7 - weekdayOf(question.to));
  const scope = { siteId: snapshot.siteId, snapshotId: snapshot.id, queue, metric, from, to };
  const [weeks, { days }] = await Promise.all([
    modelDays({ ...scope, grain: 'week' }),
    readSeries({ ...question, from, to }),
  ]);
  return weeks.map(({ date, first, days: count, mean: model, ...bands }) => {
    const own = days.filter((day) => day.date >= date && day.date <= addDays(date, 6));
    const mean = weekMean(metric, model, own);
    const scaled = scaleBands(
      QUANTILE_COLUMNS.map((column) => bands[column]),
      model,
      mean,
    );
    const overridden = own.some((day) => day.overridden);
    return {
      date,
      from: first,
      days: count,
      mean,
      model,
      bands: asBands(scaled),
      overridden,
    };
  });
}

function weekMean(metric: Metric, model: number, days: readonly SeriesDay[]): number {
  const [was, is] = [sum(days, (day) => day.model), sum(days, (day) => day.mean)];
  if (was === is) return model;
  // A mean handle time of the week moves with those of its days.
  return metric === 'offered' || was === 0 ? Math.max(0, model + is - was) : model * (is / was);
}

function sum(days: readonly SeriesDay[], value: (day: SeriesDay) => number): number {
  return days.reduce((total, day) => total + value(day), 0);
}
