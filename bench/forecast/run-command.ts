import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { resident } from './resident-memory';

const LOOK_EVERY_MS = 100;

export interface CommandRun {
  seconds: number;
  /** Resident memory of the command and all it started, at its most, as looked at ten times a second; 0 outside Linux. */
  peakMebibytes: number;
}

/** Runs a command to its end. @throws Error with its last words where it fails or exceeds the limit. */
export async function runCommand(
  command: string,
  args: readonly string[],
  limitSeconds: number,
): Promise<CommandRun> {
  const startedAt = performance.now();
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: limitSeconds * 1000,
    killSignal: 'SIGKILL',
  });
  let peakMebibytes = 0;
  const looking = setInterval(() => {
    peakMebibytes = Math.max(peakMebibytes, resident(child.pid));
  }, LOOK_EVERY_MS);
  try {
    const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    const seconds = (performance.now() - startedAt) / 1000;
    if (status !== 0) {
      const lastWords = said.trim().split('\n').slice(-3).join(' ');
      throw new Error(`after ${seconds.toFixed(0)} s: ${status === null ? 'took too long' : lastWords}`);
    }
    return { seconds, peakMebibytes };
  } finally {
    clearInterval(looking);
  }
}
