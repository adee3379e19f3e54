/** Counts of a stretch of consecutive periods (days, or hours where volume allows), oldest first, of the same length. */
export interface PeriodCounts {
  /** Which part of the week each period is: 0–6 for days, 0–167 for hours. Periods alike in it are compared. */
  season: readonly number[];
  /** Calls that were read in each period; 0 for a closed day. */
  totals: readonly number[];
  /** Of those, calls of each irritant. */
  irritants: readonly IrritantCounts[];
}

export interface IrritantCounts {
  id: string;
  counts: readonly number[];
}

/** An irritant that occurs far more often than its past lets expect. */
export interface Alarm {
  id: string;
  /** emergence: it hardly occurred before. surge: it was there, and rose. */
  kind: 'emergence' | 'surge';
  /** Index of the period that raised it. */
  period: number;
  /** The first period of the rise. */
  since: number;
  /** Calls from `since` to `period`, and how many the past lets expect among that many calls. */
  observed: number;
  expected: number;
  /** observed / expected. */
  ratio: number;
  /** How likely so many are by chance. */
  p: number;
  /** The alarm was up a period ago too: it goes on, and is not a new one. */
  goesOn: boolean;
  /** "63 calls where 21 were to be expected: 3 times as many, for 2 days." */
  sentence: string;
}
