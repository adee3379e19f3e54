import { spawnSync } from 'node:child_process';

/** Runs a command to its end; what it printed and the seconds it took, or its last words as an error. */
export function runCommand(
  command: string,
  args: readonly string[],
  limitSeconds: number,
): { seconds: number; printed: string } {
  const startedAt = performance.now();
  const ended = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: limitSeconds * 1000,
    maxBuffer: 2 ** 28,
  });
  const seconds = (performance.now() - startedAt) / 1000;
  if (ended.error || ended.status !== 0) {
    const lastWords = ended.stderr?.trim().split('\n').slice(-3).join(' ');
    throw new Error(`after ${seconds.toFixed(0)} s: ${ended.error?.message ?? lastWords}`);
  }
  return { seconds, printed: ended.stdout };
}
