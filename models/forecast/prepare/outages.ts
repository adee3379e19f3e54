import type { DayMatrix } from '@/models/forecast/day-matrix';

/** A day below this share of its usual total was not a quiet day but a broken line. */
const OUTAGE_SHARE = 0.1;
/** Usual calls a day without which a silent day may well be chance. */
const LEAST_USUAL = 20;
/** A day of which less than this share was observed says nothing about its total. */
const KNOWN_SHARE = 0.8;
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

/** Total of the open intervals of a day; null when it was closed, or a good part of it was not observed. */
function totalOf(series: DayMatrix, day: number): number | null {
  let total = 0;
  let open = 0;
  let known = 0;
  for (let cell = day * series.slotsPerDay; cell < (day + 1) * series.slotsPerDay; cell += 1) {
    if (series.open[cell] === 0) continue;
    const value = series.values[cell] ?? Number.NaN;
    open += 1;
    if (Number.isNaN(value)) continue;
    known += 1;
    total += value;
  }
  return known > 0 && known >= open * KNOWN_SHARE ? total : null;
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
