import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { PROJECT_ROOT } from '@/server/embedded/paths';

/** What a process that does one long piece of work tells the one that started it. */
const childMessage = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), progress: z.unknown() }),
  z.object({
    kind: z.literal('failed'),
    /** what another try may mend: a store was away */
    again: z.boolean(),
    message: z.string(),
  }),
]);
export type ChildMessage = z.output<typeof childMessage>;

/** How the process ended: well; with a sentence that says why not; or by a signal, without a word. */
export type ChildEnd =
  | { how: 'done' }
  | { how: 'failed'; again: boolean; message: string }
  | { how: 'killed' };

export interface Child {
  pid: number | undefined;
  ended: Promise<ChildEnd>;
  /** Asks it to end, and makes it end after some seconds. */
  stop(): void;
}

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const GOOD_ORDER_MS = 5000;

/**
 * Starts a process for one piece of work. It ends when this one does, however that ends.
 * @param entry the TypeScript file it runs (see run-as-child.ts)
 * @param argument what it works on, an id
 */
export function startChild<Progress>(
  entry: string,
  argument: string,
  progressSchema: z.ZodType<Progress>,
  onProgress: (progress: Progress) => void,
): Child {
  const child = fork(entry, [argument], {
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
  let failure: ChildEnd | undefined;
  child.on('message', (raw) => {
    const message = childMessage.parse(raw);
    if (message.kind === 'progress') onProgress(progressSchema.parse(message.progress));
    else failure = { how: 'failed', again: message.again, message: message.message };
  });
  const ended = new Promise<ChildEnd>((resolve) => {
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
