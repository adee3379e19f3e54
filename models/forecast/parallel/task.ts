import type { SeriesForecast } from '../series-forecast';
import type { SeriesToForecast } from '../series-to-forecast';

/** What the pool asks of a worker. */
export interface Task {
  index: number;
  series: SeriesToForecast;
  options: { seed: number; mostOrigins?: number | undefined };
}

/** What it answers; an error ends the worker and is thrown by the pool. */
export interface Answer {
  index: number;
  forecast: SeriesForecast;
}
