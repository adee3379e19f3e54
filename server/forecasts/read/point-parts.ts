import { asBands } from '../contracts/bands';
import type { ForecastPoint } from '../contracts/points';
import { type Metric, QUANTILE_COLUMNS } from '../contracts/vocabulary';
import type { ModelDay } from '../overrides/queries/model-days';
import type { SeriesDay } from '../overrides/read-series';
import { scaleBands } from '../overrides/scale-bands';

type Forecast = Pick<ForecastPoint, 'mean' | 'model' | 'bands' | 'overridden'>;

/** What a point says of the forecast. */
export function forecastPart({ mean, model, bands, overridden }: SeriesDay): Forecast {
  return { mean, model, bands, overridden };
}

/** A point that has no row: closed (no calls, no handle time), or not forecast at all. */
export function pointWithoutRow(isForecast: boolean, metric: Metric) {
  const none = isForecast && metric === 'offered' ? 0 : null;
  return {
    mean: none,
    model: none,
    bands: null,
    overridden: false,
    open: !isForecast,
    forecastDays: isForecast ? 1 : 0,
  };
}

/** A week whose days may have overrides: calls change by as many, handle times by the same share. */
export function weekPart(week: ModelDay, days: readonly SeriesDay[], metric: Metric): Forecast {
  const bands = QUANTILE_COLUMNS.map((column) => week[column]);
  const mean = days.some(({ overridden }) => overridden) ? changedMean(week.mean, days, metric) : week.mean;
  const scaled = mean === week.mean ? bands : scaleBands(bands, week.mean, mean);
  return {
    mean,
    model: week.mean,
    bands: asBands(scaled),
    overridden: days.some(({ overridden }) => overridden),
  };
}

function changedMean(mean: number, days: readonly SeriesDay[], metric: Metric): number {
  const was = days.reduce((sum, day) => sum + day.model, 0);
  const is = days.reduce((sum, day) => sum + day.mean, 0);
  if (metric === 'offered') return Math.max(0, mean + is - was);
  return was > 0 ? (mean * is) / was : mean;
}
