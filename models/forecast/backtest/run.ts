import type { Candidate } from '../candidate';
import { medianOfWeeks } from '../candidates/median-of-weeks';
import { seasonalNaive } from '../candidates/seasonal-naive';
import { asFuture, type DayMatrix, firstDays } from '../day-matrix';
import type { BacktestPlan } from './plan';

/** One trial on the past: what each candidate said, and what came. */
export interface Fold {
  /** Days of history that the candidates saw. */
  origin: number;
  /** Days that were forecast. */
  dayCount: number;
  /** dayCount × slotsPerDay; NaN where it is missing, or the queue was closed. */
  actual: Float64Array;
  /** What each interval's error weighs: 1 for counts, the calls behind it for means. */
  importance: Float64Array;
  /** By candidate, in the order of `Backtest.candidates`; same shape as `actual`. */
  forecasts: readonly Float64Array[];
}

export interface Backtest {
  /** Those who stayed in the running. */
  candidates: readonly Candidate[];
  folds: Fold[];
}

/** Trials after which those who are far behind drop out. */
const RACE_TRIALS = 5;
/** Squared error, against that of the best, with which one is far behind. */
const FAR_BEHIND = 2;
/** They stay whatever they do: every forecast is held against them. */
const ALWAYS = new Set([seasonalNaive.name, medianOfWeeks.name]);

/**
 * Runs the candidates at every origin of the plan. Those who are far behind after the newest trials are not tried any
 * further and take no part (racing; Maron and Moore, "Hoeffding races", NIPS 1993, with a fixed margin).
 */
export function runBacktest(series: DayMatrix, plan: BacktestPlan, signal?: AbortSignal): Backtest {
  const trial = (origin: number, candidates: readonly Candidate[]): Fold => {
    signal?.throwIfAborted();
    const until = Math.min(series.days.length, origin + plan.horizonDays);
    const future = asFuture(series, origin, until);
    const history = firstDays(series, origin);
    return {
      origin,
      dayCount: until - origin,
      ...outcome(series, origin, until),
      forecasts: candidates.map((candidate) => candidate.forecast(history, future)),
    };
  };
  const race = plan.origins.slice(0, RACE_TRIALS).map((origin) => trial(origin, plan.candidates));
  const rest = plan.origins.slice(RACE_TRIALS);
  const kept = rest.length === 0 ? plan.candidates.map(() => true) : inTheRunning(plan.candidates, race);
  const candidates = plan.candidates.filter((_, index) => kept[index]);
  const raced = race.map((fold) => ({
    ...fold,
    forecasts: fold.forecasts.filter((_, index) => kept[index]),
  }));
  return { candidates, folds: [...raced, ...rest.map((origin) => trial(origin, candidates))] };
}

function inTheRunning(candidates: readonly Candidate[], folds: readonly Fold[]): boolean[] {
  const errors = candidates.map((_, index) =>
    folds.reduce((sum, fold) => sum + squaredError(fold, index), 0),
  );
  const most = FAR_BEHIND * Math.min(...errors);
  return candidates.map(({ name }, index) => ALWAYS.has(name) || (errors[index] ?? 0) <= most);
}

/** Each error over the mean forecast of its interval, as counts scatter. */
function squaredError({ actual, importance, forecasts }: Fold, candidate: number): number {
  let sum = 0;
  actual.forEach((value, cell) => {
    if (Number.isNaN(value)) return;
    const level = forecasts.reduce((total, forecast) => total + (forecast[cell] ?? 0), 0) / forecasts.length;
    const error = value - (forecasts[candidate]?.[cell] ?? 0);
    sum += ((importance[cell] ?? 1) * error ** 2) / Math.max(level, 1);
  });
  return sum;
}

function outcome(series: DayMatrix, from: number, until: number) {
  const first = from * series.slotsPerDay;
  const last = until * series.slotsPerDay;
  const actual = series.values.slice(first, last);
  const importance = series.weights?.slice(first, last) ?? new Float64Array(actual.length).fill(1);
  for (let cell = 0; cell < actual.length; cell += 1) {
    if (series.open[first + cell] === 0) actual[cell] = Number.NaN;
  }
  return { actual, importance };
}
