import type { SeriesForecast } from '@/models/forecast/series-forecast';
import type { Prisma } from '@/server/postgres/generated/client';
import { type Metric, WHOLE_SITE } from '../contracts/vocabulary';
import { type EngineOptions, forecastQueue, type QueueForecast } from './forecast-queue';
import { forecastRows } from './forecast-rows';
import { INTERVAL_DAYS } from './plan';
import type { ReadyQueue, SiteSeries } from './read-series';
import { seriesResult } from './series-result';
import { siteSum } from './site-sum';
import { storeSeries, type Target } from './store-rows';
import { withMeans } from './with-means';

export type SeriesResult = Omit<Prisma.ForecastSeriesResultCreateManyInput, 'snapshotId'>;

/** What was written: one result a series, and how many rows. */
export interface Stored {
  results: SeriesResult[];
  points: number;
  stretches: number;
}

/**
 * Forecasts every queue, then the whole site as their sum, and writes each as soon as it is known. The site's bands and
 * track record are those of its own series; its numbers are the sums of its queues'.
 * @param onSeries told how many of queues + site are done
 */
export async function storeForecasts(
  target: Target,
  { queues, site }: SiteSeries,
  options: EngineOptions & { onSeries(done: number, of: string): void },
): Promise<Stored> {
  const stored: Stored = { results: [], points: 0, stretches: 0 };
  const { days } = site.volume.future;
  const sum = siteSum(site.clock, days);
  for (const [done, queue] of queues.entries()) {
    options.onSeries(done, queue.queue);
    const forecast = await forecastQueue(queue, options);
    sum.add({
      clock: queue.clock,
      days: queue.volume.future.days,
      calls: forecast.volume.mean,
      seconds: forecast.handleTime?.mean ?? null,
    });
    await store(target, queue, forecast, stored);
  }
  options.onSeries(queues.length, WHOLE_SITE);
  const own = await forecastQueue(site, options);
  const whole: QueueForecast = {
    volume: withMeans(own.volume, sum.calls()),
    handleTime: own.handleTime && withMeans(own.handleTime, sum.seconds()),
  };
  const future = { days, open: sum.expects() };
  await store(target, { ...site, volume: { ...site.volume, future } }, whole, stored);
  return stored;
}

async function store(
  target: Target,
  { queue, measure, clock, volume }: ReadyQueue,
  forecast: QueueForecast,
  stored: Stored,
): Promise<void> {
  const write = async (metric: Metric, series: SeriesForecast, weights: Float64Array | null) => {
    const { future } = volume;
    const rows = forecastRows({ forecast: series, future, clock, weights, intervalDays: INTERVAL_DAYS });
    await storeSeries(target, { queue, metric, ...rows });
    stored.points += rows.points.length;
    stored.stretches += rows.stretches.length;
    const notes = metric === 'offered' ? volume.notes : [];
    stored.results.push(
      seriesResult({ queue, metric, measure: metric === 'aht' ? 'aht' : measure }, series, notes),
    );
  };
  await write('offered', forecast.volume, null);
  if (forecast.handleTime) await write('aht', forecast.handleTime, forecast.volume.mean);
}
