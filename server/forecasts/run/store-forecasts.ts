import type { SeriesForecast } from '@/models/forecast/series-forecast';
import type { Metric } from '../contracts/vocabulary';
import { forecastRows } from './forecast-rows';
import type { ForecastOfQueue } from './forecast-series';
import { INTERVAL_DAYS } from './plan';
import { type SeriesResult, seriesResult } from './series-result';
import { storeSeries, type Target } from './store-rows';

/** What was written: one result a series, and how many rows. */
export interface Stored {
  results: SeriesResult[];
  points: number;
  stretches: number;
}

/**
 * Writes the forecasts of a snapshot's queues and site.
 * @param onSeries told how many are written
 */
export async function storeForecasts(
  target: Target,
  forecasts: readonly ForecastOfQueue[],
  onSeries: (done: number) => void,
): Promise<Stored> {
  const stored: Stored = { results: [], points: 0, stretches: 0 };
  for (const [done, { ready, volume, handleTime }] of forecasts.entries()) {
    onSeries(done);
    await write('offered', volume, null);
    if (handleTime) await write('aht', handleTime, volume.mean);

    async function write(metric: Metric, forecast: SeriesForecast, weights: Float64Array | null) {
      const { queue, clock } = ready;
      const { future } = ready.volume;
      const rows = forecastRows({ forecast, future, clock, weights, intervalDays: INTERVAL_DAYS });
      await storeSeries(target, { queue, metric, ...rows });
      stored.points += rows.points.length;
      stored.stretches += rows.stretches.length;
      stored.results.push(seriesResult(ready, metric, forecast));
    }
  }
  return stored;
}
