import { availableParallelism } from 'node:os';
import { candidatesFor } from './candidates-for';
import { forecastOne } from './forecast-one';
import { forecastInPool } from './parallel/pool';
import type { SeriesForecast } from './series-forecast';
import type { SeriesToForecast } from './series-to-forecast';

export interface ForecastOptions {
  /** The same seed and input give the same forecast. */
  seed: number;
  /** Trials on the past, at most; more are slower and surer. */
  mostOrigins?: number;
  /** Threads for many series; by default as many as there are cores. */
  threads?: number;
  signal?: AbortSignal;
  onProgress?(progress: ForecastProgress): void;
}

export interface ForecastProgress {
  stage: 'backtest';
  /** Series, of how many. */
  done: number;
  total: number;
  /** The series at work, or just done. */
  detail: string;
}

/** Days of history above which threads are worth their start. */
const MANY_DAYS = 4000;

/** Forecasts each series from its own past: few of them here, letting other work happen in between, many on all cores. */
export async function forecastSeries(
  input: readonly SeriesToForecast[],
  options: ForecastOptions,
): Promise<SeriesForecast[]> {
  const total = input.length;
  const report = (done: number, detail: string) =>
    options.onProgress?.({ stage: 'backtest', done, total, detail });
  const days = input.reduce((sum, { history }) => sum + history.days.length, 0);
  const threads = Math.min(options.threads ?? availableParallelism(), total);
  const { seed, mostOrigins, signal } = options;
  if (threads > 1 && days > MANY_DAYS) {
    return forecastInPool(input, { threads, options: { seed, mostOrigins }, signal, onDone: report });
  }
  const forecasts: SeriesForecast[] = [];
  for (const { history, future, ...more } of input) {
    report(forecasts.length, history.id);
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    const candidates = candidatesFor(history);
    forecasts.push(forecastOne(history, future, { ...more, candidates, seed, mostOrigins, signal }));
  }
  return forecasts;
}
