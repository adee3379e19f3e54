import { forecastSeries } from '@/models/forecast/forecast';
import type { SeriesForecast } from '@/models/forecast/series-forecast';
import { AppError } from '@/server/errors';
import type { CommandContext } from '../command';
import { printProgress } from '../output';
import { intervalMinutes } from './interval-option';
import { networkBackend } from './network-choice';
import { type FileSeries, prepareFile } from './prepare-file';
import { readSeries } from './read-series';
import type { SeriesFlags } from './series-options';
import type { TaggedDays } from './tag-days';
import type { TimestampForm } from './timestamp-form';
import { withToday } from './with-today';

export interface ForecastOfFile {
  series: FileSeries[];
  forecasts: SeriesForecast[];
  form: TimestampForm;
  /** Whose holidays were marked. */
  calendar: TaggedDays | undefined;
  seed: number;
  /** Where the network was trained, as `webgpu: NVIDIA H200`; `cpu` without a network. */
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
  const { series, calendar } = prepareFile(file, { horizon, country, region });
  const stop = new AbortController();
  const onSignal = () => stop.abort(new AppError('canceled', 'Stopped; nothing was written.'));
  process.once('SIGINT', onSignal).once('SIGTERM', onSignal);
  const say = sayNowAndThen(json);
  try {
    const device = await addNetwork(series, flags, { signal: stop.signal, say });
    const made = await forecastSeries(series, {
      seed,
      signal: stop.signal,
      onProgress: ({ done, total, detail }) => say(`${done} of ${total} series done; now ${detail}`),
    });
    // A signal that came while a series was at work is only heard now.
    await new Promise((resolve) => setImmediate(resolve));
    stop.signal.throwIfAborted();
    const forecasts = made.map((forecast, index) => {
      const { today = null, notes = [] } = series[index]?.prepared ?? {};
      return { ...withToday(forecast, today), notes: [...notes, ...forecast.notes] };
    });
    return {
      series,
      forecasts,
      form: file.form,
      calendar,
      seed,
      device,
      seconds: (performance.now() - started) / 1000,
    };
  } catch (error) {
    // Whatever a stop broke off says so in words of its own.
    throw stop.signal.aborted ? stop.signal.reason : error;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

/** Trains a network where one is wanted, and adds what it says to each series. */
async function addNetwork(
  series: FileSeries[],
  { network, device, seed }: SeriesFlags,
  { signal, say }: { signal: AbortSignal; say: Say },
): Promise<string> {
  const backend = await networkBackend(network, device);
  if (backend === null) return 'cpu';
  try {
    const { askNetwork } = await import('@/models/forecast/ask-network');
    const asked = await askNetwork(series, {
      backend,
      seed,
      signal,
      onProgress: ({ training, epoch, epochs, loss, secondsLeft }) =>
        say(
          `network ${training} of 2 on ${backend.deviceName}: epoch ${epoch} of ${epochs}, loss ${loss.toFixed(4)}, ${Math.ceil(secondsLeft)} s left`,
        ),
    });
    if (asked === null)
      say('The series are too short for a network; the other methods forecast them.', 'now');
    asked?.opinions.forEach((opinion, index) => {
      const found = series[index];
      if (found) found.network = opinion;
    });
    return asked === null ? 'cpu' : `${backend.kind}: ${backend.deviceName}`;
  } finally {
    backend.dispose();
  }
}

/** Says how far the work is, but not more often than one can read; `now` is said at once. */
type Say = (line: string, when?: 'now') => void;

function sayNowAndThen(json: boolean): Say {
  let spoken = performance.now();
  return (line, when) => {
    if (when !== 'now' && performance.now() - spoken < SILENCE_MS) return;
    spoken = performance.now();
    printProgress(line, json);
  };
}
