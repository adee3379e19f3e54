import { addDays, weekdayOf } from '@/server/trends/period';
import type { ForecastAccuracy } from '../contracts/accuracy';
import type { ForecastPoint } from '../contracts/points';
import { dayPoints, intervalPoints } from './forecast-points';
import { median } from './median';
import { type ScoredPair, scorePairs } from './score-pairs';
import { type SeriesSource, seriesSource } from './series-source';
import { snapshotSpan } from './snapshot-span';
import type { Standing } from './standing-snapshots';

type RealisedDay = ForecastAccuracy['realised']['days'][number];

const WEEKS = 6;
/** Snapshots read at once. */
const AT_ONCE = 8;

interface Scored {
  days: RealisedDay[];
  dayPairs: ScoredPair[];
  intervalPairs: ScoredPair[];
}

/** Holds forecasts of the past against what came: by interval, day and whole week. */
export async function realisedErrors(
  source: SeriesSource,
  standing: readonly Standing[],
): Promise<Pick<ForecastAccuracy['realised'], 'rows' | 'days'>> {
  const scored: Scored[] = [];
  for (let at = 0; at < standing.length; at += AT_ONCE) {
    const some = standing.slice(at, at + AT_ONCE);
    scored.push(...(await Promise.all(some.map((each) => scoreSnapshot(source, each)))));
  }
  const dayPairs = scored.flatMap((each) => each.dayPairs);
  const intervalPairs = scored.flatMap((each) => each.intervalPairs);
  const { metric } = source;
  const weekPairs = metric === 'offered' ? wholeWeeks(dayPairs) : [];
  const rows = [
    ...(intervalPairs.length > 0 ? [scorePairs('interval', metric, intervalPairs)] : []),
    ...(dayPairs.length > 0 ? [scorePairs('day', metric, dayPairs)] : []),
    ...(weekPairs.length > 0 ? [scorePairs('week', metric, weekPairs)] : []),
  ];
  return { rows, days: scored.flatMap(({ days }) => days) };
}

async function scoreSnapshot(
  { queue, metric }: SeriesSource,
  { snapshot, dates }: Standing,
): Promise<Scored> {
  const source = await seriesSource(snapshot, queue, metric);
  const { origin } = snapshotSpan(snapshot);
  const [from = '', to = ''] = [dates[0], dates.at(-1)];
  const first = addDays(origin, -7 * (WEEKS + 1));
  const [days, points, past, pastPoints] = await Promise.all([
    dayPoints(source, from, to),
    intervalPoints(source, from, to),
    dayPoints(source, first, addDays(origin, -1)),
    intervalPoints(source, first, addDays(origin, -1)),
  ]);
  const usual = usualBefore(past, origin);
  const usualPoints = usualBefore(pastPoints, origin);
  return {
    days: days.flatMap((point) => realisedDay(point, snapshot.id)),
    dayPairs: days.flatMap((point) => pairOf(point, usual)),
    intervalPairs: points.flatMap((point) => pairOf(point, usualPoints)),
  };
}

type KnownPoint = ForecastPoint & { actual: number; mean: number; model: number };

function isKnown(point: ForecastPoint): point is KnownPoint {
  return point.actual !== null && point.mean !== null && point.model !== null && point.bands !== null;
}

function pairOf(point: ForecastPoint, usual: Usual): ScoredPair[] {
  if (!isKnown(point)) return [];
  const { actual, mean, bands, date } = point;
  const before = usual(date, point.minute);
  return [
    {
      actual,
      forecast: mean,
      naive: before.at(-1) ?? null,
      median: median(before),
      within80: bands !== null && bands.q10 <= actual && actual <= bands.q90,
      week: mondayOf(date),
    },
  ];
}

/** What came on the last six days of a date's weekday before the forecast, the newest last. */
type Usual = (date: string, minute: number | null) => number[];

function usualBefore(past: readonly ForecastPoint[], origin: string): Usual {
  const values = new Map<string, number[]>();
  for (const { date, minute, actual } of past) {
    if (actual === null || date >= origin) continue;
    const key = `${weekdayOf(date)} ${minute}`;
    values.set(key, [...(values.get(key) ?? []), actual]);
  }
  return (date, minute) => (values.get(`${weekdayOf(date)} ${minute}`) ?? []).slice(-WEEKS);
}

function realisedDay(point: ForecastPoint, snapshotId: string): RealisedDay[] {
  if (!isKnown(point)) return [];
  const { date, mean: forecast, model, actual, bands } = point;
  const within80 = bands !== null && bands.q10 <= actual && actual <= bands.q90;
  return [{ date, snapshotId, forecast, model, actual, error: forecast - actual, within80 }];
}

function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}

/** Weeks of which every day is known, as pairs; their bands are not those of days, so coverage is left to days. */
function wholeWeeks(days: readonly ScoredPair[]): ScoredPair[] {
  const weeks = new Map<string, ScoredPair[]>();
  for (const day of days) weeks.set(day.week, [...(weeks.get(day.week) ?? []), day]);
  return [...weeks].flatMap(([week, pairs]): ScoredPair[] => {
    if (pairs.length < 7) return [];
    const sum = (of: (pair: ScoredPair) => number | null) =>
      pairs.some((pair) => of(pair) === null)
        ? null
        : pairs.reduce((total, pair) => total + (of(pair) ?? 0), 0);
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
