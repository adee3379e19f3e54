import { bias } from './accuracy/bias';
import { coverage } from './accuracy/coverage';
import { pairedBlockBootstrap, type WapeDifference } from './accuracy/paired-block-bootstrap';
import { poissonNoiseFloor } from './accuracy/poisson-noise-floor';
import { wape } from './accuracy/wape';
import type { SeriesKind } from './day-matrix';
import type { Calibrated } from './intervals/conformal';
import { QUANTILE_LEVELS } from './quantiles';
import { totalsBy } from './totals';

/** How a forecast did on past weeks that it had not seen. */
export interface Scorecard {
  /** Rolling origins: how many past moments it was made to forecast from. */
  origins: number;
  horizonDays: number;
  rows: ScoreRow[];
}

/** At one grain. Shares of the volume (0.05 is 5%); NaN where it cannot be said. */
export interface ScoreRow {
  grain: Grain;
  /** Σ|error| / Σ actual. */
  wape: number;
  /** Σ(forecast − actual) / Σ actual: above 0 the forecast was too high. */
  bias: number;
  /** WAPE of last week repeated, and of the median of the last six weeks. */
  naiveWape: number;
  medianWape: number;
  /** WAPE that chance alone would leave, were every mean exactly right. */
  noiseFloor: number;
  /** Share of actuals within the 80% band. */
  coverage80: number;
  /** WAPE less that of the median, with its 95% interval; null with too few origins. Better where `high` is below 0. */
  betterThanMedian: WapeDifference | null;
}

export type Grain = 'interval' | 'day' | 'week';

/** One trial: forecasts made without knowing the outcome, and the outcome. All arrays are days × slotsPerDay. */
export interface ScoredTrial {
  /** NaN is closed or missing. */
  actual: Float64Array;
  open: Uint8Array;
  importance: Float64Array;
  forecast: Float64Array;
  naive: Float64Array;
  median: Float64Array;
}

export const DAYS_OF_GRAIN = { day: 1, week: 7 } as const;

/** Scores trials at every grain that the horizon reaches. */
export function scoreTrials(
  trials: readonly ScoredTrial[],
  options: {
    slotsPerDay: number;
    horizonDays: number;
    bands: Record<Grain, Calibrated | null>;
    seed: number;
    kind: SeriesKind;
  },
): Scorecard {
  const grains: Grain[] = ['interval', 'day', 'week'];
  const rows = grains.flatMap((grain) => {
    const pairs = pairsOf(trials, grain, options);
    return pairs.actual.length === 0 ? [] : [scoreRow(grain, pairs, options)];
  });
  return { origins: trials.length, horizonDays: options.horizonDays, rows };
}

interface Pairs {
  actual: number[];
  forecast: number[];
  naive: number[];
  median: number[];
  lead: number[];
  block: number[];
  /** What turns a weighted sum of means back into a mean; 1 for counts. */
  weight: number[];
}

function pairsOf(
  trials: readonly ScoredTrial[],
  grain: Grain,
  { slotsPerDay, kind }: { slotsPerDay: number; kind: SeriesKind },
): Pairs {
  const pairs: Pairs = { actual: [], forecast: [], naive: [], median: [], lead: [], block: [], weight: [] };
  trials.forEach((trial, block) => {
    if (grain === 'interval') addIntervals(pairs, trial, block, slotsPerDay);
    else addTotals(pairs, trial, block, DAYS_OF_GRAIN[grain], slotsPerDay);
  });
  if (kind === 'count') pairs.weight.fill(1);
  return pairs;
}

function addIntervals(pairs: Pairs, trial: ScoredTrial, block: number, slotsPerDay: number): void {
  trial.actual.forEach((actual, cell) => {
    if (Number.isNaN(actual)) return;
    const importance = trial.importance[cell] ?? 1;
    pairs.actual.push(importance * actual);
    pairs.forecast.push(importance * (trial.forecast[cell] ?? 0));
    pairs.naive.push(importance * (trial.naive[cell] ?? 0));
    pairs.median.push(importance * (trial.median[cell] ?? 0));
    pairs.lead.push(Math.floor(cell / slotsPerDay));
    pairs.block.push(block);
    pairs.weight.push(importance);
  });
}

function addTotals(
  pairs: Pairs,
  trial: ScoredTrial,
  block: number,
  daysEach: number,
  slotsPerDay: number,
): void {
  const of = (forecast: Float64Array) => totalsBy(daysEach, { ...trial, forecast }, slotsPerDay);
  const naive = of(trial.naive);
  const median = of(trial.median);
  of(trial.forecast).forEach(({ actual, forecast, lead, weight }, index) => {
    pairs.actual.push(actual);
    pairs.forecast.push(forecast);
    pairs.naive.push(naive[index]?.forecast ?? 0);
    pairs.median.push(median[index]?.forecast ?? 0);
    pairs.lead.push(lead);
    pairs.block.push(block);
    pairs.weight.push(weight);
  });
}

function scoreRow(
  grain: Grain,
  pairs: Pairs,
  options: { bands: Record<Grain, Calibrated | null>; seed: number; kind: SeriesKind },
): ScoreRow {
  const { actual, forecast, naive, median, block } = pairs;
  const compares = new Set(block).size > 1 && actual.some((value) => value > 0);
  return {
    grain,
    wape: wape(actual, forecast),
    bias: bias(actual, forecast),
    naiveWape: wape(actual, naive),
    medianWape: wape(actual, median),
    noiseFloor: options.kind === 'count' ? poissonNoiseFloor(forecast) : Number.NaN,
    coverage80: coverageOf(pairs, options.bands[grain]),
    betterThanMedian: compares
      ? pairedBlockBootstrap({ actual, forecast, reference: median, block }, { seed: options.seed })
      : null,
  };
}

function coverageOf({ actual, forecast, lead, weight }: Pairs, band: Calibrated | null): number {
  if (band === null) return Number.NaN;
  const low = QUANTILE_LEVELS.indexOf(0.1);
  const high = QUANTILE_LEVELS.indexOf(0.9);
  const known = actual.map((value, index) => value / (weight[index] ?? 1));
  const quantiles = forecast.map((value, index) =>
    band.quantiles(value / (weight[index] ?? 1), lead[index] ?? 0),
  );
  return coverage(
    known,
    quantiles.map((values) => values[low] ?? 0),
    quantiles.map((values) => values[high] ?? 0),
  );
}
