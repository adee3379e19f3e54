import { Temporal } from 'temporal-polyfill';

/** Calls of an interval of 15 minutes that starts so many seconds after 1970 UTC. */
export interface RecentCalls {
  start: number;
  total: number;
}

/** Silence where fewer calls than this were to be expected happens by chance alone more often than one time in twenty. */
const FEW_CALLS = 3;
const WEEKS_BACK = 6;

/**
 * The first local day that is not wholly in the data: the day after the last one with calls, or that day itself when it
 * is not over, or when more calls were to be expected after its last one (the source stopped in the middle of it).
 * @param recent the calls of the last weeks, in order of time
 * @param now milliseconds since 1970
 * @returns ISO date; null without any call
 */
export function firstOpenDay(recent: readonly RecentCalls[], timeZone: string, now: number): string | null {
  const last = recent.at(-1);
  if (!last) return null;
  const zoned = localTime(last.start, timeZone);
  const date = zoned.toPlainDate();
  const isOver = date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds <= now;
  if (!isOver) return date.toString();
  const expected = callsAfter(recent, timeZone, date, zoned.toPlainTime());
  return (expected < FEW_CALLS ? date.add({ days: 1 }) : date).toString();
}

/** Mean number of calls after a time of day: on the same weekday of past weeks, else on any past day; 0 without one. */
function callsAfter(
  recent: readonly RecentCalls[],
  timeZone: string,
  date: Temporal.PlainDate,
  time: Temporal.PlainTime,
): number {
  const after = new Map<string, number>();
  for (const { start, total } of recent) {
    const zoned = localTime(start, timeZone);
    const day = zoned.toPlainDate();
    if (day.equals(date)) continue;
    const later = Temporal.PlainTime.compare(zoned.toPlainTime(), time) > 0;
    after.set(day.toString(), (after.get(day.toString()) ?? 0) + (later ? total : 0));
  }
  const sameWeekday = Array.from({ length: WEEKS_BACK }, (_, week) =>
    after.get(date.subtract({ days: 7 * (week + 1) }).toString()),
  ).filter((total) => total !== undefined);
  const totals = sameWeekday.length > 0 ? sameWeekday : [...after.values()];
  return totals.reduce((sum, total) => sum + total, 0) / Math.max(1, totals.length);
}

function localTime(seconds: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(timeZone);
}
