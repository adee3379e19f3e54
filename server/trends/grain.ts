import { addDays, daysIn, daysOf, type Period, weekdayOf } from './period';

/** Minutes of an interval, or a calendar unit. Weeks start on Monday. */
export const DAY_GRAINS = ['day', 'week', 'month'] as const;
export const GRAINS = ['15', '30', '60', ...DAY_GRAINS] as const;
export type DayGrain = (typeof DAY_GRAINS)[number];
export type Grain = (typeof GRAINS)[number];

export const isDayGrain = (grain: Grain): grain is DayGrain => DAY_GRAINS.some((known) => known === grain);

/** One point of a time chart: local days, and minutes since midnight (to is exclusive) for grains below a day. */
export interface Bucket extends Period {
  minute: { from: number; to: number } | null;
}

/** More points than this cannot be told apart on any screen. */
const MOST_POINTS = 1500;

const POINTS_PER_DAY: Record<Grain, number> = {
  '15': 96,
  '30': 48,
  '60': 24,
  day: 1,
  week: 1 / 7,
  month: 1 / 30,
};

/** The grains that make sense for a period: more than one point, and not too many. */
export function possibleGrains(period: Period): Grain[] {
  const days = daysIn(period);
  return GRAINS.filter((grain) => {
    const points = days * POINTS_PER_DAY[grain];
    return points <= MOST_POINTS && (points > 1 || grain === 'day');
  });
}

/** The grain chosen when nobody chose one: about 24 to 120 points. */
export function automaticGrain(period: Period): Grain {
  const days = daysIn(period);
  if (days <= 1) return '15';
  if (days <= 2) return '30';
  if (days <= 5) return '60';
  if (days <= 120) return 'day';
  return days <= 760 ? 'week' : 'month';
}

/** The grain asked for where it is possible, else the automatic one. */
export function grainFor(period: Period, wanted: Grain | 'auto'): Grain {
  if (wanted === 'auto' || !possibleGrains(period).includes(wanted)) return automaticGrain(period);
  return wanted;
}

/** The first day of the bucket that a day falls into, as ClickHouse's toMonday and toStartOfMonth say. */
function bucketStart(day: string, grain: DayGrain): string {
  if (grain === 'month') return `${day.slice(0, 8)}01`;
  return grain === 'week' ? addDays(day, 1 - weekdayOf(day)) : day;
}

/** A bucket's name in the answers of daySeries and intervalSeries. */
export const bucketKey = (date: string, minute: number | null): string =>
  minute === null ? date : `${date} ${minute}`;

/** The buckets of a period, in order, by their names; the first and last are cut to the period. */
export function bucketsOf(period: Period, grain: Grain): Map<string, Bucket> {
  const buckets = new Map<string, Bucket>();
  for (const day of daysOf(period)) {
    if (!isDayGrain(grain)) {
      const minutes = Number(grain);
      for (let from = 0; from < 1440; from += minutes) {
        buckets.set(bucketKey(day, from), { from: day, to: day, minute: { from, to: from + minutes } });
      }
      continue;
    }
    const start = bucketStart(day, grain);
    const bucket = buckets.get(start);
    if (bucket) bucket.to = day;
    else buckets.set(start, { from: day, to: day, minute: null });
  }
  return buckets;
}
