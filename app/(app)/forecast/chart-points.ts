import type { BandPoint, Bands } from '@/app/_charts/band-model';
import { clockTime } from '@/app/_filters/calls-link';
import type { Format } from '@/app/_ui/format';
import type { Bands as Quantiles } from '@/server/forecasts/contracts/bands';
import type { ForecastPoint } from '@/server/forecasts/contracts/points';
import type { MarkedDay } from '@/server/forecasts/contracts/special-day-view';
import type { ForecastGrain } from '@/server/forecasts/contracts/vocabulary';
import { addDays, weekdayOf } from '@/server/trends/period';

/** A point of the picture with what the server said of it. */
export interface PicturePoint extends BandPoint {
  date: string;
  minute: number | null;
  open: boolean;
  overridden: boolean;
}

interface PictureOf {
  format: Format;
  grain: ForecastGrain;
  points: readonly ForecastPoint[];
  /** The points of the comparison, one for one; shorter or none where it is not known. */
  before: readonly { actual: number | null }[];
  specialDays: readonly MarkedDay[];
  intervalMinutes: number;
}

/** Bands of the server's quantiles. */
const bandsOf = (quantiles: Quantiles): Bands => ({
  50: [quantiles.q25, quantiles.q75],
  80: [quantiles.q10, quantiles.q90],
  95: [quantiles.q025, quantiles.q975],
});

/** The name of a point in full: its day and time, its day, or its week. */
function pointName(
  format: Format,
  { date, minute }: Pick<ForecastPoint, 'date' | 'minute'>,
  grain: ForecastGrain,
  intervalMinutes: number,
): string {
  if (minute !== null)
    return `${format.day(date)}, ${clockTime(minute)}–${clockTime(minute + intervalMinutes)}`;
  return grain === 'week' ? format.dayRange(date, addDays(date, 7 - weekdayOf(date))) : format.day(date);
}

/** Marks on the axis: hours of a day, days of a week, Mondays of some weeks, firsts of many months. */
function tickOf({ format, grain, points }: PictureOf, index: number): string | null {
  const point = points[index];
  const first = points[0];
  const last = points.at(-1);
  if (!point || !first || !last) return null;
  if (point.minute !== null) {
    if (first.date === last.date) return point.minute % 60 === 0 ? clockTime(point.minute) : null;
    return point.minute === 0 ? format.day(point.date).replace(/,? \d{4}$/, '') : null;
  }
  const many = last.date > addDays(first.date, 250);
  if (many) {
    const previous = points[index - 1];
    return previous && previous.date.slice(0, 7) !== point.date.slice(0, 7) ? format.month(point.date) : null;
  }
  return grain === 'week' || weekdayOf(point.date) === 1 || points.length <= 7
    ? format.shortDay(point.date)
    : null;
}

/** Names of the special days in a point: its own, or of the days of its week. */
function specialOf(
  point: ForecastPoint,
  grain: ForecastGrain,
  names: ReadonlyMap<string, readonly string[]>,
) {
  if (grain !== 'week') return names.get(point.date) ?? [];
  const days = Array.from({ length: 8 - weekdayOf(point.date) }, (_, index) => addDays(point.date, index));
  return [...new Set(days.flatMap((day) => names.get(day) ?? []))];
}

/** A week of which only some days are forecast would look like a quiet one; its days are told by day. */
const isWhole = ({ forecastDays }: ForecastPoint, grain: ForecastGrain): boolean =>
  grain !== 'week' || forecastDays === 7;

/** The points of the picture: what was, what is expected, what it is compared with. */
export function picturePoints(picture: PictureOf): PicturePoint[] {
  const { format, grain, points, before, specialDays, intervalMinutes } = picture;
  const names = new Map(specialDays.map(({ date, names: said }) => [date, said]));
  return points.map((point, index) => ({
    key: `${point.date} ${point.minute ?? ''}`,
    tick: tickOf(picture, index),
    title: pointName(format, point, grain, intervalMinutes),
    actual: point.actual,
    forecast: isWhole(point, grain) ? point.mean : null,
    bands: point.bands && isWhole(point, grain) ? bandsOf(point.bands) : null,
    before: before[index]?.actual ?? null,
    special: specialOf(point, grain, names),
    date: point.date,
    minute: point.minute,
    open: point.open,
    overridden: point.overridden,
  }));
}

/** Where a day begins among the points; null: it is not among them. For the lines "today" and "forecast". */
export function indexOfDay(points: readonly Pick<PicturePoint, 'date'>[], day: string): number | null {
  const last = points.at(-1);
  if (!last || day > last.date) return null;
  const index = points.findIndex(({ date }) => date >= day);
  return index > 0 ? index - 0.5 : null;
}
