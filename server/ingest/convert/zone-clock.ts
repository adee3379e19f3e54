import type { WallTime } from './date-format';

const DAY_MS = 86_400_000;
const CELL_MS = 60_000;

/**
 * Turns wall clock times of one zone into instants, millions of them.
 * Rule at the change of clocks (as Temporal's "compatible", RFC 5545): a time that occurs twice is its first occurrence;
 * a time that does not occur is read with the offset before the change.
 */
export class ZoneClock {
  readonly #format: Intl.DateTimeFormat;
  /** The offset of a whole wall-clock day, or null when the clocks change on it or beside it. */
  readonly #days = new Map<number, number | null>();
  readonly #cells = new Map<number, number>();
  #lastDay = Number.NaN;
  #lastOffset: number | null = null;

  /** @param zone IANA name */
  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** @param localMs the wall clock as if it were UTC, in milliseconds since 1970 */
  instant(localMs: number): number {
    const day = Math.floor(localMs / DAY_MS);
    if (day !== this.#lastDay) {
      this.#lastDay = day;
      this.#lastOffset = this.#dayOffset(day);
    }
    if (this.#lastOffset !== null) return localMs - this.#lastOffset;
    return localMs - this.#cellOffset(localMs);
  }

  #dayOffset(day: number): number | null {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const before = this.#offsetAt((day - 1) * DAY_MS);
    const after = this.#offsetAt((day + 2) * DAY_MS);
    const offset = before === after && before === this.#offsetAt(day * DAY_MS + DAY_MS / 2) ? before : null;
    this.#days.set(day, offset);
    return offset;
  }

  /** Clocks change at full minutes (in St. John's at one past midnight until 2011), so that a minute has one offset. */
  #cellOffset(localMs: number): number {
    const cell = Math.floor(localMs / CELL_MS);
    const known = this.#cells.get(cell);
    if (known !== undefined) return known;
    const local = cell * CELL_MS;
    const before = this.#offsetAt(local - DAY_MS);
    const after = this.#offsetAt(local + DAY_MS);
    const beforeFits = this.#offsetAt(local - before) === before;
    const afterFits = this.#offsetAt(local - after) === after;
    const offset = !beforeFits && afterFits ? after : before;
    this.#cells.set(cell, offset);
    return offset;
  }

  /** Wall clock minus UTC, in milliseconds, at an instant. */
  #offsetAt(instant: number): number {
    const at = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
    for (const { type, value } of this.#format.formatToParts(instant)) {
      if (type in at) at[type as keyof typeof at] = Number(value);
    }
    return Date.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second) - instant;
  }
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (MONTH_DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** The wall time as if it were UTC, in milliseconds; null when there is no such day or time of day. */
export function wallMs(wall: WallTime): number | null {
  const { year, month, day, hour, minute, second, ms } = wall;
  // Date.UTC reads years below 100 as 19xx.
  if (year < 100) return null;
  // 23:59:60 is a leap second: it is read as the second after.
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 60) return null;
  return Date.UTC(year, month - 1, day, hour, minute, second, ms);
}

/**
 * Milliseconds since 1970; null when there is no such day or time of day.
 * @param daysLater the same time of day, so many days later by the calendar
 */
export function toInstant(wall: WallTime, clock: ZoneClock, daysLater = 0): number | null {
  const later = daysLater * DAY_MS;
  if (wall.epochMs !== null) return wall.epochMs + later;
  const local = wallMs(wall);
  if (local === null) return null;
  return wall.offsetMinutes === null
    ? clock.instant(local + later)
    : local + later - wall.offsetMinutes * 60_000;
}
