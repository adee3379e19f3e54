import { planBacktest } from './backtest/plan';
import { type Fold, runBacktest } from './backtest/run';
import type { Candidate } from './candidate';
import { LEVEL_ONLY } from './candidates/level-only';
import { medianOfWeeks } from './candidates/median-of-weeks';
import { seasonalNaive } from './candidates/seasonal-naive';
import type { DayMatrix, FutureDays } from './day-matrix';
import { learnDayNoise } from './day-noise';
import { blendNetwork, type NetworkBlend, withNetwork } from './ensemble/blend-network';
import { combine } from './ensemble/combine';
import { fitEnsemble } from './ensemble/fit-ensemble';
import type { BandWeights } from './ensemble/learn-weights';
import { BY_CHANCE } from './intervals/by-chance';
import { calibrateGrains } from './intervals/calibrate-grains';
import { forecastGrain, quantilesAround } from './intervals/forecast-grain';
import type { LeadBand } from './lead-bands';
import { NETWORK, type NetworkOpinion } from './network-opinion';
import { type Scorecard, scoreTrials } from './scorecard';
import type { CandidateWeight, SeriesForecast } from './series-forecast';

export interface ForecastOneOptions {
  candidates: readonly Candidate[];
  seed: number;
  mostOrigins?: number | undefined;
  signal?: AbortSignal | undefined;
  /** For means: what each future cell weighs in its day; same shape as the forecast. */
  futureWeights?: Float64Array | undefined;
  /** What a network says of this series. */
  network?: NetworkOpinion | undefined;
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
  const { candidates, folds } =
    plan.candidates.length > 0
      ? runBacktest(history, plan, options.signal)
      : { candidates: [LEVEL_ONLY], folds: [] };
  const ensemble = fitEnsemble(folds, { candidates: candidates.length, horizonDays, slotsPerDay });
  const forecasts = candidates.map((candidate) => candidate.forecast(history, future));
  const { network } = options;
  const blend = network ? blendNetwork(folds, ensemble.unseen, network, slotsPerDay) : null;
  const others = combine(forecasts, ensemble.bands, slotsPerDay);
  const mean = network && blend ? withNetwork(others, network, blend, slotsPerDay) : others;
  const trials = blend ?? { folds, unseen: ensemble.unseen };
  const bands = calibrateGrains(history, trials.folds, trials.unseen, horizonDays);
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
    weights: namedWeights(ensemble.bands, candidates, blend),
    noise: learnDayNoise(trials.folds, trials.unseen, slotsPerDay),
    scorecard: judge(history, folds, trials, {
      bands,
      candidates,
      horizonDays: plan.horizonDays,
      seed: options.seed,
    }),
    notes: notesOn(history, folds),
  };
}

function namedWeights(
  bands: readonly BandWeights[],
  candidates: readonly Candidate[],
  blend: NetworkBlend | null,
): CandidateWeight[] {
  return bands.flatMap(({ fromDay, toDay, weights }) => {
    const named = (share: number, stretch: LeadBand): CandidateWeight[] =>
      candidates.map(({ name, plainName }, index) => ({
        candidate: name,
        plainName,
        weight: (weights[index] ?? 0) * (1 - share),
        ...stretch,
      }));
    const network = blend?.bands.find((band) => band.fromDay === fromDay);
    if (!network) return named(0, { fromDay, toDay });
    const share = network.weights[1] ?? 0;
    const near = { fromDay, toDay: network.toDay };
    const beyond = network.toDay < toDay ? named(0, { fromDay: network.toDay, toDay }) : [];
    return [...named(share, near), { ...NETWORK, weight: share, ...near }, ...beyond];
  });
}

/** Scores the trials that the forecast in use has taken part in, beside what the simplest candidates said then. */
function judge(
  history: DayMatrix,
  folds: readonly Fold[],
  trials: Pick<NetworkBlend, 'folds' | 'unseen'>,
  how: {
    bands: ReturnType<typeof calibrateGrains>;
    candidates: readonly Candidate[];
    horizonDays: number;
    seed: number;
  },
): Scorecard | null {
  if (trials.folds.length === 0) return null;
  const { slotsPerDay, kind } = history;
  const indexOf = (name: string) => how.candidates.findIndex((candidate) => candidate.name === name);
  const naive = indexOf(seasonalNaive.name);
  const median = indexOf(medianOfWeeks.name);
  const scored = trials.folds.map((trial, index) => {
    const cells = trial.actual.length;
    const fold = folds.find(({ origin }) => origin === trial.origin);
    const simple = fold?.forecasts[naive]?.subarray(0, cells) ?? new Float64Array(cells);
    const first = trial.origin * slotsPerDay;
    return {
      actual: trial.actual,
      importance: trial.importance,
      open: history.open.subarray(first, first + cells),
      forecast: trials.unseen[index] ?? simple,
      naive: simple,
      median: fold?.forecasts[median]?.subarray(0, cells) ?? simple,
    };
  });
  const { bands, seed } = how;
  return scoreTrials(scored, { slotsPerDay, kind, bands, seed, horizonDays: how.horizonDays });
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
