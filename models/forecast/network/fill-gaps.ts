import type { DayMatrix } from '../day-matrix';

/** How much the newest value counts in the running mean that stands in for a missing one. */
const NEWEST = 0.4;

/**
 * The values with something sensible in place of missing ones, from earlier values only (so that a forecast made at any
 * origin may read it): the running mean of this interval on this weekday, else of this interval, else of the series,
 * else 0. Closed cells are 0 in counts, and the running mean of the series in means.
 */
export function fillGaps(series: DayMatrix): Float64Array {
  const { days, values, open, slotsPerDay, kind } = series;
  const byWeekday = new Float64Array(7 * slotsPerDay).fill(Number.NaN);
  const bySlot = new Float64Array(slotsPerDay).fill(Number.NaN);
  let level = Number.NaN;
  const learn = (known: number, value: number) =>
    Number.isNaN(known) ? value : known + NEWEST * (value - known);
  return values.map((value, at) => {
    const slot = at % slotsPerDay;
    const cell = (days[Math.floor(at / slotsPerDay)]?.weekday ?? 0) * slotsPerDay + slot;
    if (open[at] !== 1) return kind === 'count' || Number.isNaN(level) ? 0 : level;
    if (Number.isNaN(value)) return [byWeekday[cell], bySlot[slot], level].find(isKnown) ?? 0;
    byWeekday[cell] = learn(byWeekday[cell] ?? Number.NaN, value);
    bySlot[slot] = learn(bySlot[slot] ?? Number.NaN, value);
    level = Number.isNaN(level) ? value : level + 0.02 * (value - level);
    return value;
  });
}

function isKnown(value: number | undefined): value is number {
  return value !== undefined && !Number.isNaN(value);
}
