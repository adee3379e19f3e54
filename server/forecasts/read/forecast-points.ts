import { dayNumberOf, zonedClock } from '@/models/forecast/prepare/clock';
import { addDays, daysOf, weekdayOf } from '@/server/trends/period';
import type { ForecastPoint } from '../contracts/points';
import { modelDays } from '../overrides/queries/model-days';
import { readSeries } from '../overrides/read-series';
import { forecastPart, pointWithoutRow, weekPart } from './point-parts';
import type { SeriesSource } from './series-source';
import { snapshotSpan } from './snapshot-span';

/** Every interval of the local days from..to on the series' clock, in order of time. */
export async function intervalPoints(
  source: SeriesSource,
  from: string,
  to: string,
): Promise<ForecastPoint[]> {
  const { snapshot, queue, metric, timeZone } = source;
  const span = snapshotSpan(snapshot);
  const clock = zonedClock(timeZone, snapshot.intervalMinutes);
  const [planned, actual] = await Promise.all([
    readSeries({ snapshot, queue, metric, from, to }),
    source.intervals(from, to),
  ]);
  const forecast = new Map(planned.points.map((point) => [point.start, point]));
  return daysOf({ from, to }).flatMap((date) =>
    clock.intervalsOf(dayNumberOf(date)).map(({ start, slot }): ForecastPoint => {
      const at = { date, minute: slot * snapshot.intervalMinutes, actual: actual(start / 1000, date) };
      const point = forecast.get(start / 1000);
      if (point) return { ...at, ...forecastPart(point), open: true, forecastDays: 1 };
      const isForecast = date >= span.origin && date <= span.lastIntervalDate;
      return { ...at, ...pointWithoutRow(isForecast, metric) };
    }),
  );
}

/** Every local day from..to. */
export async function dayPoints(source: SeriesSource, from: string, to: string): Promise<ForecastPoint[]> {
  const { snapshot, queue, metric } = source;
  const span = snapshotSpan(snapshot);
  const [planned, actual] = await Promise.all([
    readSeries({ snapshot, queue, metric, from, to }),
    source.days(from, to),
  ]);
  const forecast = new Map(planned.days.map((day) => [day.date, day]));
  return daysOf({ from, to }).map((date): ForecastPoint => {
    const at = { date, minute: null, actual: actual(date) };
    const day = forecast.get(date);
    const isForecast = date >= span.origin && date <= span.lastDate;
    if (!day) return { ...at, ...pointWithoutRow(isForecast, metric) };
    return { ...at, ...forecastPart(day), open: day.model > 0 || day.mean > 0, forecastDays: 1 };
  });
}

/** The weeks from Monday that a period touches, whole. What came is known once all of it is. */
export async function weekPoints(source: SeriesSource, from: string, to: string): Promise<ForecastPoint[]> {
  const first = addDays(from, 1 - weekdayOf(from));
  const last = addDays(to, 7 - weekdayOf(to));
  const { snapshot, queue, metric } = source;
  const scope = { siteId: snapshot.siteId, snapshotId: snapshot.id, queue, metric, from: first, to: last };
  const [planned, weeks, actual] = await Promise.all([
    readSeries({ snapshot, queue, metric, from: first, to: last }),
    modelDays({ ...scope, grain: 'week' }),
    source.weeks(first, last),
  ]);
  const byDate = new Map(planned.days.map((day) => [day.date, day]));
  const models = new Map(weeks.map((week) => [week.date, week]));
  const mondays = daysOf({ from: first, to: last }).filter((date) => weekdayOf(date) === 1);
  return mondays.map((date): ForecastPoint => {
    const at = { date, minute: null, actual: actual(date) };
    const model = models.get(date);
    if (!model) return { ...at, ...pointWithoutRow(false, metric) };
    const days = daysOf({ from: model.first, to: addDays(date, 6) }).flatMap((day) => byDate.get(day) ?? []);
    return { ...at, ...weekPart(model, days, metric), open: model.mean > 0, forecastDays: model.days };
  });
}
