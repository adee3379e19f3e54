import type { Candidate } from '../candidate';
import type { DayMatrix } from '../day-matrix';

/** The longest horizon that is tried on the past, in days; what lies further ahead is judged by its last part. */
const LONGEST = 35;
/** A rolling origin a week, half a year back. */
const MOST_ORIGINS = 26;
/** Fewer trials than this say too little to keep a method that needs a longer history. */
const FEWEST_ORIGINS = 4;

/** From which days a series is forecast again as if the rest were unknown, and by whom. */
export interface BacktestPlan {
  horizonDays: number;
  /** Days of history at each trial, the latest first. The last ones see fewer days of outcome than the horizon. */
  origins: readonly number[];
  candidates: readonly Candidate[];
}

/**
 * Rolling origins (Tashman, "Out-of-sample tests of forecasting accuracy", IJF 16, 2000): one a week, or one a horizon when
 * that is shorter, from the newest backwards, each with history enough for every candidate that takes part; closer together
 * in a series that would else see too few.
 */
export function planBacktest(
  series: DayMatrix,
  all: readonly Candidate[],
  options: { horizonDays: number; mostOrigins?: number },
): BacktestPlan {
  const horizonDays = Math.min(options.horizonDays, LONGEST);
  const most = options.mostOrigins ?? MOST_ORIGINS;
  const dayCount = series.days.length;
  let candidates = all.filter(({ minimumDays }) => minimumDays <= dayCount);
  for (;;) {
    const need = Math.max(1, ...candidates.map(({ minimumDays }) => minimumDays));
    const origins = originsBetween(need, dayCount, Math.min(7, horizonDays)).slice(0, most);
    const fewer = candidates.filter(({ minimumDays }) => minimumDays < need);
    if (origins.length >= FEWEST_ORIGINS || fewer.length === 0) return { horizonDays, origins, candidates };
    candidates = fewer;
  }
}

/** From the newest backwards, so many days apart; closer together where that would give too few. */
function originsBetween(first: number, dayCount: number, stride: number): number[] {
  const step = Math.min(stride, Math.max(1, Math.floor((dayCount - first) / FEWEST_ORIGINS)));
  const origins: number[] = [];
  for (let origin = dayCount - step; origin >= first; origin -= step) origins.push(origin);
  return origins;
}
