import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { PROJECT_ROOT } from '@/server/embedded/paths';

/** A Node process (`args` begin with the program) on a data directory of its own. */
export class Command {
  readonly #child: ChildProcess;
  readonly ended: Promise<number | null>;
  #output = '';

  constructor(dataDir: string, args: readonly string[]) {
    const { DATABASE_URL: _database, CLICKHOUSE_URL: _clickhouse, ...environment } = process.env;
    this.#child = spawn(process.execPath, [...args, '--data-dir', dataDir], {
      cwd: PROJECT_ROOT,
      env: { ...environment, LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk) => {
        this.#output = `${this.#output}${chunk}`.slice(-4000);
      });
    }
    this.ended = once(this.#child, 'close').then(([code]: (number | null)[]) => code ?? null);
  }

  /** The last of what it printed. */
  get output(): string {
    return this.#output;
  }

  kill(signal: 'SIGKILL' | 'SIGTERM'): boolean {
    return this.#child.kill(signal);
  }
}
