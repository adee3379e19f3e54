import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { ModelError } from '@/models/model-error';
import type { ScheduleProblem } from '../problem';
import type { ScheduleProgress, ScheduleSolution } from '../solve-schedule';
import type { Answer, Task } from './task';

/** Threads read TypeScript by themselves: hooks of the main thread do not reach them. */
const ENTRY = new URL('./enter-worker.mjs', import.meta.url);

interface ThreadOptions {
  timeLimitSeconds: number;
  gap: number;
  onProgress?: ((progress: ScheduleProgress) => void) | undefined;
  /** ends the search within moments; the best so far is the answer */
  signal?: AbortSignal | undefined;
}

/**
 * `solveSchedule` on a thread of its own: HiGHS computes in one long call, in which a process would hear neither Ctrl-C nor
 * a cancel.
 * @throws ModelError as `solveSchedule` does
 */
export async function solveInThread(
  problem: ScheduleProblem,
  { timeLimitSeconds, gap, onProgress, signal }: ThreadOptions,
): Promise<ScheduleSolution> {
  const worker = new Worker(fileURLToPath(ENTRY));
  const stop = new SharedArrayBuffer(4);
  const onAbort = () => Atomics.store(new Int32Array(stop), 0, 1);
  signal?.addEventListener('abort', onAbort, { once: true });
  if (signal?.aborted) onAbort();
  try {
    return await new Promise<ScheduleSolution>((resolve, reject) => {
      worker.on('message', (answer: Answer) => {
        if (answer.kind === 'progress') onProgress?.(answer.progress);
        else if (answer.kind === 'done') resolve(answer.solution);
        else reject(new ModelError(answer.message, answer.hint));
      });
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The thread of the schedule ended with ${code}.`)));
      worker.postMessage({ problem, timeLimitSeconds, gap, stop } satisfies Task);
    });
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await worker.terminate();
  }
}
