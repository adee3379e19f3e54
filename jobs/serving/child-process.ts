import { type ChildProcess, spawn } from 'node:child_process';
import { PROJECT_ROOT } from '@/server/embedded/paths';

const GOOD_ORDER_MS = 10_000;

export interface ManagedProcess {
  /** resolves with how it ended */
  ended: Promise<string>;
  /** Asks it to end, and makes it end after ten seconds. */
  stop(): Promise<void>;
}

export interface ProcessOptions {
  args: string[];
  env: Record<string, string>;
  /** keeps stdout for the command's own JSON document */
  outputToStderr: boolean;
}

/** Runs a Node program of the project that ends when this process does, however that ends. */
export function startProcess(options: ProcessOptions): ManagedProcess {
  const output = options.outputToStderr ? 2 : 'inherit';
  const child = spawn(process.execPath, ['--import', './bin/die-with-parent.mjs', ...options.args], {
    cwd: PROJECT_ROOT,
    stdio: ['ignore', output, 'inherit', 'ipc'],
    env: { ...process.env, ...options.env, CALLCAST_PARENT_PID: String(process.pid) },
  });
  const ended = howItEnds(child);
  return {
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), GOOD_ORDER_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

function howItEnds(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ? `was stopped by ${signal}` : `ended with ${code}`));
    child.once('error', (error) => resolve(`could not be started: ${error.message}`));
  });
}
