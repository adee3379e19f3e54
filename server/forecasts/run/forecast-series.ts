import { forecastSeries } from '@/models/forecast/forecast';
import type { NetworkOpinion } from '@/models/forecast/network-opinion';
import type { SeriesForecast } from '@/models/forecast/series-forecast';
import type { SeriesToForecast } from '@/models/forecast/series-to-forecast';
import { INTERVAL_DAYS } from './plan';
import { distinctSeries, type ReadyQueue, type SiteSeries } from './read-series';

/** A queue (or the whole site) and what the engine says of it. */
export interface ForecastOfQueue {
  ready: ReadyQueue;
  volume: SeriesForecast;
  /** null: too few handle times are known */
  handleTime: SeriesForecast | null;
}

export interface EngineOptions {
  seed: number;
  signal: AbortSignal;
  /** what a network says, by queue; empty without one */
  opinions: ReadonlyMap<string, NetworkOpinion>;
  /** told how many of all series are done, and which is at work */
  onSeries(done: number, total: number, of: string): void;
}

/**
 * Forecasts the calls of every queue and of the whole site, then their handle times, which weigh as much as calls are
 * expected. Of a site of one queue everything is known with the queue.
 */
export async function forecastAll(
  series: SiteSeries,
  options: EngineOptions,
): Promise<{ queues: ForecastOfQueue[]; site: ForecastOfQueue }> {
  const { queues, site } = series;
  const all = distinctSeries(series);
  const timed = all.filter(({ handleTime }) => handleTime !== null).length;
  const run = (input: SeriesToForecast[], before: number) =>
    forecastSeries(input, {
      seed: options.seed,
      signal: options.signal,
      onProgress: ({ done, detail }) => options.onSeries(before + done, all.length + timed, detail),
    });
  const volumes = await run(
    all.map(({ queue, volume: { history, future } }) => {
      const network = options.opinions.get(queue);
      return { history, future, ...(network ? { network } : {}) };
    }),
    0,
  );
  const handleTimes = await run(
    all.flatMap((ready, at) => handleTimeOf(ready, volumes[at])),
    all.length,
  );
  const byQueue = new Map(
    all.filter(({ handleTime }) => handleTime !== null).map(({ queue }, at) => [queue, handleTimes[at]]),
  );
  const found = all.map((ready, at): ForecastOfQueue => {
    const volume = volumes[at];
    if (!volume) throw new Error(`The engine said nothing of ${ready.queue}.`);
    const handleTime = byQueue.get(ready.queue);
    return { ready, volume: nearOf(volume), handleTime: handleTime ? nearOf(handleTime) : null };
  });
  const own = found.slice(0, queues.length);
  const whole = found[queues.length] ?? found[0];
  if (!whole) throw new Error('A site with calls has neither queues nor a total.');
  return { queues: own, site: { ...whole, ready: site } };
}

function handleTimeOf(
  { handleTime, volume }: ReadyQueue,
  forecast: SeriesForecast | undefined,
): SeriesToForecast[] {
  if (!handleTime || !forecast) return [];
  return [{ history: handleTime.history, future: volume.future, futureWeights: forecast.mean }];
}

/** Without the bands of intervals that are not kept: they are most of a forecast's memory. */
function nearOf(forecast: SeriesForecast): SeriesForecast {
  const days = Math.max(1, forecast.days.mean.length);
  const cells = Math.min(days, INTERVAL_DAYS) * (forecast.mean.length / days);
  return {
    ...forecast,
    quantiles: forecast.quantiles.map(({ level, values }) => ({ level, values: values.slice(0, cells) })),
  };
}
