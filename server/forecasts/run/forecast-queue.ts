import { forecastSeries, type SeriesToForecast } from '@/models/forecast/forecast';
import type { SeriesForecast } from '@/models/forecast/series-forecast';
import type { ReadyQueue } from './read-series';

export interface QueueForecast {
  volume: SeriesForecast;
  /** null: too few handle times are known */
  handleTime: SeriesForecast | null;
}

export interface EngineOptions {
  seed: number;
  signal: AbortSignal;
}

/** Forecasts the calls of a queue, then their handle times, which weigh as much as calls are expected. */
export async function forecastQueue(queue: ReadyQueue, options: EngineOptions): Promise<QueueForecast> {
  const { history, future } = queue.volume;
  const volume = await one({ history, future }, options);
  if (!queue.handleTime) return { volume, handleTime: null };
  const handleTime = await one({ history: queue.handleTime, future, futureWeights: volume.mean }, options);
  return { volume, handleTime };
}

async function one(series: SeriesToForecast, options: EngineOptions): Promise<SeriesForecast> {
  const [forecast] = await forecastSeries([series], options);
  if (!forecast) throw new Error(`The engine said nothing of ${series.history.id}.`);
  return forecast;
}
