import type { DayMatrix, FutureDays } from '@/models/forecast/day-matrix';
import { type Clock, dayNumberOf } from '@/models/forecast/prepare/clock';
import { prepareSeries } from '@/models/forecast/prepare/prepare-series';
import type { OpeningHours } from '@/server/sites/opening-hours';
import type { SpecialDaysOfQueue } from '@/server/special-days/days-of-site';
import { applySpecialHours, toldHours } from './open-hours';

/** What is known of a queue's (or a site's) volume before it is forecast. */
export interface VolumeFacts {
  id: string;
  clock: Clock;
  /** seconds since 1970 at which an interval starts → calls; an interval that is not named had none */
  calls: ReadonlyMap<number, number>;
  /** local days from which there are data at all, ISO */
  coveredDays: readonly string[];
  openingHours: OpeningHours;
  specialDays: SpecialDaysOfQueue;
  /** first forecast day, ISO */
  origin: string;
  horizonDays: number;
}

/** A series ready for the engine, and the days to forecast. */
export interface ReadySeries {
  history: DayMatrix;
  future: FutureDays;
  notes: readonly string[];
}

/**
 * Makes the series of a volume: zero where there were data but no call, missing on days without any, from the first day
 * with a call to the day before the origin.
 * @returns null without any call
 */
export function volumeSeries(facts: VolumeFacts): ReadySeries | null {
  const { clock, specialDays } = facts;
  const instants: number[] = [];
  const values: number[] = [];
  for (const date of [...new Set([...facts.coveredDays, dayBefore(facts)])].sort()) {
    if (date >= facts.origin) break;
    const intervals = clock.intervalsOf(dayNumberOf(date));
    if (instants.length === 0 && !intervals.some(({ start }) => facts.calls.has(start / 1000))) continue;
    for (const { start } of intervals) {
      instants.push(start);
      values.push(facts.calls.get(start / 1000) ?? 0);
    }
  }
  if (instants.length === 0) return null;
  const isOpen = toldHours(facts.openingHours, 1440 / clock.slotsPerDay);
  const prepared = prepareSeries(
    { id: facts.id, kind: 'count', instants, values },
    { clock, specialDays: specialDays.learnedBy, ...(isOpen ? { isOpen } : {}) },
  );
  const { series: history, notes } = prepared;
  const future = prepared.future(facts.horizonDays);
  applySpecialHours(history.days, history.open, specialDays.hours);
  applySpecialHours(future.days, future.open, specialDays.hours);
  return { history, future, notes };
}

/** The day before the origin has data, by what an origin is; on a queue's own clock no call may have come on it. */
function dayBefore({ clock, origin }: VolumeFacts): string {
  return clock.dayAt(dayNumberOf(origin) - 1).date ?? origin;
}
