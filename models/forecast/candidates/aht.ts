import type { Candidate } from '../candidate';
import type { DayMatrix, FutureDays } from '../day-matrix';
import { credibleProfile } from './credible-profile';
import { dailyLevels } from './daily-levels';
import type { MeanCell } from './mean-cell';
import { median } from './median';
import { fromPastWeeks } from './past-weeks';

const HISTORY_DAYS = 252;
/** Levels, profiles and the spread of a call depend on each other; so often they are found anew. */
const ROUNDS = 4;
/** Standard errors beyond which a cell's mean is brought in: one endless call must not become the profile. */
const FARTHEST = 6;

/**
 * Handle time as a slowly moving level times effects of the weekday, of the interval, and of the two together. All are
 * ratios of weighted sums, so that many calls say more than few, and each effect is believed as far as it stands out
 * from what chance makes of so few calls (credibility; Bühlmann & Straub, Mitteilungen der Vereinigung schweizerischer
 * Versicherungsmathematiker 70, 1970).
 */
export const weightedLevel: Candidate = {
  name: 'weighted-level',
  plainName: 'a slow level with day and weekday effects, weighted by calls',
  minimumDays: 7,
  forecast(history, future) {
    const forecast = fromPastWeeks(history, future, 6, median);
    const cells = ordinaryCells(history);
    if (cells.length === 0) return forecast;
    const { level, factors } = fitLevel(history, cells);
    const { slotsPerDay } = history;
    return forecast.map((_, at) => {
      if (future.open[at] !== 1) return 0;
      return level * (factors[weekCell(future, at, slotsPerDay)] ?? 1);
    });
  },
};

function weekCell({ days }: Pick<FutureDays, 'days'>, at: number, slotsPerDay: number): number {
  return (days[Math.floor(at / slotsPerDay)]?.weekday ?? 0) * slotsPerDay + (at % slotsPerDay);
}

/** What is known of the last months's ordinary days; of special days when there is nothing else. */
function ordinaryCells({ days, slotsPerDay, values, weights, open }: DayMatrix): MeanCell[] {
  const ordinary: MeanCell[] = [];
  const special: MeanCell[] = [];
  for (let at = Math.max(0, days.length - HISTORY_DAYS) * slotsPerDay; at < values.length; at += 1) {
    const value = values[at] ?? Number.NaN;
    const calls = weights ? (weights[at] ?? 0) : 1;
    const day = Math.floor(at / slotsPerDay);
    const calendar = days[day];
    if (!calendar || open[at] !== 1 || !Number.isFinite(value) || !(calls > 0) || value < 0) continue;
    const cell = { day, slot: at % slotsPerDay, weekday: calendar.weekday, value, calls };
    (calendar.tags.length === 0 ? ordinary : special).push(cell);
  }
  return ordinary.length > 0 ? ordinary : special;
}

interface Fitted {
  /** Of the days to come. */
  level: number;
  /** weekday × slot, 1 on average. */
  factors: Float64Array;
}

function fitLevel(history: DayMatrix, cells: readonly MeanCell[]): Fitted {
  const dayCount = history.days.length;
  const { slotsPerDay } = history;
  const overall = ratio(cells, () => 1);
  if (overall === 0) return { level: 0, factors: new Float64Array(7 * slotsPerDay).fill(1) };
  let factors: Float64Array = new Float64Array(7 * slotsPerDay).fill(1);
  let levels: Float64Array = new Float64Array(dayCount + 1).fill(overall);
  // Variance of one call's handle time around its expectation, which is 1; exponential to begin with.
  let variance = 1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const expectation = ({ day, weekday, slot }: MeanCell) =>
      (levels[day] ?? overall) * (factors[weekday * slotsPerDay + slot] ?? 1);
    const tamed = cells.map((cell) => tame(cell, expectation(cell), variance));
    variance = varianceOfCall(tamed, expectation);
    levels = dailyLevels(tamed, dayCount, ({ weekday, slot }) => factors[weekday * slotsPerDay + slot] ?? 1);
    factors = credibleProfile(tamed, slotsPerDay, dayCount, ({ day }) => levels[day] ?? overall, variance);
  }
  return { level: levels[dayCount] ?? overall, factors };
}

/** Brings a mean far beyond what chance makes of so many calls back to the edge. */
function tame(cell: MeanCell, expected: number, variance: number): MeanCell {
  const reach = FARTHEST * Math.sqrt(variance / cell.calls);
  const value = Math.min(expected * (1 + reach), Math.max(expected * (1 - reach), cell.value));
  return { ...cell, value };
}

/** Weighted mean of the cells in units of what is expected of them; 0 of nothing. */
function ratio(cells: readonly MeanCell[], expectation: (cell: MeanCell) => number): number {
  let observed = 0;
  let expected = 0;
  for (const cell of cells) {
    observed += cell.calls * cell.value;
    expected += cell.calls * expectation(cell);
  }
  return expected > 0 ? observed / expected : 0;
}

function varianceOfCall(cells: readonly MeanCell[], expectation: (cell: MeanCell) => number): number {
  let sum = 0;
  for (const cell of cells) sum += cell.calls * (cell.value / expectation(cell) - 1) ** 2;
  return Math.max(1e-6, sum / cells.length);
}
