import { zonedClock } from '@/models/forecast/prepare/clock';
import { addDays, weekdayOf } from '@/server/trends/period';
import type { ForecastAccuracy } from '../contracts/accuracy';
import type { Bands } from '../contracts/bands';
import { readSeries, type SeriesDay } from '../overrides/read-series';
import { median } from './median';
import { type ScoredPair, scorePairs } from './score-pairs';
import type { SeriesSource } from './series-source';
import { snapshotSpan } from './snapshot-span';
import type { Standing } from './standing-snapshots';
import { startOf, USUAL_WEEKS, usualBefore } from './usual-before';

type RealisedDay = ForecastAccuracy['realised']['days'][number];

/** Snapshots read at once. */
const AT_ONCE = 8;

interface Scored {
  days: RealisedDay[];
  dayPairs: ScoredPair[];
  intervalPairs: ScoredPair[];
}

/** What came, by day and by instant. */
interface Actuals {
  day(date: string): number | null;
  interval(start: number, date: string): number | null;
}

/** Holds forecasts of the past against what came: by interval, day and whole week. */
export async function realisedErrors(
  source: SeriesSource,
  standing: readonly Standing[],
): Promise<Pick<ForecastAccuracy['realised'], 'rows' | 'days'>> {
  const scored: Scored[] = [];
  const actuals = await actualsOf(source, standing);
  for (let at = 0; at < standing.length; at += AT_ONCE) {
    const some = standing.slice(at, at + AT_ONCE);
    scored.push(...(await Promise.all(some.map((each) => scoreSnapshot(source, each, actuals)))));
  }
  const { metric } = source;
  const dayPairs = scored.flatMap((each) => each.dayPairs);
  const pairs = {
    interval: scored.flatMap((each) => each.intervalPairs),
    day: dayPairs,
    week: metric === 'offered' ? wholeWeeks(dayPairs) : [],
  };
  const rows = (['interval', 'day', 'week'] as const).flatMap((grain) =>
    pairs[grain].length > 0 ? [scorePairs(grain, metric, pairs[grain])] : [],
  );
  return { rows, days: scored.flatMap(({ days }) => days) };
}

/** From as long before the oldest forecast as it takes to say what was usual then. */
async function actualsOf(source: SeriesSource, standing: readonly Standing[]): Promise<Actuals> {
  const origins = standing.map(({ snapshot }) => snapshotSpan(snapshot).origin).sort();
  const to = standing.at(-1)?.dates.at(-1);
  if (!origins[0] || !to) return { day: () => null, interval: () => null };
  const from = addDays(origins[0], -7 * (USUAL_WEEKS + 1));
  const [day, interval] = await Promise.all([source.days(from, to), source.intervals(from, to)]);
  return { day, interval };
}

async function scoreSnapshot(
  { queue, metric, timeZone, snapshot: newest }: SeriesSource,
  { snapshot, dates }: Standing,
  actuals: Actuals,
): Promise<Scored> {
  const { origin } = snapshotSpan(snapshot);
  const [from = '', to = ''] = [dates[0], dates.at(-1)];
  const { days, points } = await readSeries({ snapshot, queue, metric, from, to });
  const minutes = snapshot.intervalMinutes;
  const clock = zonedClock(timeZone, minutes);
  const dayPairs = days.flatMap((day) => {
    return pairOf(day, actuals.day(day.date), usualBefore(day.date, origin, actuals.day));
  });
  const intervalPairs = points.flatMap((point) => {
    const usual = usualBefore(point.date, origin, (date) => {
      const start = startOf(clock, date, point.minute / minutes);
      return start === null ? null : actuals.interval(start, date);
    });
    return pairOf(point, actuals.interval(point.start, point.date), usual);
  });
  return {
    days: days.flatMap((day) => realisedDay(day, actuals.day(day.date), snapshot.id)),
    dayPairs,
    // What came is read in the intervals of the newest snapshot.
    intervalPairs: newest.intervalMinutes === minutes ? intervalPairs : [],
  };
}

function pairOf(point: SeriesDay, actual: number | null, usual: readonly number[]): ScoredPair[] {
  if (actual === null) return [];
  const { mean: forecast, bands, date } = point;
  const [naive = null] = usual;
  const week = addDays(date, 1 - weekdayOf(date));
  return [{ actual, forecast, naive, median: median(usual), within80: isWithin(bands, actual), week }];
}

function realisedDay(day: SeriesDay, actual: number | null, snapshotId: string): RealisedDay[] {
  if (actual === null) return [];
  const { date, mean: forecast, model, bands } = day;
  const error = forecast - actual;
  return [{ date, snapshotId, forecast, model, actual, error, within80: isWithin(bands, actual) }];
}

function isWithin({ q10, q90 }: Bands, actual: number): boolean {
  return q10 <= actual && actual <= q90;
}

/** Weeks of which every day is known, as pairs; their bands are not those of days, so coverage is left to days. */
function wholeWeeks(days: readonly ScoredPair[]): ScoredPair[] {
  const weeks = new Map<string, ScoredPair[]>();
  for (const day of days) weeks.set(day.week, [...(weeks.get(day.week) ?? []), day]);
  return [...weeks].flatMap(([week, pairs]): ScoredPair[] => {
    if (pairs.length < 7) return [];
    const sum = (of: (pair: ScoredPair) => number | null): number | null =>
      pairs.reduce<number | null>((total, pair) => {
        const value = of(pair);
        return total === null || value === null ? null : total + value;
      }, 0);
    return [
      {
        actual: sum(({ actual }) => actual) ?? 0,
        forecast: sum(({ forecast }) => forecast) ?? 0,
        naive: sum(({ naive }) => naive),
        median: sum((pair) => pair.median),
        within80: null,
        week,
      },
    ];
  });
}
