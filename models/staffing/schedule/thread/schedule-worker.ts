import { parentPort } from 'node:worker_threads';
import { ModelError } from '@/models/model-error';
import { solveSchedule } from '../solve-schedule';
import type { Answer, Task } from './task';

/** The other side of thread/solve-in-thread.ts: one schedule, then the thread ends. */
parentPort?.once('message', async ({ problem, timeLimitSeconds, gap, stop }: Task) => {
  const flag = new Int32Array(stop);
  const answer = (message: Answer) => parentPort?.postMessage(message);
  try {
    const solution = await solveSchedule(problem, {
      timeLimitSeconds,
      gap,
      isStopped: () => Atomics.load(flag, 0) === 1,
      onProgress: (progress) => answer({ kind: 'progress', progress }),
    });
    answer({ kind: 'done', solution });
  } catch (thrown) {
    if (!(thrown instanceof ModelError)) throw thrown;
    answer({ kind: 'refused', message: thrown.message, hint: thrown.hint });
  }
});
