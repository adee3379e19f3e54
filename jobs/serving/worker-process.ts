import { setTimeout as sleep } from 'node:timers/promises';
import { type ManagedProcess, startProcess } from './child-process';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
/** A worker that ran this long was well: the next failure starts with the first pause again. */
const STEADY_MS = 60_000;

/** A worker beside the web server; started again when it ends by itself. Jobs it had are taken up again. */
export function keepWorker(outputToStderr: boolean): { stop(): Promise<void> } {
  const stopped = new AbortController();
  let worker: ManagedProcess | undefined;

  async function loop(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    while (!stopped.signal.aborted) {
      const since = Date.now();
      worker = startProcess({
        args: ['--max-semi-space-size=4', 'bin/callcast.mjs', 'worker'],
        env: {},
        outputToStderr,
      });
      const how = await worker.ended;
      if (stopped.signal.aborted) return;
      if (Date.now() - since > STEADY_MS) pause = FIRST_PAUSE_MS;
      console.error(`callcast: the worker ${how}; starting it again in ${pause / 1000} s.`);
      await sleep(pause, undefined, { signal: stopped.signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
  }

  const running = loop();
  return {
    stop: async () => {
      stopped.abort();
      await worker?.stop();
      await running;
    },
  };
}
