/** An interval of one queue's forecast, as overrides change it. */
export interface PlannedPoint {
  /** The instant it starts, in milliseconds since 1970: tells the two intervals of one wall-clock time apart. */
  at: number;
  /** local day */
  date: string;
  /** since local midnight; null where the forecast tells the day as a whole */
  minute: number | null;
  /** calls, or seconds */
  mean: number;
  /** quantiles of the mean's own interval, in the order in which they come */
  bands: readonly number[];
  /** A closed interval is 0 and stays 0. */
  open: boolean;
  /** of a mean handle time: the calls it is the mean of; not used for calls */
  weight: number;
}

export interface OverriddenPoint extends PlannedPoint {
  /** Whether an override had a say in it, also where it says the same. */
  overridden: boolean;
}

/** What was (or is forecast) at one wall-clock time of a day that another one copies. */
export interface SourcePoint {
  /** null: the day as a whole */
  minute: number | null;
  value: number;
  weight: number;
}
