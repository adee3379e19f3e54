/** What is forecast: calls, and their mean handle time in seconds. */
export const METRICS = ['offered', 'aht'] as const;
export type Metric = (typeof METRICS)[number];

/** The queue code that stands for the whole site. */
export const WHOLE_SITE = '';

/** Calls of no queue, as a series of their own: '' already stands for the whole site. */
export const NO_QUEUE = '-';

export const FORECAST_GRAINS = ['interval', 'day', 'week'] as const;
export type ForecastGrain = (typeof FORECAST_GRAINS)[number];

/** The levels of every stored quantile, in the order of QUANTILE_COLUMNS: bands of 50, 80 and 95%. */
export const QUANTILE_LEVELS = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975] as const;
export const QUANTILE_COLUMNS = ['q025', 'q10', 'q25', 'q50', 'q75', 'q90', 'q975'] as const;
