import type { DayMatrix, FutureDays } from './day-matrix';
import type { NetworkOpinion } from './network-opinion';

/** A series to be forecast: its past, and the days to say something about. */
export interface SeriesToForecast {
  history: DayMatrix;
  future: FutureDays;
  /** For means: what each future cell weighs in its day (its expected calls), in the forecast's shape. */
  futureWeights?: Float64Array;
  /** What a network says of it (network-opinion.ts). */
  network?: NetworkOpinion;
}
