/** The quantiles every forecast states: the edges of its 50%, 80% and 95% bands, and the median. */
export const QUANTILE_LEVELS = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] as const;

/** One quantile of a forecast; values in the shape of the mean it belongs to. */
export interface Quantile {
  level: number;
  values: Float64Array;
}

/** Standard normal quantiles at QUANTILE_LEVELS. */
export const NORMAL_QUANTILES = [-1.959964, -1.281552, -0.67449, 0, 0.67449, 1.281552, 1.959964] as const;
