import type { DayMatrix } from '../day-matrix';

/** A history taken apart into how much each day had and how it was spread, with bursts and dips cut off. */
export interface SteadyDays {
  /** By day: what a whole day of its weekday would have held at the pace seen; NaN where too little was seen. */
  totals: Float64Array;
  /** By day: calls seen (for means: the weight behind them), so that one over it is about the relative variance. */
  evidence: Float64Array;
  /** 7 × slotsPerDay: the share of each weekday's total in each slot, adding up to 1 over its open slots. */
  shares: Float64Array;
  /** days × slotsPerDay: the history with bursts and dips cut off; NaN is missing or closed. */
  values: Float64Array;
}

/** A cell further than this from what is usual is cut off there, in standard deviations. */
const CUT = 2.5;
/** Counts scatter more than chance alone would have it. */
const DISPERSION = 2;
/** What even a busy cell scatters by, as a share of itself. */
const SCATTER = 0.1;
/** Handle times of single calls scatter by about themselves. */
const SCATTER_OF_ONE = 1;
/** After so many days a cell counts half. */
const HALF_LIFE_DAYS = 40;
/** Days back that are learned from; what lies before counts for next to nothing. */
const WINDOW_DAYS = 210;
const ROUNDS = 3;
/** A day of which less than this share was seen says nothing about its total. */
const LEAST_SEEN = 0.3;

/**
 * Totals and shares that one burst of calls (an outage elsewhere, a television spot) or one dead hour does not bend:
 * cells are cut off at what their weekday, slot and day make plausible, and shares and totals are learned again from the
 * rest (winsorising; Huber, "Robust Statistics", 1981). Days seen in part are scaled up by the share that was seen.
 */
export function steadyDays(history: DayMatrix): SteadyDays {
  const known = KNOWN.get(history) ?? takeApart(history);
  KNOWN.set(history, known);
  return known;
}

/** Several candidates look at the same history one after the other, and none changes it. */
const KNOWN = new WeakMap<DayMatrix, SteadyDays>();

function takeApart(history: DayMatrix): SteadyDays {
  const { slotsPerDay, days } = history;
  const values = history.values.map((value, cell) => (history.open[cell] === 1 ? value : Number.NaN));
  const totals = new Float64Array(days.length).fill(Number.NaN);
  const learnFrom = Math.max(0, days.length - WINDOW_DAYS);
  const settle = (from: number) => {
    for (let day = from; day < days.length; day += 1) {
      const share = (days[day]?.weekday ?? 0) * slotsPerDay;
      totals[day] = steadyDay(history, values, shares, { from: day * slotsPerDay, share });
    }
  };
  let shares = firstShares(history, values, learnFrom);
  for (let round = 0; round < ROUNDS; round += 1) {
    settle(learnFrom);
    shares = learnShares(history, values, { totals, before: shares, from: learnFrom });
  }
  settle(0);
  return { totals, evidence: evidenceOf(history, values), shares, values };
}

/** Middle half of each cell's share of its day: a start that no odd day bends. */
function firstShares({ days, slotsPerDay }: DayMatrix, values: Float64Array, from: number): Float64Array {
  const seen: number[][] = Array.from({ length: 7 * slotsPerDay }, () => []);
  days.forEach(({ weekday }, day) => {
    if (day < from) return;
    const cells = values.subarray(day * slotsPerDay, (day + 1) * slotsPerDay);
    let sum = 0;
    for (const value of cells) if (!Number.isNaN(value)) sum += value;
    if (sum <= 0) return;
    cells.forEach((value, slot) => {
      if (!Number.isNaN(value)) seen[weekday * slotsPerDay + slot]?.push(value / sum);
    });
  });
  return normalised(
    Float64Array.from(seen, (shares) => middleMean(shares)),
    slotsPerDay,
  );
}

