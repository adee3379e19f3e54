import type { CalendarDay, DayMatrix, FutureDays, SeriesKind } from '@/models/forecast/day-matrix';
import { ModelError } from '@/models/model-error';
import type { Clock } from './clock';
import { closedDays, openingPattern } from './opening';
import { leaveOutOutages } from './outages';

/** A series as it comes: what was counted, and when. */
export interface RawSeries {
  id: string;
  kind: SeriesKind;
  /** Starts of intervals, in the clock's unit. Several in one interval of the clock are added up (or averaged). */
  instants: ArrayLike<number>;
  /** NaN is missing; so is every interval that is not named. */
  values: ArrayLike<number>;
  /** For means: what each value weighs. */
  weights?: ArrayLike<number>;
}

export interface PrepareOptions {
  clock: Clock;
  /** Names of what is special, by ISO date. The same name means the same effect. */
  specialDays?: ReadonlyMap<string, readonly string[]>;
  /** When the queue is open, as its owner says; without it, when it ever had calls. */
  isOpen?: (day: CalendarDay, slot: number) => boolean;
}

/** A series made ready: whole days for the models, and what is known beyond them. */
export interface PreparedSeries {
  /** Ends with the last whole day. */
  series: DayMatrix;
  clock: Clock;
  /** The clock's number of the first day after the series. */
  nextDay: number;
  /** What the day in progress has shown so far (slotsPerDay cells, NaN where not yet); null when the last day is whole. */
  today: Float64Array | null;
  /** The start of the last interval observed. */
  lastStart: number;
  /** What was noticed, in plain sentences. */
  notes: readonly string[];
  /** The same days after the series, as many as are asked for. */
  future(dayCount: number): FutureDays;
}

/** Turns observations into whole days by intervals. Errors name the series and what is wrong with it. */
export function prepareSeries(raw: RawSeries, options: PrepareOptions): PreparedSeries {
  const { clock } = options;
  const span = observedSpan(raw, clock);
  const grid = fillGrid(raw, clock, span);
  const days = calendarOf(span, options);
  const pattern = openingPattern({ ...grid, days, slotsPerDay: clock.slotsPerDay }, options.isOpen);
  const whole = isWhole(span.lastSlot, pattern, days.at(-1)) ? days.length : days.length - 1;
  const cells = whole * clock.slotsPerDay;
  const draft: DayMatrix = {
    id: raw.id,
    kind: raw.kind,
    slotsPerDay: clock.slotsPerDay,
    days: days.slice(0, whole),
    values: grid.values.slice(0, cells),
    open: new Uint8Array(cells),
    ...(grid.weights ? { weights: grid.weights.slice(0, cells) } : {}),
  };
  const closed = closedDays(draft, pattern);
  draft.open.set(pattern.mask(draft.days, closed));
  const { series, notes } = leaveOutOutages(draft);
  return {
    series,
    clock,
    nextDay: span.firstDay + whole,
    today: whole < days.length ? grid.values.slice(cells) : null,
    lastStart: span.lastStart,
    notes,
    future(dayCount) {
      const first = span.firstDay + whole;
      const ahead = calendarOf({ firstDay: first, lastDay: first + dayCount - 1 }, options);
      return { days: ahead, open: pattern.mask(ahead, closed) };
    },
  };
}

interface Span {
  firstDay: number;
  lastDay: number;
  lastSlot: number;
  lastStart: number;
}

function observedSpan(raw: RawSeries, clock: Clock): Span {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < raw.instants.length; index += 1) {
    if (Number.isNaN(raw.values[index])) continue;
    const instant = raw.instants[index] ?? Number.NaN;
    first = Math.min(first, instant);
    last = Math.max(last, instant);
  }
  if (last === Number.NEGATIVE_INFINITY) {
    throw new ModelError(
      `Series ${raw.id} has no observation at all.`,
      'Leave it out, or give it at least one interval with a number.',
    );
  }
  const end = clock.cellOf(last);
  return {
    firstDay: clock.cellOf(first).day,
    lastDay: end.day,
    lastSlot: end.slot,
    lastStart: end.start,
  };
}

interface Grid {
  values: Float64Array;
  weights?: Float64Array;
}

/** Adds up what falls into one cell, or averages it by weight. */
function fillGrid(raw: RawSeries, clock: Clock, span: Span): Grid {
  const cells = (span.lastDay - span.firstDay + 1) * clock.slotsPerDay;
  const sums = new Float64Array(cells);
  const weights = new Float64Array(cells);
  for (let index = 0; index < raw.instants.length; index += 1) {
    const value = raw.values[index] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    const cell = clock.cellOf(raw.instants[index] ?? Number.NaN);
    const at = (cell.day - span.firstDay) * clock.slotsPerDay + cell.slot;
    const weight = raw.kind === 'mean' ? (raw.weights?.[index] ?? 1) : 1;
    sums[at] = (sums[at] ?? 0) + value * weight;
    weights[at] = (weights[at] ?? 0) + weight;
  }
  if (raw.kind === 'mean') return { values: sums.map((sum, at) => sum / (weights[at] ?? 0)), weights };
  halveTheHourThatComesTwice(sums, clock, span);
  return { values: sums.map((sum, at) => (weights[at] === 0 ? Number.NaN : sum)) };
}

function halveTheHourThatComesTwice(sums: Float64Array, clock: Clock, span: Span): void {
  for (let day = span.firstDay; day <= span.lastDay; day += 1) {
    const intervals = clock.intervalsOf(day);
    if (intervals.length <= clock.slotsPerDay) continue;
    const first = (day - span.firstDay) * clock.slotsPerDay;
    const times = new Uint8Array(clock.slotsPerDay);
    for (const { slot } of intervals) times[slot] = (times[slot] ?? 0) + 1;
    times.forEach((count, slot) => {
      if (count > 1) sums[first + slot] = (sums[first + slot] ?? 0) / count;
    });
  }
}

function calendarOf(
  span: { firstDay: number; lastDay: number },
  { clock, specialDays }: PrepareOptions,
): CalendarDay[] {
  return Array.from({ length: span.lastDay - span.firstDay + 1 }, (_, index) => {
    const { date, weekday } = clock.dayAt(span.firstDay + index);
    return { date, weekday, tags: (date === null ? undefined : specialDays?.get(date)) ?? [] };
  });
}

function isWhole(
  lastSlot: number,
  pattern: ReturnType<typeof openingPattern>,
  last: CalendarDay | undefined,
): boolean {
  return last === undefined || lastSlot >= pattern.lastOpenSlot(last);
}
