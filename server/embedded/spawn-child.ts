import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { PROJECT_ROOT } from './paths';

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

export interface ChildOptions {
  stdio: StdioOptions;
  /** Its own session: the terminal's Ctrl-C does not reach it. */
  detached?: boolean;
  env?: Record<string, string>;
}

/** Runs a TypeScript file of this folder as a process of its own. */
export function spawnChild(file: string, args: string[], options: ChildOptions): ChildProcess {
  const script = fileURLToPath(new URL(file, import.meta.url));
  return spawn(process.execPath, ['--import', TSX, script, ...args], {
    cwd: PROJECT_ROOT,
    stdio: options.stdio,
    detached: options.detached ?? false,
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      TSX_TSCONFIG_PATH: path.join(PROJECT_ROOT, 'tsconfig.json'),
      ...options.env,
    },
  });
}

/** Resolves when a process has ended, with a sentence that says how. */
export function ended(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ? `was stopped by ${signal}` : `ended with ${code}`));
    child.once('error', (error) => resolve(`could not be started: ${error.message}`));
  });
}
