import { COUNT_CANDIDATES, MEAN_CANDIDATES } from './candidates';
import type { DayMatrix, FutureDays } from './day-matrix';
import { forecastOne } from './forecast-one';
import type { SeriesForecast } from './series-forecast';

/** A series to be forecast: its past, and the days to say something about. */
export interface SeriesToForecast {
  history: DayMatrix;
  future: FutureDays;
  /** For means: what each future cell weighs in its day (its expected calls), in the forecast's shape. */
  futureWeights?: Float64Array;
}

export interface ForecastOptions {
  /** The same seed and input give the same forecast. */
  seed: number;
  /** Trials on the past, at most; more are slower and surer. */
  mostOrigins?: number;
  signal?: AbortSignal;
  onProgress?(progress: ForecastProgress): void;
}

export interface ForecastProgress {
  stage: 'backtest';
  /** Series, of how many. */
  done: number;
  total: number;
  /** The series at work. */
  detail: string;
}

/** Forecasts each series from its own past, and lets other work happen in between. */
export async function forecastSeries(
  input: readonly SeriesToForecast[],
  options: ForecastOptions,
): Promise<SeriesForecast[]> {
  const forecasts: SeriesForecast[] = [];
  for (const { history, future, futureWeights } of input) {
    options.onProgress?.({
      stage: 'backtest',
      done: forecasts.length,
      total: input.length,
      detail: history.id,
    });
    await new Promise((resolve) => setImmediate(resolve));
    options.signal?.throwIfAborted();
    forecasts.push(
      forecastOne(history, future, {
        candidates: history.kind === 'count' ? COUNT_CANDIDATES : MEAN_CANDIDATES,
        seed: options.seed,
        mostOrigins: options.mostOrigins,
        signal: options.signal,
        futureWeights,
      }),
    );
  }
  return forecasts;
}
