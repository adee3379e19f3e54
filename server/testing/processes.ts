import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';

/** Processes that name a folder on their command line: the supervisor and the servers of a data directory. */
export function processesOf(folder: string): number[] {
  return commandsNaming(folder).map(([pid]) => pid);
}

/** The process that keeps PostgreSQL for its supervisor; 0 while there is none. */
export function postgresKeeperOf(folder: string): number {
  return commandsNaming(folder).find(([, command]) => command.includes('postgres-child.ts'))?.[0] ?? 0;
}

function commandsNaming(folder: string): [number, string][] {
  const table = execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' });
  return table
    .split('\n')
    .filter((line) => line.includes(folder))
    .map((line) => [Number.parseInt(line, 10), line]);
}

/** Waits until a condition holds; the test's own time limit ends a wait in vain. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(20);
}
