import { addDays, weekdayOf } from '@/server/trends/period';
import type { Actuals } from '../actuals/actual-days';
import type { Bands } from '../contracts/bands';
import type { Metric } from '../contracts/vocabulary';
import type { SeriesPoint, SeriesWithOverrides } from '../overrides/read-series';

/** What two forecasts say of the same interval, day or week, and what came. */
export interface Pair {
  /** local day; of a week its Monday */
  date: string;
  actual: number;
  left: Told;
  right: Told;
}

/** A mean, and its 80% band; null where the forecast has none. */
export interface Told {
  mean: number;
  band: { low: number; high: number } | null;
}

export interface Pairs {
  interval: Pair[];
  day: Pair[];
  week: Pair[];
}

export interface PairedQuestion {
  metric: Metric;
  /** the coarser interval of the two */
  minutes: number;
  left: SeriesWithOverrides;
  right: SeriesWithOverrides;
  actuals: Actuals;
}

/** Everything that both tell and that has come. Finer intervals are added up to those of the other; a closed one is 0. */
export function pairedPoints(question: PairedQuestion): Pairs {
  const day = pairedDays(question);
  return {
    interval: pairedIntervals(question),
    day,
    week: question.metric === 'offered' ? weeksOf(day) : [],
  };
}

function pairedDays({ left, right, actuals }: PairedQuestion): Pair[] {
  const other = new Map(right.days.map((day) => [day.date, day]));
  return left.days.flatMap((day): Pair[] => {
    const theirs = other.get(day.date);
    const actual = actuals.days.get(day.date);
    return theirs && actual !== undefined
      ? [{ date: day.date, actual, left: told(day), right: told(theirs) }]
      : [];
  });
}

function told({ mean, bands }: { mean: number; bands: Bands }): Told {
  return { mean, band: bands.q90 > bands.q10 ? { low: bands.q10, high: bands.q90 } : null };
}

const CLOSED: Told = { mean: 0, band: { low: 0, high: 0 } };

function pairedIntervals({ metric, minutes, left, right, actuals }: PairedQuestion): Pair[] {
  const seconds = minutes * 60;
  const [ours, theirs] = [bucketed(left.points, seconds), bucketed(right.points, seconds)];
  if (ours.isCoarser && theirs.isCoarser) return [];
  // A mean of means would need to know how many calls they are means of.
  if (metric === 'aht' && (ours.isCoarser || theirs.isCoarser)) return [];
  const both = new Set([...ours.dates].filter((date) => theirs.dates.has(date) && actuals.days.has(date)));
  const starts = new Map<number, string>();
  for (const [start, { date }] of [...ours.points, ...theirs.points])
    if (both.has(date)) starts.set(start, date);
  return [...starts]
    .sort(([a], [b]) => a - b)
    .flatMap(([start, date]): Pair[] => {
      const actual = actuals.intervals.get(start) ?? (metric === 'offered' ? 0 : undefined);
      if (actual === undefined) return [];
      const [mine, yours] = [ours.points.get(start), theirs.points.get(start)];
      return [{ date, actual, left: mine?.told ?? CLOSED, right: yours?.told ?? CLOSED }];
    });
}

interface Bucketed {
  points: Map<number, { date: string; told: Told }>;
  dates: Set<string>;
  /** made of several finer ones: their bands do not add up, so that there is none */
  isCoarser: boolean;
}

function bucketed(points: readonly SeriesPoint[], seconds: number): Bucketed {
  const found: Bucketed['points'] = new Map();
  let isCoarser = false;
  for (const point of points) {
    const start = point.start - ((point.minute * 60) % seconds);
    const there = found.get(start);
    isCoarser ||= start !== point.start;
    if (there) there.told = { mean: there.told.mean + point.mean, band: null };
    else found.set(start, { date: point.date, told: told(point) });
  }
  return { points: found, dates: new Set(points.map(({ date }) => date)), isCoarser };
}

const DAYS_A_WEEK = 7;

/** Whole weeks from Monday; the bands of days do not add up. */
function weeksOf(days: readonly Pair[]): Pair[] {
  const weeks = new Map<string, Pair[]>();
  for (const day of days) {
    const monday = addDays(day.date, 1 - weekdayOf(day.date));
    weeks.set(monday, [...(weeks.get(monday) ?? []), day]);
  }
  return [...weeks]
    .filter(([, week]) => week.length === DAYS_A_WEEK)
    .map(([date, week]) => {
      const sum = (value: (pair: Pair) => number) => week.reduce((total, pair) => total + value(pair), 0);
      return {
        date,
        actual: sum(({ actual }) => actual),
        left: { mean: sum(({ left }) => left.mean), band: null },
        right: { mean: sum(({ right }) => right.mean), band: null },
      };
    });
}
