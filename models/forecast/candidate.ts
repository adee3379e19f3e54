import type { DayMatrix, FutureDays } from './day-matrix';

/** A way of forecasting one series from its own past. Pure: the same input gives the same output, and none is changed. */
export interface Candidate {
  /** As scorecards and snapshots name it, as `median-of-weeks`. */
  readonly name: string;
  /** As a planner would say it, as "the median of the last six weeks". */
  readonly plainName: string;
  /** Days of history without which it has nothing to say. */
  readonly minimumDays: number;
  /**
   * The mean forecast, future.days × slotsPerDay, row by row: at least 0, 0 in closed cells, never NaN. `history` ends
   * on the day before the first future day; its last day may be incomplete. NaN in history is missing.
   */
  forecast(history: DayMatrix, future: FutureDays): Float64Array;
}
