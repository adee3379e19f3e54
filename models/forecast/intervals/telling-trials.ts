import type { Fold } from '../backtest/run';

/** Trials on the past, and what the forecast in use would have said at each. */
export interface Trials {
  folds: readonly Fold[];
  /** By fold. */
  forecasts: readonly Float64Array[];
}

/** Fewer trials than this are all listened to; fewer than that cannot tell which of them were out of the ordinary. */
const FEWEST_LATE = 4;
const FEWEST_TO_COMPARE = 8;
/** A trial with an error so many times that of the middle one was no ordinary week. */
const OUT_OF_THE_ORDINARY = 1.5;

/**
 * The trials that tell what errors an ordinary week will bring. Those with less than half of today's history do not: the
 * method knew less then. Nor do the weeks that went wrong altogether, as holidays nobody had named: one of them would widen
 * the bands of all ordinary weeks. (The track record counts them all.)
 */
export function tellingTrials(trials: Trials, historyDays: number): Trials {
  const late = trials.folds.flatMap(({ origin }, index) => (origin >= historyDays / 2 ? [index] : []));
  const known = late.length < FEWEST_LATE ? trials : pick(trials, late);
  if (known.folds.length < FEWEST_TO_COMPARE) return known;
  const errors = known.folds.map((fold, index) => relativeError(fold, known.forecasts[index]));
  const middle = [...errors].sort((a, b) => a - b)[Math.floor(errors.length / 2)] ?? 0;
  const ordinary = errors.flatMap((error, index) => (error <= OUT_OF_THE_ORDINARY * middle ? [index] : []));
  return pick(known, ordinary);
}

/** Trials that overlap tell of the same days: what counts is how many weeks (or shorter horizons) they span. */
export function countIndependent(folds: readonly Fold[], horizonDays: number): number {
  const first = Math.min(...folds.map(({ origin }) => origin));
  const last = Math.max(...folds.map(({ origin, dayCount }) => origin + dayCount));
  return Math.min(folds.length, (last - first) / Math.min(7, horizonDays));
}

function pick({ folds, forecasts }: Trials, indices: readonly number[]): Trials {
  const chosen = new Set(indices);
  return {
    folds: folds.filter((_, index) => chosen.has(index)),
    forecasts: forecasts.filter((_, index) => chosen.has(index)),
  };
}

function relativeError({ actual }: Fold, forecast: Float64Array | undefined): number {
  let error = 0;
  let volume = 0;
  actual.forEach((value, cell) => {
    if (Number.isNaN(value)) return;
    error += Math.abs(value - (forecast?.[cell] ?? 0));
    volume += forecast?.[cell] ?? 0;
  });
  return volume > 0 ? error / volume : 0;
}
