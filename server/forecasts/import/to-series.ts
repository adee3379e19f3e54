import { type Clock, zonedClock } from '@/models/forecast/prepare/clock';
import { addDays, weekdayOf } from '@/server/trends/period';
import type { Metric } from '../contracts/vocabulary';
import type { PointRow } from '../run/forecast-rows';
import type { SeriesRows } from '../run/store-rows';
import type { StretchRow } from '../run/stretch-rows';
import { allLevels } from './all-levels';
import { grouped } from './grouped';
import { DAILY } from './interval-of';
import type { ImportedRow, ReadFile } from './read-file';

export interface ToSeriesQuestion {
  file: ReadFile;
  metric: Metric;
  minutes: number;
  zoneOf(queue: string): string;
}

/**
 * The rows of a file as series to store. Times that do not begin an interval of the queue's clock become problems of the
 * file. Days are sums of their intervals (for handle times, means) without bands: those of intervals do not add up.
 */
export function toSeries({ file, metric, minutes, zoneOf }: ToSeriesQuestion): SeriesRows[] {
  return [...grouped(file.rows, (row) => row.queue)].map(([queue, rows]) => {
    const clock = zonedClock(zoneOf(queue), minutes === DAILY ? 60 : minutes);
    const points = rows
      .toSorted((a, b) => a.instant - b.instant)
      .flatMap((row) => pointOf(row, file, clock, minutes) ?? []);
    const days = minutes === DAILY ? points.map(asDay) : daysFrom(points, metric);
    return {
      queue,
      metric,
      points: minutes === DAILY ? [] : points,
      stretches: [...days, ...weeksOf(days, metric)],
    };
  });
}

function pointOf(row: ImportedRow, file: ReadFile, clock: Clock, minutes: number): PointRow | null {
  const cell = clock.cellOf(row.instant);
  const { date } = clock.dayAt(cell.day);
  const isStart = cell.start === row.instant && (minutes !== DAILY || cell.slot === 0);
  if (date === null || !isStart) {
    file.problems.add({
      line: row.line,
      field: '',
      reason:
        minutes === DAILY
          ? 'The day does not begin at midnight.'
          : `No interval of ${minutes} minutes begins then.`,
      hint: 'Give the time at which an interval of the queue’s clock begins; look whether the time zone is right.',
    });
    return null;
  }
  return {
    date,
    minute: (cell.slot * 1440) / clock.slotsPerDay,
    start: row.instant / 1000,
    mean: row.value,
    quantiles: allLevels(row.value, file.levels, row.quantiles),
  };
}

function asDay({ date, mean, quantiles }: PointRow): StretchRow {
  return { grain: 'day', date, from: date, days: 1, mean, quantiles };
}

function daysFrom(points: readonly PointRow[], metric: Metric): StretchRow[] {
  return [...grouped(points, ({ date }) => date)].map(([date, ofDay]) => {
    const mean = together(
      metric,
      ofDay.map((point) => point.mean),
    );
    return { grain: 'day', date, from: date, days: 1, mean, quantiles: allLevels(mean, [], []) };
  });
}

function weeksOf(days: readonly StretchRow[], metric: Metric): StretchRow[] {
  return [...grouped(days, (day) => addDays(day.date, 1 - weekdayOf(day.date)))].map(([date, week]) => {
    const mean = together(
      metric,
      week.map((day) => day.mean),
    );
    const from = week[0]?.date ?? date;
    return { grain: 'week', date, from, days: week.length, mean, quantiles: allLevels(mean, [], []) };
  });
}

function together(metric: Metric, means: readonly number[]): number {
  const sum = means.reduce((total, mean) => total + mean, 0);
  return metric === 'offered' ? sum : sum / means.length;
}
