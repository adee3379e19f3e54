import type { DayMatrix, FutureDays } from '../day-matrix';
import { median } from './median';
import { fromPastWeeks } from './past-weeks';

/**
 * A series on the clock of its working hours: weekdays and intervals at which nothing was ever observed are left out, so
 * that Monday's first interval follows Friday's last one. What is still unknown (gaps, special days, shorter days) is
 * filled from the same interval of the weeks around it.
 */
export interface WorkingSeries {
  /** Cells of a working day. */
  day: number;
  /** Cells of a working week. */
  week: number;
  /** Whole days, oldest first, without gaps. */
  values: Float64Array;
  /** 1 where the value was observed on an ordinary day: what may be learned from. */
  known: Uint8Array;
}

/** Weeks after which a forecast cell by cell is no longer followed; the last of them repeats. */
const FOLLOWED_WEEKS = 4;

/**
 * Forecasts on the working clock and puts the result back on the calendar: at least 0, 0 where closed, never NaN, and no
 * higher than three times what was ever known. Histories of less than two working weeks, and intervals never seen open,
 * are forecast by the median of past weeks.
 *
 * @param lastDays calendar days of the history that are read
 * @param predict the forecast of the next `horizon` working cells, NaN where it has nothing to say
 */
export function onWorkingClock(
  history: DayMatrix,
  future: FutureDays,
  lastDays: number,
  predict: (series: WorkingSeries, horizon: number) => Float64Array,
): Float64Array {
  const forecast = fromPastWeeks(history, future, 6, median);
  const hours = workingHours(history, lastDays);
  const series = workingSeries(history, hours);
  if (series.values.length < 2 * series.week || series.week === 0) return forecast;
  const days = future.days.flatMap(({ weekday }, day) => (hours.weekdays.has(weekday) ? [day] : []));
  const horizon = Math.min(days.length * series.day, FOLLOWED_WEEKS * series.week);
  const ahead = predict(series, horizon);
  const highest = 3 * series.values.reduce((top, value) => Math.max(top, value), 0);
  days.forEach((day, workingDay) => {
    hours.slots.forEach((slot, position) => {
      const at = day * history.slotsPerDay + slot;
      const value = ahead[within(workingDay * series.day + position, horizon, series.week)] ?? Number.NaN;
      if (future.open[at] === 1 && Number.isFinite(value))
        forecast[at] = Math.min(highest, Math.max(0, value));
    });
  });
  return forecast;
}

function within(step: number, horizon: number, week: number): number {
  if (step < horizon) return step;
  return horizon - week + ((step - horizon) % week);
}

interface WorkingHours {
  firstDay: number;
  weekdays: ReadonlySet<number>;
  slots: readonly number[];
}

function isKnown({ days, slotsPerDay, values, open }: DayMatrix, at: number): boolean {
  const tags = days[Math.floor(at / slotsPerDay)]?.tags ?? [];
  return open[at] === 1 && tags.length === 0 && Number.isFinite(values[at] ?? Number.NaN);
}

function workingHours(history: DayMatrix, lastDays: number): WorkingHours {
  const { days, slotsPerDay } = history;
  const weekdays = new Set<number>();
  const slots = new Set<number>();
  let firstDay = days.length;
  for (let day = days.length - 1; day >= Math.max(0, days.length - lastDays); day -= 1) {
    for (let slot = 0; slot < slotsPerDay; slot += 1) {
      if (!isKnown(history, day * slotsPerDay + slot)) continue;
      weekdays.add(days[day]?.weekday ?? 0);
      slots.add(slot);
      firstDay = day;
    }
  }
  return { firstDay, weekdays, slots: [...slots].sort((a, b) => a - b) };
}

function workingSeries(history: DayMatrix, { firstDay, weekdays, slots }: WorkingHours): WorkingSeries {
  const values: number[] = [];
  const known: number[] = [];
  for (let day = firstDay; day < history.days.length; day += 1) {
    if (!weekdays.has(history.days[day]?.weekday ?? -1)) continue;
    for (const slot of slots) {
      const at = day * history.slotsPerDay + slot;
      const learnable = isKnown(history, at);
      values.push(learnable ? (history.values[at] ?? Number.NaN) : Number.NaN);
      known.push(learnable ? 1 : 0);
    }
  }
  const day = slots.length;
  const week = day * weekdays.size;
  const filled = Float64Array.from(values);
  for (const period of [week, day, 1]) fillFromNeighbours(filled, period);
  return { day, week, values: filled, known: Uint8Array.from(known) };
}

/** Fills a gap by the mean of the nearest known cells whole periods before and after it, or by the one there is. */
function fillFromNeighbours(values: Float64Array, period: number): void {
  const after = new Float64Array(values.length);
  for (let at = values.length - 1; at >= 0; at -= 1) {
    const value = values[at] ?? Number.NaN;
    after[at] = Number.isNaN(value) ? (after[at + period] ?? Number.NaN) : value;
  }
  const before = Float64Array.from(values);
  for (let at = 0; at < values.length; at += 1) {
    if (Number.isNaN(before[at])) before[at] = before[at - period] ?? Number.NaN;
    const [past, coming] = [before[at] ?? Number.NaN, after[at] ?? Number.NaN];
    if (Number.isNaN(past)) values[at] = coming;
    else values[at] = Number.isNaN(coming) ? past : (past + coming) / 2;
  }
}
