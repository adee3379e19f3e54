import type { FutureDays } from '../day-matrix';

/**
 * Spreads day totals over the open slots by the shares of their weekday. A weekday without shares of its own (never seen,
 * or never open at those times) is spread like all days together, and evenly when nothing at all is known.
 */
export function spreadOverSlots(
  future: FutureDays,
  totals: Float64Array,
  shares: Float64Array,
  slotsPerDay: number,
): Float64Array {
  const forecast = new Float64Array(future.open.length);
  const common = new Float64Array(slotsPerDay);
  shares.forEach((share, cell) => {
    common[cell % slotsPerDay] = (common[cell % slotsPerDay] ?? 0) + share;
  });
  future.days.forEach(({ weekday }, day) => {
    const open = future.open.subarray(day * slotsPerDay, (day + 1) * slotsPerDay);
    const own = shares.subarray(weekday * slotsPerDay, (weekday + 1) * slotsPerDay);
    const row = forecast.subarray(day * slotsPerDay, (day + 1) * slotsPerDay);
    const total = totals[day] ?? 0;
    const known = [own, common].find((candidate) => sumOpen(candidate, open) > 0);
    const isKnown = known !== undefined;
    const sum = isKnown ? (known === own ? 1 : sumOpen(common, open)) : sumOpen(null, open);
    for (let slot = 0; slot < slotsPerDay; slot += 1) {
      if (open[slot] === 1) row[slot] = (total * (known?.[slot] ?? 1)) / sum;
    }
  });
  return forecast;
}

function sumOpen(shares: Float64Array | null, open: Uint8Array): number {
  let sum = 0;
  open.forEach((isOpen, slot) => {
    if (isOpen === 1) sum += shares ? (shares[slot] ?? 0) : 1;
  });
  return sum;
}
