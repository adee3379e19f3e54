/** One value of one series, at the start of its interval. */
export interface Cell {
  series: string;
  /** Local time without a zone, or the number of the interval; as it goes into the CSV and comes back. */
  time: string;
  value: number;
}

/** What is known at one moment, and what came after it. */
export interface Origin {
  name: string;
  history: readonly Cell[];
  actual: readonly Cell[];
  /** Calendar intervals from the end of the history to the last actual. */
  horizon: number;
}

/** A set of forecasts to make and to score. */
export interface BenchCase {
  name: string;
  title: string;
  interval: '30m' | '1h';
  origins: readonly Origin[];
  score: 'calls' | 'm4';
  peers: readonly string[];
  /** What the forecaster of holidays may be told: the country, and its region where it has one. */
  country?: string;
  bars: readonly Bar[];
}

/** What must not be exceeded first, and what is aimed at; as set for the data kept aside. */
export interface Bar {
  measure: 'wape' | 'smape' | 'owa';
  first: number;
  aim: number;
}
