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
  /** By candidate, in the plan's order; same shape as `actual`. */
  forecasts: readonly Float64Array[];
}

/** Runs the candidates at every origin of the plan. */
export function runBacktest(series: DayMatrix, plan: BacktestPlan, signal?: AbortSignal): Fold[] {
  return plan.origins.map((origin) => {
    signal?.throwIfAborted();
    const until = Math.min(series.days.length, origin + plan.horizonDays);
    const future = asFuture(series, origin, until);
    const history = firstDays(series, origin);
    return {
      origin,
      dayCount: until - origin,
      ...outcome(series, origin, until),
      forecasts: plan.candidates.map((candidate) => candidate.forecast(history, future)),
    };
  });
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
