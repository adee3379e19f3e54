import type { DayMatrix } from '@/models/forecast/day-matrix';

/** A day below this share of its usual total was not a quiet day but a broken line. */
const OUTAGE_SHARE = 0.1;
/** Usual calls a day without which a silent day may well be chance. */
const LEAST_USUAL = 20;
/** Days named one by one in the note. */
const NAMED = 3;

/**
 * Marks as missing the days on which the source cannot have worked: hardly a call where the same weekday usually has
 * plenty, and nothing special on that day. Missing is not zero: learned as zeros, one dead line would bend every forecast.
 */
export function leaveOutOutages(series: DayMatrix): { series: DayMatrix; notes: string[] } {
  if (series.kind === 'mean') return { series, notes: [] };
  const totals = series.days.map((_, day) => totalOf(series, day));
  const usual = usualTotals(series, totals);
  const outages = totals.flatMap((total, day) => {
    const { weekday, tags } = series.days[day] ?? { weekday: 0, tags: [] };
    const expected = usual[weekday] ?? 0;
    const broken = total !== null && tags.length === 0 && expected >= LEAST_USUAL;
    return broken && total < expected * OUTAGE_SHARE ? [day] : [];
  });
  if (outages.length === 0) return { series, notes: [] };
  const values = series.values.slice();
  for (const day of outages) {
    values.fill(Number.NaN, day * series.slotsPerDay, (day + 1) * series.slotsPerDay);
  }
  return { series: { ...series, values }, notes: [noteOf(series, outages)] };
}

/** Total of the open, observed intervals of a day; null when none was observed. */
function totalOf(series: DayMatrix, day: number): number | null {
  let total: number | null = null;
  for (let cell = day * series.slotsPerDay; cell < (day + 1) * series.slotsPerDay; cell += 1) {
    const value = series.values[cell] ?? Number.NaN;
    if (series.open[cell] === 1 && !Number.isNaN(value)) total = (total ?? 0) + value;
  }
  return total;
}

function usualTotals(series: DayMatrix, totals: readonly (number | null)[]): number[] {
  return Array.from({ length: 7 }, (_, weekday) => {
    const same = totals.filter((total, day) => total !== null && series.days[day]?.weekday === weekday);
    const sorted = same.map(Number).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  });
}

function noteOf(series: DayMatrix, outages: readonly number[]): string {
  const named = outages.slice(0, NAMED).map((day) => series.days[day]?.date ?? `day ${day}`);
  const more = outages.length > NAMED ? ` and ${outages.length - NAMED} more` : '';
  const days = outages.length === 1 ? '1 day was' : `${outages.length} days were`;
  return `${days} left out as an outage (hardly any calls where there usually are plenty): ${named.join(', ')}${more}.`;
}
