import type { FutureDays } from '../day-matrix';

/** By which shares days are spread. */
export interface Spread {
  /** days × slotsPerDay, each day adding up to 1 over the slots it is usually open in, or all 0 where nothing is known. */
  shares: Float64Array;
  /** 7 × slotsPerDay: by weekday, for days of which nothing is known. */
  common: Float64Array;
  slotsPerDay: number;
}

/**
 * Spreads day totals over the open slots. A day whose open slots have no share of their own (a weekday never seen, or never
 * at those times) is spread like all weekdays together, and evenly when nothing at all is known.
 */
export function spreadOverSlots(
  future: FutureDays,
  totals: Float64Array,
  { shares, common, slotsPerDay }: Spread,
): Float64Array {
  const forecast = new Float64Array(future.open.length);
  const together = new Float64Array(slotsPerDay);
  common.forEach((share, cell) => {
    together[cell % slotsPerDay] = (together[cell % slotsPerDay] ?? 0) + share;
  });
  const even = new Float64Array(slotsPerDay).fill(1);
  future.days.forEach((_, day) => {
    const first = day * slotsPerDay;
    const open = future.open.subarray(first, first + slotsPerDay);
    const own = shares.subarray(first, first + slotsPerDay);
    const known = [own, together].find((candidate) => sumOpen(candidate, open) > 0) ?? even;
    // A day open for a part of its usual hours only has only that part of its calls.
    const whole = known === own ? 1 : sumOpen(known, open);
    open.forEach((isOpen, slot) => {
      if (isOpen === 1) forecast[first + slot] = ((totals[day] ?? 0) * (known[slot] ?? 0)) / whole;
    });
  });
  return forecast;
}

/** The shares of the weekdays of some days, days × slotsPerDay. */
export function sharesOfDays({ days }: FutureDays, common: Float64Array, slotsPerDay: number): Float64Array {
  const shares = new Float64Array(days.length * slotsPerDay);
  days.forEach(({ weekday }, day) => {
    shares.set(common.subarray(weekday * slotsPerDay, (weekday + 1) * slotsPerDay), day * slotsPerDay);
  });
  return shares;
}

function sumOpen(shares: Float64Array, open: Uint8Array): number {
  let sum = 0;
  open.forEach((isOpen, slot) => {
    if (isOpen === 1) sum += shares[slot] ?? 0;
  });
  return sum;
}
