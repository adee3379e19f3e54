import { type BacktestPlan, planBacktest } from './backtest/plan';
import { type Fold, runBacktest } from './backtest/run';
import type { Candidate } from './candidate';
import { LEVEL_ONLY } from './candidates/level-only';
import { medianOfWeeks } from './candidates/median-of-weeks';
import { seasonalNaive } from './candidates/seasonal-naive';
import type { DayMatrix, FutureDays } from './day-matrix';
import { learnDayNoise } from './day-noise';
import { combine } from './ensemble/combine';
import { type FittedEnsemble, fitEnsemble } from './ensemble/fit-ensemble';
import { BY_CHANCE } from './intervals/by-chance';
import { calibrateGrains } from './intervals/calibrate-grains';
import { forecastGrain, quantilesAround } from './intervals/forecast-grain';
import { type Scorecard, scoreTrials } from './scorecard';
import type { CandidateWeight, SeriesForecast } from './series-forecast';

export interface ForecastOneOptions {
  candidates: readonly Candidate[];
  seed: number;
  mostOrigins?: number | undefined;
  signal?: AbortSignal | undefined;
  /** For means: what each future cell weighs in its day; same shape as the forecast. */
  futureWeights?: Float64Array | undefined;
}

/** Below so many trials the track record is worth a warning. */
const FEW_TRIALS = 4;

/** Tries the candidates on the past, weighs them, and forecasts. */
export function forecastOne(
  history: DayMatrix,
  future: FutureDays,
  options: ForecastOneOptions,
): SeriesForecast {
  const { slotsPerDay } = history;
  const horizonDays = future.days.length;
  const plan = planBacktest(history, options.candidates, {
    horizonDays,
    ...(options.mostOrigins === undefined ? {} : { mostOrigins: options.mostOrigins }),
  });
  const candidates = plan.candidates.length > 0 ? plan.candidates : [LEVEL_ONLY];
  const folds = plan.candidates.length > 0 ? runBacktest(history, plan, options.signal) : [];
  const ensemble = fitEnsemble(folds, { candidates: candidates.length, horizonDays, slotsPerDay });
  const bands = calibrateGrains(history, folds, ensemble.unseen, horizonDays);
  const forecasts = candidates.map((candidate) => candidate.forecast(history, future));
  const mean = combine(forecasts, ensemble.bands, slotsPerDay);
  const leadOf = (cell: number) => Math.floor(cell / slotsPerDay);
  const weights =
    options.futureWeights ?? (history.kind === 'mean' ? Float64Array.from(future.open) : undefined);
  const grain = (days: number, band: typeof bands.day) =>
    forecastGrain(mean, { days, slotsPerDay, band: band ?? BY_CHANCE, weights });
  return {
    id: history.id,
    mean,
    quantiles: quantilesAround(mean, bands.interval ?? BY_CHANCE, leadOf),
    days: grain(1, bands.day),
    weeks: grain(7, bands.week ?? bands.day),
    weights: namedWeights(ensemble, candidates),
    noise: learnDayNoise(folds, ensemble.unseen, slotsPerDay),
    scorecard: judge(history, folds, ensemble.unseen, { bands, plan, seed: options.seed }),
    notes: notesOn(history, folds),
  };
}

function namedWeights(ensemble: FittedEnsemble, candidates: readonly Candidate[]): CandidateWeight[] {
  return ensemble.bands.flatMap(({ fromDay, toDay, weights }) =>
    candidates.map(({ name, plainName }, index) => ({
      candidate: name,
      plainName,
      weight: weights[index] ?? 0,
      fromDay,
      toDay,
    })),
  );
}

function judge(
  history: DayMatrix,
  folds: readonly Fold[],
  unseen: readonly Float64Array[],
  how: { bands: ReturnType<typeof calibrateGrains>; plan: BacktestPlan; seed: number },
): Scorecard | null {
  if (folds.length === 0) return null;
  const { slotsPerDay, kind } = history;
  const indexOf = (name: string) => how.plan.candidates.findIndex((candidate) => candidate.name === name);
  const naive = indexOf(seasonalNaive.name);
  const median = indexOf(medianOfWeeks.name);
  const nothing = (fold: Fold) => new Float64Array(fold.actual.length);
  const trials = folds.map((fold, index) => ({
    actual: fold.actual,
    importance: fold.importance,
    open: history.open.subarray(fold.origin * slotsPerDay, (fold.origin + fold.dayCount) * slotsPerDay),
    forecast: unseen[index] ?? nothing(fold),
    naive: fold.forecasts[naive] ?? nothing(fold),
    median: fold.forecasts[median] ?? fold.forecasts[naive] ?? nothing(fold),
  }));
  const { bands, seed, plan } = how;
  return scoreTrials(trials, { slotsPerDay, kind, bands, seed, horizonDays: plan.horizonDays });
}

function notesOn(history: DayMatrix, folds: readonly Fold[]): string[] {
  if (folds.length === 0) {
    return [
      `Only ${history.days.length} days of history: nothing could be tried on the past, so the bands are a guess. Four weeks are enough for a first track record.`,
    ];
  }
  if (folds.length < FEW_TRIALS) {
    return [
      `Only ${history.days.length} days of history: the track record rests on ${folds.length} ${folds.length === 1 ? 'trial' : 'trials'}.`,
    ];
  }
  return [];
}
