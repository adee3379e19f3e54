import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const FAST_LIMIT_MS = 20_000;

/** Process number in postmaster.pid, or undefined when there is none. */
export function postmasterPid(data: string): number | undefined {
  try {
    const pid = Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stops a PostgreSQL whose owner was killed and which still runs on this data folder. Its postmaster.pid stays: the
 * server that starts next reads it and decides for itself.
 */
export async function stopOrphan(data: string): Promise<void> {
  const pid = postmasterPid(data);
  if (pid === undefined || !serves(pid, data)) return;
  process.kill(pid, 'SIGINT');
  for (const end = Date.now() + FAST_LIMIT_MS; serves(pid, data); ) {
    if (Date.now() > end) process.kill(pid, 'SIGQUIT');
    await sleep(50);
  }
}

/** Whether this process is a PostgreSQL on this folder, and not one that was given the same number later. */
function serves(pid: number, data: string): boolean {
  try {
    const command =
      process.platform === 'linux'
        ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return command.includes(data);
  } catch {
    return false;
  }
}