function middleMean(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const aside = Math.floor(sorted.length / 4);
  const middle = sorted.slice(aside, sorted.length - aside);
  return middle.length === 0 ? 0 : middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** Cuts the cells of one day off in `values`, and returns its total. */
function steadyDay(
  history: DayMatrix,
  values: Float64Array,
  shares: Float64Array,
  cells: { from: number; share: number },
): number {
  const { slotsPerDay, values: raw, kind, weights } = history;
  let total = totalAt(values, shares, cells, slotsPerDay);
  if (!(total > 0)) return total;
  for (let pass = 0; pass < 2; pass += 1) {
    for (let slot = 0; slot < slotsPerDay; slot += 1) {
      const cell = cells.from + slot;
      if (Number.isNaN(values[cell])) continue;
      const usual = total * (shares[cells.share + slot] ?? 0);
      const chance =
        kind === 'count'
          ? DISPERSION * Math.max(usual, 0.5)
          : (SCATTER_OF_ONE * usual) ** 2 / Math.max(weights?.[cell] ?? 1, 1);
      const reach = CUT * Math.sqrt(chance + (SCATTER * usual) ** 2);
      values[cell] = Math.min(Math.max(raw[cell] ?? 0, usual - reach), usual + reach);
    }
    total = totalAt(values, shares, cells, slotsPerDay);
  }
  return total;
}

function totalAt(
  values: Float64Array,
  shares: Float64Array,
  cells: { from: number; share: number },
  slotsPerDay: number,
): number {
  let sum = 0;
  let seen = 0;
  for (let slot = 0; slot < slotsPerDay; slot += 1) {
    const value = values[cells.from + slot] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    sum += value;
    seen += shares[cells.share + slot] ?? 0;
  }
  return seen >= LEAST_SEEN ? sum / seen : Number.NaN;
}

function learnShares(
  { days, slotsPerDay }: DayMatrix,
  values: Float64Array,
  { totals, before, from }: { totals: Float64Array; before: Float64Array; from: number },
): Float64Array {
  const sums = new Float64Array(7 * slotsPerDay);
  const expected = new Float64Array(7 * slotsPerDay);
  days.forEach(({ weekday, tags }, day) => {
    const total = totals[day] ?? Number.NaN;
    if (day < from || !(total > 0) || tags.length > 0) return;
    const weight = 2 ** ((day - days.length) / HALF_LIFE_DAYS);
    for (let slot = 0; slot < slotsPerDay; slot += 1) {
      const value = values[day * slotsPerDay + slot] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const cell = weekday * slotsPerDay + slot;
      sums[cell] = (sums[cell] ?? 0) + weight * value;
      expected[cell] = (expected[cell] ?? 0) + weight * total;
    }
  });
  const shares = sums.map((sum, cell) => {
    const seen = expected[cell] ?? 0;
    return seen > 0 ? Math.max(0, sum / seen) : (before[cell] ?? 0);
  });
  return normalised(shares, slotsPerDay);
}

/** So that the shares of each weekday add up to 1, where it has any. */
function normalised(shares: Float64Array, slotsPerDay: number): Float64Array {
  for (let weekday = 0; weekday < 7; weekday += 1) {
    const ofDay = shares.subarray(weekday * slotsPerDay, (weekday + 1) * slotsPerDay);
    const sum = ofDay.reduce((a, b) => a + b, 0);
    if (sum > 0) for (let slot = 0; slot < slotsPerDay; slot += 1) ofDay[slot] = (ofDay[slot] ?? 0) / sum;
  }
  return shares;
}

function evidenceOf({ days, slotsPerDay, kind, weights }: DayMatrix, values: Float64Array): Float64Array {
  return Float64Array.from(days, (_, day) => {
    let sum = 0;
    for (let cell = day * slotsPerDay; cell < (day + 1) * slotsPerDay; cell += 1) {
      const value = values[cell] ?? Number.NaN;
      if (!Number.isNaN(value)) sum += kind === 'count' ? value : (weights?.[cell] ?? 1);
    }
    return sum;
  });
}
