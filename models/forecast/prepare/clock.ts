import { Temporal } from 'temporal-polyfill';
import { ModelError } from '@/models/model-error';

const DAY_MS = 86_400_000;

/** How instants fall into days and intervals. Days are numbered without gaps; what day 0 is, is the clock's own matter. */
export interface Clock {
  /** Length of an interval in the clock's unit: milliseconds, or 1 for a clock that counts. */
  readonly step: number;
  readonly slotsPerDay: number;
  /** The day and the interval that an instant belongs to. */
  cellOf(instant: number): Cell;
  /** The intervals of a day in order of time: 23 or 25 hours' worth of them on the days when the clocks change. */
  intervalsOf(day: number): readonly Interval[];
  /** The date of a day (null on a clock that counts), and its weekday: 0 is Monday. */
  dayAt(day: number): { date: string | null; weekday: number };
}

/** A place in a day matrix, and the start of the interval that the instant falls into. */
export interface Cell {
  day: number;
  slot: number;
  start: number;
}

/** An interval of a day: when it starts, and in which of the day's slots its wall-clock time falls. */
export interface Interval {
  start: number;
  slot: number;
}

/**
 * A clock that counts intervals 0, 1, 2 … without a calendar. `last` is the last interval observed: it ends a day, so
 * that a forecast starts on a new one; weeks are seven such days.
 */
export function countingClock(slotsPerDay: number, last: number): Clock {
  const phase = (last + 1) % slotsPerDay;
  return {
    step: 1,
    slotsPerDay,
    cellOf(instant) {
      const day = Math.floor((instant - phase) / slotsPerDay);
      return { day, slot: instant - phase - day * slotsPerDay, start: instant };
    },
    intervalsOf(day) {
      const first = day * slotsPerDay + phase;
      return Array.from({ length: slotsPerDay }, (_, slot) => ({ start: first + slot, slot }));
    },
    dayAt: (day) => ({ date: null, weekday: ((day % 7) + 7) % 7 }),
  };
}

/** The clock of a time zone (IANA name), in intervals of so many minutes; instants are milliseconds since 1970 UTC. */
export function zonedClock(timeZone: string, stepMinutes: number): Clock {
  const slotsPerDay = 1440 / stepMinutes;
  if (!Number.isInteger(slotsPerDay)) {
    throw new ModelError(
      `An interval of ${stepMinutes} minutes does not divide the day.`,
      'Choose one that does: 5, 6, 10, 15, 20, 30 or 60 minutes, say.',
    );
  }
  const step = stepMinutes * 60_000;
  const table = dayTable(timeZone, step);
  let guess = 0;
  return {
    step,
    slotsPerDay,
    cellOf(instant) {
      let day = table(guess);
      if (instant < day.start || instant >= day.end) {
        guess = Math.floor(instant / DAY_MS) - 1;
        day = table(guess);
        while (instant >= day.end) day = table(++guess);
      }
      const index = Math.min(Math.floor((instant - day.start) / step), day.intervals.length - 1);
      const interval = day.intervals[index];
      if (!interval) throw new Error(`No interval ${index} in day ${guess} of ${timeZone}`);
      return { day: guess, slot: interval.slot, start: interval.start };
    },
    intervalsOf: (day) => table(day).intervals,
    dayAt: (day) => ({ date: dateOf(day).toString(), weekday: (((day + 3) % 7) + 7) % 7 }),
  };
}

/** The intervals that follow on the one starting at `start`, in order of time. */
export function intervalsAfter(clock: Clock, start: number, count: number): Cell[] {
  const cells: Cell[] = [];
  for (let { day } = clock.cellOf(start); cells.length < count; day += 1) {
    for (const interval of clock.intervalsOf(day)) {
      if (interval.start > start && cells.length < count) cells.push({ day, ...interval });
    }
  }
  return cells;
}

/** The date so many days after 1970-01-01. */
export function dateOf(day: number): Temporal.PlainDate {
  return EPOCH.add({ days: day });
}

/** Days since 1970-01-01. */
export function dayNumberOf(date: string): number {
  return EPOCH.until(date, { largestUnit: 'days' }).days;
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');

interface DayOfZone {
  start: number;
  end: number;
  intervals: readonly Interval[];
}

function dayTable(timeZone: string, step: number): (day: number) => DayOfZone {
  const known = new Map<number, DayOfZone>();
  const startOf = (day: number) =>
    timeZone === 'UTC' ? day * DAY_MS : dateOf(day).toZonedDateTime(timeZone).epochMilliseconds;
  return (day) => {
    const found = known.get(day);
    if (found) return found;
    const start = startOf(day);
    const end = startOf(day + 1);
    const count = step === DAY_MS ? 1 : Math.ceil((end - start) / step);
    const intervals = Array.from({ length: count }, (_, index) => ({
      start: start + index * step,
      slot: end - start === DAY_MS ? index : wallClockSlot(start + index * step, timeZone, step),
    }));
    const made = { start, end, intervals };
    known.set(day, made);
    return made;
  };
}

function wallClockSlot(instant: number, timeZone: string, step: number): number {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
  return Math.floor(((hour * 60 + minute) * 60_000) / step);
}
