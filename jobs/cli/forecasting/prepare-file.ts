import { type Clock, intervalsAfter } from '@/models/forecast/prepare/clock';
import { type PreparedSeries, prepareSeries, type RawSeries } from '@/models/forecast/prepare/prepare-series';
import type { SeriesToForecast } from '@/models/forecast/series-to-forecast';
import { AppError } from '@/server/errors';
import type { SeriesFile } from './read-series';
import { type TaggedDays, tagDays } from './tag-days';

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
export function prepareFile(
  { series, form }: SeriesFile,
  options: Options,
): { series: FileSeries[]; calendar: TaggedDays | undefined } {
  let calendar: TaggedDays | undefined;
  const ready = series.map((raw) => {
    const last = lastObserved(raw);
    const clock = form.clock(last);
    requireFineEnough(raw, clock);
    const steps = intervalsAfter(clock, clock.cellOf(last).start, options.horizon);
    calendar ??= tagDays(series, { clock, ...options });
    const prepared = prepareSeries(raw, { clock, specialDays: calendar.tags });
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
  return { series: ready, calendar };
}

/** The last instant with a number; the first one at all where there is none (preparing it says what is wrong). */
function lastObserved({ instants, values }: RawSeries): number {
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < instants.length; index += 1) {
    if (!Number.isNaN(values[index])) last = Math.max(last, instants[index] ?? last);
  }
  return Number.isFinite(last) ? last : (instants[0] ?? 0);
}

/** Rows that tell how far apart a series' intervals are. */
const TELLING_ROWS = 48;

/** @throws AppError where intervals are asked for that are shorter than those of the series: half of them would be empty. */
function requireFineEnough({ id, instants }: RawSeries, clock: Clock): void {
  if (instants.length < TELLING_ROWS) return;
  const sorted = Float64Array.from(instants).sort();
  let closest = Number.POSITIVE_INFINITY;
  for (let index = 1; index < sorted.length; index += 1) {
    closest = Math.min(closest, (sorted[index] ?? 0) - (sorted[index - 1] ?? 0));
  }
  if (closest <= clock.step) return;
  const apart = closest / clock.step;
  throw new AppError('invalid_input', `The rows of series ${id} are ${apart} intervals apart or more.`, {
    hint: 'Give --interval the length of the rows, or a multiple of it.',
  });
}
