import type { DayNoise } from './day-noise';
import type { Quantile } from './quantiles';
import type { Scorecard } from './scorecard';

/** The forecast of one series, with its uncertainty and its track record. */
export interface SeriesForecast {
  id: string;
  /** days × slotsPerDay, row by row; never below 0, 0 in closed cells. */
  mean: Float64Array;
  quantiles: Quantile[];
  /** By day. */
  days: GrainForecast;
  /** By seven days from the first one; the last stretch may be shorter. */
  weeks: GrainForecast;
  weights: CandidateWeight[];
  /** For the update during the day. */
  noise: DayNoise;
  /** null: too little history to try anything on. */
  scorecard: Scorecard | null;
  /** What the reader should know, in plain sentences. */
  notes: string[];
}

export interface GrainForecast {
  mean: Float64Array;
  quantiles: Quantile[];
}

/** How much a candidate counts over a stretch of days ahead; toDay is the day after its last. */
export interface CandidateWeight {
  candidate: string;
  plainName: string;
  /** 0 to 1. */
  weight: number;
  fromDay: number;
  toDay: number;
}
