import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PROJECT_ROOT } from '@/server/embedded/paths';

const CALLCAST = path.join('bin', 'callcast.mjs');

export interface Child {
  process: ChildProcess;
  /** Everything it wrote so far. */
  output(): string;
}

/** Starts `callcast …` on the stores that this process's environment names; what it writes is kept, not shown. */
export function startCallcast(args: readonly string[], input = ''): Child {
  const child = spawn(process.execPath, [CALLCAST, ...args], { cwd: PROJECT_ROOT, env: plainEnvironment() });
  child.stdin.end(input);
  let text = '';
  const keep = (chunk: Buffer) => {
    text = `${text}${chunk.toString()}`.slice(-20_000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return { process: child, output: () => text };
}

/** Without what vitest sets for itself: the app under test is not one of its tests. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_ENV: _ours, VITEST: _too, ...others } = process.env;
  return { ...others, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
}

/**
 * Runs `callcast …` to its end.
 * @throws Error with what it wrote when it fails
 */
export async function callcast(args: readonly string[], input?: string): Promise<string> {
  const child = startCallcast(args, input);
  const [code] = await once(child.process, 'close');
  if (code === 0) return child.output();
  throw new Error(`callcast ${args.join(' ')} ended with ${code}:\n${child.output()}`);
}

/** Asks it to stop, and waits until it has. */
export async function stop({ process: child }: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'close');
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(forced);
}

/** Until the address answers. @throws Error with what the program wrote when it ends before, or takes a minute */
export async function untilAnswering(url: string, child: Child): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(50)) {
    if (child.process.exitCode !== null) break;
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`${url} does not answer:\n${child.output()}`);
}

/** A port of 127.0.0.1 that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('This machine gives no port.');
  return address.port;
}
