import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { SeriesForecast } from '../series-forecast';
import type { SeriesToForecast } from '../series-to-forecast';
import type { Answer, Task } from './task';

/** Threads read TypeScript by themselves: hooks of the main thread do not reach them. */
const ENTRY = new URL('./enter-worker.mjs', import.meta.url);

export interface PoolOptions extends Pick<Task, 'options'> {
  threads: number;
  signal?: AbortSignal | undefined;
  /** Called when a series is done. */
  onDone(done: number, id: string): void;
}

/** Forecasts many series on several threads; the answers stand in the order of the series. */
export async function forecastInPool(
  input: readonly SeriesToForecast[],
  { threads, options, signal, onDone }: PoolOptions,
): Promise<SeriesForecast[]> {
  const forecasts: SeriesForecast[] = new Array(input.length);
  let next = 0;
  let done = 0;
  const workers = Array.from({ length: threads }, () => new Worker(fileURLToPath(ENTRY)));
  const work = async (worker: Worker): Promise<void> => {
    while (next < input.length) {
      signal?.throwIfAborted();
      const index = next;
      next += 1;
      const found = input[index];
      if (!found) continue;
      const { history, future, futureWeights, network } = found;
      const series = {
        history,
        future,
        ...(futureWeights ? { futureWeights } : {}),
        ...(network ? { network } : {}),
      };
      worker.postMessage({ index, series, options } satisfies Task);
      const [answer] = (await once(worker, 'message', signal ? { signal } : {})) as [Answer];
      forecasts[answer.index] = answer.forecast;
      done += 1;
      onDone(done, answer.forecast.id);
    }
  };
  try {
    await Promise.all(workers.map(work));
    return forecasts;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
