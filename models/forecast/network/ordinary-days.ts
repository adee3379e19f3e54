import type { DayMatrix } from '../day-matrix';

/**
 * By day: the latest day up to it, on the same weekday, that was open and not special; -1 where there was none yet. What
 * a forecast reads of the past are ordinary days, so that a holiday does not return as an echo a week later. In a series
 * that only counts its intervals every day is ordinary.
 */
export function latestOrdinaryDays({ days, open, values, slotsPerDay }: DayMatrix): Int32Array {
  const latest = new Int32Array(7).fill(-1);
  return Int32Array.from(days, ({ date, weekday, tags }, day) => {
    if (date === null) return day;
    const from = day * slotsPerDay;
    const observed = (slot: number) =>
      open[from + slot] === 1 && !Number.isNaN(values[from + slot] ?? Number.NaN);
    let count = 0;
    for (let slot = 0; slot < slotsPerDay; slot += 1) if (observed(slot)) count += 1;
    if (tags.length === 0 && count > 0) latest[weekday] = day;
    return latest[weekday] ?? -1;
  });
}
