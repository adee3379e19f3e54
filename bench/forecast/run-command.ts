import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { resident } from './resident-memory';

const LOOK_EVERY_MS = 100;

export interface CommandRun {
  seconds: number;
  /** Of all cores together, as the shell's `time` counts them: on a busy machine steadier than seconds. */
  cpuSeconds: number;
  /** Resident memory of the command and all it started, at its most, as looked at ten times a second; 0 outside Linux. */
  peakMebibytes: number;
}

/** Runs a command to its end. @throws Error with its last words where it fails or exceeds the limit. */
export async function runCommand(
  command: string,
  args: readonly string[],
  limitSeconds: number,
): Promise<CommandRun> {
  const child = spawn('bash', ['-c', 'TIMEFORMAT="%R %U %S"; time "$@"', 'bash', command, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let peakMebibytes = 0;
  const looking = setInterval(() => {
    peakMebibytes = Math.max(peakMebibytes, resident(child.pid));
  }, LOOK_EVERY_MS);
  // The whole group: what the command started must not go on after the limit, nor after the bench.
  const end = () => child.pid && process.kill(-child.pid, 'SIGKILL');
  const limit = setTimeout(end, limitSeconds * 1000);
  const onStop = () => {
    end();
    process.exit(1);
  };
  process.once('SIGINT', onStop).once('SIGTERM', onStop);
  try {
    const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'close')]);
    const lines = said.trim().split('\n');
    if (status === null) throw new Error(`took more than ${limitSeconds} s`);
    if (status !== 0) throw new Error(lines.slice(-4, -1).join(' '));
    const [seconds = Number.NaN, user = Number.NaN, system = Number.NaN] = (lines.at(-1) ?? '')
      .split(' ')
      .map(Number);
    return { seconds, cpuSeconds: user + system, peakMebibytes };
  } finally {
    process.off('SIGINT', onStop).off('SIGTERM', onStop);
    clearTimeout(limit);
    clearInterval(looking);
  }
}
