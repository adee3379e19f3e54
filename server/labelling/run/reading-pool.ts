import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { CallRead, CallToRead, Readers, ReadingAnswer } from './reading-task';

/** Threads read TypeScript by themselves: hooks of the main thread do not reach them. */
const ENTRY = fileURLToPath(new URL('./enter-worker.mjs', import.meta.url));
/** Calls that are handed to a thread at once. */
const BATCH = 16;

export interface ReadingPool {
  /** Reads calls on all threads; the answers stand in the order of the calls. */
  read(calls: readonly CallToRead[]): Promise<CallRead[]>;
  close(): Promise<void>;
}

/** Opens the models in several threads. An error in one of them ends the reading. */
export async function openReadingPool(readers: Readers, threads: number): Promise<ReadingPool> {
  const workers = Array.from({ length: threads }, () => new Worker(ENTRY, { workerData: readers }));
  const close = async () => {
    await Promise.all(workers.map((worker) => worker.terminate()));
  };
  try {
    await Promise.all(workers.map((worker) => once(worker, 'message')));
  } catch (error) {
    await close();
    throw error;
  }
  return { read: (calls) => readOn(workers, calls), close };
}

async function readOn(workers: readonly Worker[], calls: readonly CallToRead[]): Promise<CallRead[]> {
  const read: CallRead[] = new Array(calls.length);
  let next = 0;
  const work = async (worker: Worker): Promise<void> => {
    while (next < calls.length) {
      const index = next;
      next += BATCH;
      worker.postMessage({ index, calls: calls.slice(index, index + BATCH) });
      const [answer] = (await once(worker, 'message')) as [ReadingAnswer];
      answer.calls.forEach((call, at) => {
        read[answer.index + at] = call;
      });
    }
  };
  await Promise.all(workers.map(work));
  return read;
}
