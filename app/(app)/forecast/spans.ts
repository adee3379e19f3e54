import type { SnapshotView } from '@/server/forecasts/contracts/snapshot-view';
import type { ForecastGrain } from '@/server/forecasts/contracts/vocabulary';
import { addDays, type Period, weekdayOf } from '@/server/trends/period';
import type { ForecastState, Span } from './forecast-url';

/** A snapshot that is done: it knows its days. */
export interface Horizon {
  /** the first forecast day */
  origin: string;
  /** the last day forecast by interval, and by day */
  lastInterval: string;
  last: string;
}

/** How much of the past runs into the forecast, in days. */
const PAST: Record<'weeks' | 'months', number> = { weeks: 42, months: 182 };

/** The grains in which a span can be read, the usual one first. */
export const SPAN_GRAINS: Record<Span, readonly [ForecastGrain, ...ForecastGrain[]]> = {
  day: ['interval'],
  week: ['interval', 'day'],
  weeks: ['day', 'week'],
  months: ['week', 'day'],
};

/** The grain asked for where the span has it, else the usual one. */
export function grainOf({ span, grain }: Pick<ForecastState, 'span' | 'grain'>): ForecastGrain {
  return SPAN_GRAINS[span].find((possible) => possible === grain) ?? SPAN_GRAINS[span][0];
}

export function horizonOf(
  snapshot: Pick<SnapshotView, 'originDate' | 'lastIntervalDate' | 'lastDate'>,
): Horizon | null {
  const { originDate: origin, lastIntervalDate: lastInterval, lastDate: last } = snapshot;
  return origin && lastInterval && last ? { origin, lastInterval, last } : null;
}

const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day));

/** The week for which planners plan now: the one after today, or the first whole one where the data are of another time. */
export function nextWeek({ origin, lastInterval }: Horizon, today: string): Period & { isNext: boolean } {
  const afterToday = addDays(mondayOf(today), 7);
  const isNext = afterToday >= origin && addDays(afterToday, 6) <= lastInterval;
  const from = isNext ? afterToday : mondayOf(addDays(origin, 6));
  return { from, to: addDays(from, 6), isNext };
}

/** The days of the picture. */
export function periodOfSpan(
  { span, on }: Pick<ForecastState, 'span' | 'on'>,
  horizon: Horizon,
  today: string,
): Period {
  const { origin, lastInterval, last } = horizon;
  if (span === 'weeks') return { from: addDays(mondayOf(origin), -PAST.weeks), to: lastInterval };
  if (span === 'months') return { from: addDays(mondayOf(origin), -PAST.months), to: last };
  const anchor = on ?? nextWeek(horizon, today).from;
  if (span === 'day') return { from: anchor, to: anchor };
  return { from: mondayOf(anchor), to: addDays(mondayOf(anchor), 6) };
}
