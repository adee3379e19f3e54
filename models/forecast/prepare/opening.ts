import type { CalendarDay, DayMatrix } from '@/models/forecast/day-matrix';

/** Days back that say when a queue is open. */
const WINDOW_DAYS = 91;
/** So many observed days must all be empty before an interval counts as closed rather than quiet. */
const EMPTY_DAYS = 4;

/** When a queue is open in an ordinary week. */
export interface OpeningPattern {
  isOpen(day: CalendarDay, slot: number): boolean;
  /** The last slot of the day in which the queue is open; -1 on a closed day. */
  lastOpenSlot(day: CalendarDay): number;
  /** days × slots: 1 open, 0 closed; closed throughout on days with one of the `closed` tags. */
  mask(days: readonly CalendarDay[], closed: ReadonlySet<string>): Uint8Array;
}

interface Observed {
  days: readonly CalendarDay[];
  slotsPerDay: number;
  values: Float64Array;
}

/**
 * The opening hours: as told, or else as seen in the last quarter of a year. An interval of the week is closed when it was
 * never observed, or was always empty in a queue too busy for that to be chance.
 */
export function openingPattern(
  observed: Observed,
  told?: (day: CalendarDay, slot: number) => boolean,
): OpeningPattern {
  const { slotsPerDay } = observed;
  const seen = told ? undefined : seenOpen(observed);
  const isOpen = told ?? ((day: CalendarDay, slot: number) => seen?.[day.weekday * slotsPerDay + slot] === 1);
  return {
    isOpen,
    lastOpenSlot(day) {
      for (let slot = slotsPerDay - 1; slot >= 0; slot -= 1) if (isOpen(day, slot)) return slot;
      return -1;
    },
    mask(days, closed) {
      const open = new Uint8Array(days.length * slotsPerDay);
      days.forEach((day, index) => {
        if (day.tags.some((tag) => closed.has(tag))) return;
        for (let slot = 0; slot < slotsPerDay; slot += 1) {
          if (isOpen(day, slot)) open[index * slotsPerDay + slot] = 1;
        }
      });
      return open;
    },
  };
}

function seenOpen({ days, slotsPerDay, values }: Observed): Uint8Array {
  const from = firstDayOfWindow(days.length, slotsPerDay, values);
  const observed = new Float64Array(7 * slotsPerDay);
  const filled = new Float64Array(7 * slotsPerDay);
  let sum = 0;
  let count = 0;
  days.forEach(({ weekday }, day) => {
    if (day < from) return;
    for (let slot = 0; slot < slotsPerDay; slot += 1) {
      const value = values[day * slotsPerDay + slot] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const cell = weekday * slotsPerDay + slot;
      observed[cell] = (observed[cell] ?? 0) + 1;
      if (value !== 0) filled[cell] = (filled[cell] ?? 0) + 1;
      sum += value;
      count += 1;
    }
  });
  const busy = count > 0 && sum / count >= 1;
  const open = Uint8Array.from(observed, (times, cell) => {
    if (times === 0) return 0;
    return busy && times >= EMPTY_DAYS && filled[cell] === 0 ? 0 : 1;
  });
  return likeTheOthers(open, new Set(days.map(({ weekday }) => weekday)), slotsPerDay);
}

/** A weekday that has not come yet is open whenever another one is. */
function likeTheOthers(open: Uint8Array, come: ReadonlySet<number>, slotsPerDay: number): Uint8Array {
  return open.map((isOpen, cell) => {
    if (come.has(Math.floor(cell / slotsPerDay))) return isOpen;
    for (const weekday of come) if (open[weekday * slotsPerDay + (cell % slotsPerDay)] === 1) return 1;
    return 0;
  });
}

/** The last quarter, or everything when that quarter was silent. */
function firstDayOfWindow(dayCount: number, slotsPerDay: number, values: Float64Array): number {
  const from = Math.max(0, dayCount - WINDOW_DAYS);
  const silent = values.subarray(from * slotsPerDay).every((value) => Number.isNaN(value));
  return silent ? 0 : from;
}

/** The tags that close a queue: on every past day that bore one and should have been open, nothing was observed. */
export function closedDays(series: DayMatrix, pattern: OpeningPattern): Set<string> {
  const closed = new Set<string>();
  const worked = new Set<string>();
  series.days.forEach((day, index) => {
    if (day.tags.length === 0 || pattern.lastOpenSlot(day) < 0) return;
    const cells = series.values.subarray(index * series.slotsPerDay, (index + 1) * series.slotsPerDay);
    const silent = cells.every((value) => Number.isNaN(value) || value === 0);
    for (const tag of day.tags) (silent ? closed : worked).add(tag);
  });
  for (const tag of worked) closed.delete(tag);
  return closed;
}
