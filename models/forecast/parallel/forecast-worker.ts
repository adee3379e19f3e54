import { parentPort } from 'node:worker_threads';
import { candidatesFor } from '../candidates-for';
import { forecastOne } from '../forecast-one';
import type { Answer, Task } from './task';

/** The other side of parallel/pool.ts: forecasts one series after the other, as they are handed over. */
parentPort?.on('message', ({ index, series, options }: Task) => {
  const { history, future, ...rest } = series;
  const candidates = candidatesFor(history);
  const answer: Answer = {
    index,
    forecast: forecastOne(history, future, { ...rest, ...options, candidates }),
  };
  parentPort?.postMessage(answer);
});
