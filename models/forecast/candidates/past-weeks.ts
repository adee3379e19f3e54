import type { CalendarDay, DayMatrix, FutureDays } from '../day-matrix';

/**
 * Forecasts every interval by what the same interval of the same weekday was in its last `weeks` known weeks, `combine`d.
 *
 * Special days are left out of the past where ordinary ones are known. A weekday that was never seen is taken from the
 * same interval of the last days of any weekday, and an interval that was never seen from the last of all that is known.
 */
export function fromPastWeeks(
  history: DayMatrix,
  future: FutureDays,
  weeks: number,
  combine: (values: number[]) => number,
): Float64Array {
  const { slotsPerDay } = history;
  const everySlot = Array.from({ length: slotsPerDay }, (_, slot) => slot);
  const week = new Map<number, number>();
  const typical = (weekday: number, slot: number): number => {
    const places: [(day: CalendarDay) => boolean, number[]][] = [
      [(day) => day.weekday === weekday, [slot]],
      [() => true, [slot]],
      [() => true, everySlot],
    ];
    for (const [isMeant, slots] of places) {
      const values = lastKnown(history, weeks, isMeant, slots);
      if (values.length > 0) return Math.max(0, combine(values));
    }
    return 0;
  };
  const forecast = new Float64Array(future.open.length);
  future.days.forEach(({ weekday }, day) => {
    for (let slot = 0; slot < slotsPerDay; slot += 1) {
      const at = day * slotsPerDay + slot;
      if (future.open[at] !== 1) continue;
      const cell = weekday * slotsPerDay + slot;
      const value = week.get(cell) ?? typical(weekday, slot);
      week.set(cell, value);
      forecast[at] = value;
    }
  });
  return forecast;
}

/** The last `count` known values of these slots, newest first; those of special days only when there are no others. */
function lastKnown(
  { days, slotsPerDay, values, open }: DayMatrix,
  count: number,
  isMeant: (day: CalendarDay) => boolean,
  slots: readonly number[],
): number[] {
  const ordinary: number[] = [];
  const special: number[] = [];
  for (let index = days.length - 1; index >= 0 && ordinary.length < count; index -= 1) {
    const day = days[index];
    if (!day || !isMeant(day)) continue;
    for (const slot of slots) {
      const at = index * slotsPerDay + slot;
      const value = values[at] ?? Number.NaN;
      if (open[at] === 1 && !Number.isNaN(value)) (day.tags.length === 0 ? ordinary : special).push(value);
    }
  }
  return (ordinary.length > 0 ? ordinary : special).slice(0, count);
}
