import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { PROJECT_ROOT } from '@/server/embedded/paths';
import { type RunProgress, runProgress } from '@/server/forecasts/contracts/snapshot-view';

/** What the process that makes a forecast tells the one that started it. */
export const forecastMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), progress: runProgress }),
  z.object({
    kind: z.literal('failed'),
    /** what another try may mend: a store was away */
    again: z.boolean(),
    message: z.string(),
  }),
]);
export type ForecastMessage = z.output<typeof forecastMessage>;

/** How the process ended: well; with a sentence that says why not; or by a signal, without a word. */
export type ForecastEnd =
  | { how: 'done' }
  | { how: 'failed'; again: boolean; message: string }
  | { how: 'killed' };

export interface ForecastChild {
  pid: number | undefined;
  ended: Promise<ForecastEnd>;
  /** Asks it to end, and makes it end after some seconds. */
  stop(): void;
}

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const ENTRY = fileURLToPath(new URL('./forecast-process.ts', import.meta.url));
const GOOD_ORDER_MS = 5000;

/** Starts the process that makes a claimed forecast. It ends when this one does, however that ends. */
export function startForecastChild(
  snapshotId: string,
  onProgress: (progress: RunProgress) => void,
): ForecastChild {
  const child = fork(ENTRY, [snapshotId], {
    cwd: PROJECT_ROOT,
    execArgv: ['--import', './bin/die-with-parent.mjs', '--import', TSX],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      TSX_TSCONFIG_PATH: path.join(PROJECT_ROOT, 'tsconfig.json'),
      CALLCAST_PARENT_PID: String(process.pid),
    },
  });
  let failure: ForecastEnd | undefined;
  child.on('message', (raw) => {
    const message = forecastMessage.parse(raw);
    if (message.kind === 'progress') onProgress(message.progress);
    else failure = { how: 'failed', again: message.again, message: message.message };
  });
  const ended = new Promise<ForecastEnd>((resolve) => {
    child.once('exit', (code) => resolve(failure ?? { how: code === 0 ? 'done' : 'killed' }));
    child.once('error', ({ message }) => resolve({ how: 'failed', again: false, message }));
  });
  return {
    pid: child.pid,
    ended,
    stop: () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), GOOD_ORDER_MS);
      void ended.then(() => clearTimeout(timer));
    },
  };
}
