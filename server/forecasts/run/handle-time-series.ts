import type { DayMatrix } from '@/models/forecast/day-matrix';
import { type Clock, dayNumberOf } from '@/models/forecast/prepare/clock';

/** Calls with a handle time of one interval. */
export interface Handled {
  /** seconds since 1970 */
  start: number;
  calls: number;
  /** summed over the calls */
  milliseconds: number;
}

/** A series of handle times ready for the engine. */
export interface ReadyHandleTime {
  history: DayMatrix;
  notes: readonly string[];
}

/** Handle times older than this before the forecast are worth a warning. */
const STALE_DAYS = 28;
/** Below so many days with a handle time there is nothing to forecast from. */
const FEWEST_DAYS = 7;

/**
 * The mean handle time (seconds, weighted by handled calls) on the days and opening hours of the same queue's volume, from
 * the first day with one. Null where handle times are known of fewer than seven days.
 */
export function handleTimeSeries(
  volume: DayMatrix,
  clock: Clock,
  handled: Iterable<Handled>,
): ReadyHandleTime | null {
  const { slotsPerDay, days } = volume;
  const firstDate = days[0]?.date;
  if (!firstDate) return null;
  const firstDay = dayNumberOf(firstDate);
  const seconds = new Float64Array(volume.values.length);
  const weights = new Float64Array(volume.values.length);
  const seen = new Set<number>();
  for (const { start, calls, milliseconds } of handled) {
    const { day, slot } = clock.cellOf(start * 1000);
    const at = (day - firstDay) * slotsPerDay + slot;
    if (calls <= 0 || day < firstDay || at >= seconds.length) continue;
    seconds[at] = (seconds[at] ?? 0) + milliseconds / 1000;
    weights[at] = (weights[at] ?? 0) + calls;
    seen.add(day - firstDay);
  }
  if (seen.size < FEWEST_DAYS) return null;
  const from = Math.min(...seen);
  const last = Math.max(...seen);
  const isStale = last < days.length - STALE_DAYS;
  const history: DayMatrix = {
    id: volume.id,
    kind: 'mean',
    slotsPerDay,
    days: days.slice(from),
    values: seconds.map((sum, at) => sum / (weights[at] ?? 0)).subarray(from * slotsPerDay),
    weights: weights.subarray(from * slotsPerDay),
    open: volume.open.subarray(from * slotsPerDay),
  };
  return { history, notes: isStale ? [`No handle time is known after ${days[last]?.date}.`] : [] };
}
