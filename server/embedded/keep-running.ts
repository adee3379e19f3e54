import { setTimeout as sleep } from 'node:timers/promises';
import { toAppError } from '@/server/errors';
import type { RunningServer, ServerKind } from './running-server';
import type { ServerState } from './status';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;
/** A server that ran this long has recovered: the next failure starts with the first pause again. */
const STEADY_MS = 30_000;
/** Failures in a row before the first success after which those who wait are told. */
const FIRST_TRIES = 3;

export interface KeptServer {
  /** resolves when it answers for the first time; rejects when it will not start */
  ready: Promise<void>;
  stop(): Promise<void>;
}

/** Starts a server and starts it again, at the same place, whenever it ends by itself; pauses grow while it fails. */
export function keepRunning(kind: ServerKind, onChange: (change: Partial<ServerState>) => void): KeptServer {
  const stopped = new AbortController();
  let current: RunningServer | undefined;
  let tellReady: () => void = () => undefined;
  let tellFailed: (error: unknown) => void = () => undefined;
  const ready = new Promise<void>((resolve, reject) => {
    tellReady = resolve;
    tellFailed = reject;
  });

  async function loop(): Promise<void> {
    let pause = FIRST_PAUSE_MS;
    for (let starts = 0; !stopped.signal.aborted; starts++) {
      if (starts > 0) onChange({ state: 'restarting', restarts: starts });
      const since = Date.now();
      try {
        current = await kind.start();
        onChange({ state: 'running', pid: current.pid });
        tellReady();
        if (stopped.signal.aborted) break;
        onChange({ lastEnd: await current.ended });
      } catch (error) {
        console.error(`${kind.name}: ${toAppError(error).message}`);
        onChange({ lastEnd: toAppError(error).message });
        if (starts + 1 >= FIRST_TRIES) tellFailed(error);
      }
      if (Date.now() - since > STEADY_MS) pause = FIRST_PAUSE_MS;
      await sleep(pause, undefined, { signal: stopped.signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
    await current?.stop();
    onChange({ state: 'stopped' });
  }

  const running = loop();
  return {
    ready,
    stop: async () => {
      stopped.abort();
      await current?.stop();
      await running;
    },
  };
}
