import { Temporal } from 'temporal-polyfill';

const MINUTE_MS = 60_000;
/** Zones change their offset on quarters of an hour. */
const QUARTER_MS = 15 * MINUTE_MS;
/** About ten years of quarters in a few zones. */
const MAX_REMEMBERED = 1_000_000;

const pad = (value: number): string => String(value).padStart(2, '0');

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** Writes instants as ISO 8601 on a zone's wall clock, as 1999-02-01T07:02:47+02:00. Remembers offsets: it is for many. */
export function wallTimeWriter(): (instant: Date, timeZone: string) => string {
  const offsets = new Map<string, number>();
  const offsetMinutes = (instantMs: number, timeZone: string): number => {
    const quarter = Math.floor(instantMs / QUARTER_MS);
    const key = `${timeZone} ${quarter}`;
    const remembered = offsets.get(key);
    if (remembered !== undefined) return remembered;
    const there = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER_MS).toZonedDateTimeISO(timeZone);
    const minutes = Math.round(there.offsetNanoseconds / 1e6 / MINUTE_MS);
    if (offsets.size >= MAX_REMEMBERED) offsets.clear();
    offsets.set(key, minutes);
    return minutes;
  };
  return (instant, timeZone) => {
    const minutes = offsetMinutes(instant.getTime(), timeZone);
    const wall = new Date(instant.getTime() + minutes * MINUTE_MS).toISOString().slice(0, 19);
    return wall + offsetText(minutes);
  };
}
