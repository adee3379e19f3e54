import { forecastSeries } from '@/models/forecast/forecast';
import type { SeriesForecast } from '@/models/forecast/series-forecast';
import type { CommandContext } from '../command';
import { printProgress } from '../output';
import { intervalMinutes } from './interval-option';
import { type FileSeries, prepareFile } from './prepare-file';
import { readSeries } from './read-series';
import type { SeriesFlags } from './series-options';
import type { TimestampForm } from './timestamp-form';

export interface ForecastOfFile {
  series: FileSeries[];
  forecasts: SeriesForecast[];
  form: TimestampForm;
  seed: number;
  device: string;
  seconds: number;
}

/** Seconds of silence after which a long run says how far it is. */
const SILENCE_MS = 5000;

/** Reads, prepares and forecasts the series of a file. Ctrl-C stops it; nothing is written then. */
export async function forecastFile(flags: SeriesFlags, { json }: CommandContext): Promise<ForecastOfFile> {
  const started = performance.now();
  const minutes = intervalMinutes(flags.interval);
  const file = await readSeries(flags.input, { minutes, zone: flags.zone });
  const { horizon, country, region, seed } = flags;
  const series = prepareFile(file, { horizon, country, region });
  const stop = new AbortController();
  const onSignal = () => stop.abort(new Error('stopped'));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  let spoken = performance.now();
  const forecasts = await forecastSeries(series, {
    seed,
    signal: stop.signal,
    onProgress({ done, total, detail }) {
      if (performance.now() - spoken < SILENCE_MS) return;
      spoken = performance.now();
      printProgress(`${done} of ${total} series done; now ${detail}`, json);
    },
  }).finally(() => process.off('SIGINT', onSignal).off('SIGTERM', onSignal));
  forecasts.forEach((forecast, index) => {
    forecast.notes.unshift(...(series[index]?.prepared.notes ?? []));
  });
  return {
    series,
    forecasts,
    form: file.form,
    seed,
    device: 'cpu',
    seconds: (performance.now() - started) / 1000,
  };
}
