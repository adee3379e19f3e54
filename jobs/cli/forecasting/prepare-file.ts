import { specialDaysOf } from '@/models/forecast/calendar/public-holidays';
import { KIND_TAGS } from '@/models/forecast/calendar/special-day';
import type { SeriesToForecast } from '@/models/forecast/forecast';
import { type Clock, dateOf, intervalsAfter } from '@/models/forecast/prepare/clock';
import { type PreparedSeries, prepareSeries, type RawSeries } from '@/models/forecast/prepare/prepare-series';
import type { SeriesFile } from './read-series';

/** A series of a file, ready to be forecast, and the intervals that are to be written. */
export interface FileSeries extends SeriesToForecast {
  prepared: PreparedSeries;
  /** Each interval to be written, and its cell in the forecast; below 0 it is closed time of the last day. */
  intervals: { start: number; cell: number }[];
}

interface Options {
  /** Intervals after each series' last one. */
  horizon: number;
  country: string | undefined;
  region: string | undefined;
}

/** Prepares the series of a file to be forecast. */
export function prepareFile({ series, form }: SeriesFile, options: Options): FileSeries[] {
  let specialDays: ReadonlyMap<string, string[]> | undefined;
  return series.map((raw) => {
    const last = lastObserved(raw);
    const clock = form.clock(last);
    const steps = intervalsAfter(clock, clock.cellOf(last).start, options.horizon);
    specialDays ??= tagsOf(series, clock, options);
    const prepared = prepareSeries(raw, { clock, specialDays });
    const days = (steps.at(-1)?.day ?? 0) - prepared.nextDay + 1;
    return {
      prepared,
      history: prepared.series,
      future: prepared.future(Math.max(1, days)),
      intervals: steps.map(({ day, slot, start }) => ({
        start,
        cell: (day - prepared.nextDay) * clock.slotsPerDay + slot,
      })),
    };
  });
}

/** The last instant with a number; the last one at all where there is none (preparing it says what is wrong). */
function lastObserved({ instants, values }: RawSeries): number {
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < instants.length; index += 1) {
    if (!Number.isNaN(values[index])) last = Math.max(last, instants[index] ?? last);
  }
  return Number.isFinite(last) ? last : (instants[0] ?? 0);
}

/** What the country's calendar calls special, from the first interval of any series to the end of the horizon. */
function tagsOf(series: readonly RawSeries[], clock: Clock, options: Options): ReadonlyMap<string, string[]> {
  const tags = new Map<string, string[]>();
  if (options.country === undefined || clock.dayAt(0).date === null) return tags;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { instants } of series) {
    for (let index = 0; index < instants.length; index += 1) {
      first = Math.min(first, instants[index] ?? first);
      last = Math.max(last, instants[index] ?? last);
    }
  }
  const horizonDays = Math.ceil(options.horizon / clock.slotsPerDay) + 1;
  const days = specialDaysOf({
    country: options.country,
    region: options.region,
    from: dateOf(clock.cellOf(first).day).toString(),
    to: dateOf(clock.cellOf(last).day + horizonDays).toString(),
  });
  for (const { date, tag, kind } of days) {
    tags.set(date, [...new Set([...(tags.get(date) ?? []), tag, KIND_TAGS[kind]])]);
  }
  return tags;
}
