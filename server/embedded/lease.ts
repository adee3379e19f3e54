import { once } from 'node:events';
import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@/server/errors';
import { firstLine } from './first-line';
import { leaseAnswer } from './lease-protocol';
import { type DataPaths, dataPaths } from './paths';
import type { ServerPorts } from './ports';
import { spawnChild } from './spawn-child';
import { readStatus } from './status';
import type { SupervisorOptions } from './supervisor-options';

const PATIENCE_MS = 330_000;
const LOG_LIMIT_BYTES = 5 * 1024 ** 2;

export interface Lease {
  ports: ServerPorts;
  /** resolves when the supervisor is gone although the lease was not given back */
  lost: Promise<void>;
  release(): void;
}

/**
 * A share in the servers of a data directory: they run until the last lease is given back or its process has ended.
 * Starts a supervisor when none answers.
 * @throws AppError `unavailable` with the reason when the servers do not start
 */
export async function takeLease(options: SupervisorOptions, token: string): Promise<Lease> {
  const paths = dataPaths(options.dataDir);
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; ) {
    const port = livePort(paths);
    const lease = port === undefined ? undefined : await askForLease(port, token);
    if (lease) return lease;
    // Also when its number still stands for a process: it may be dead and not buried, or the number given anew.
    // The lock decides.
    await startSupervisor(paths, options);
  }
  throw new AppError('unavailable', `The embedded servers did not start in ${PATIENCE_MS / 1000} s.`, {
    hint: `See ${paths.log}, or run "npx callcast doctor".`,
  });
}

/** Where the supervisor listens, or undefined when none is alive or it does not take leases (yet, or any more). */
function livePort(paths: DataPaths): number | undefined {
  const status = readStatus(paths.status);
  if (!status || status.stopping || status.leasePort === 0 || !isAlive(status.pid)) return undefined;
  return status.leasePort;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Runs until the new supervisor takes leases or has ended (another one may be in charge, or still stopping). */
async function startSupervisor(paths: DataPaths, options: SupervisorOptions): Promise<void> {
  const log = openLog(paths.log);
  const child = spawnChild('./supervisor.ts', [JSON.stringify(options)], {
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  child.unref();
  const gone = once(child, 'exit').then(() => true);
  while (readStatus(paths.status)?.pid !== child.pid || livePort(paths) === undefined) {
    if (await Promise.race([gone, sleep(25, false)])) {
      await sleep(50);
      return;
    }
  }
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LOG_LIMIT_BYTES) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

async function askForLease(port: number, token: string): Promise<Lease | undefined> {
  const socket = connect({ host: '127.0.0.1', port });
  socket.on('error', () => socket.destroy());
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
  });
  socket.write(`${JSON.stringify({ token, pid: process.pid })}\n`);
  const line = await firstLine(socket);
  if (line === undefined) return undefined;
  const answer = leaseAnswer.parse(JSON.parse(line));
  if ('error' in answer) {
    socket.destroy();
    const { code, message, hint } = answer.error;
    throw new AppError(code, message, hint ? { hint } : {});
  }
  return hold(socket, closed, answer.ports);
}

function hold(socket: Socket, closed: Promise<void>, ports: ServerPorts): Lease {
  let released = false;
  // Holding a share is no reason for a process to go on.
  socket.unref();
  return {
    ports,
    lost: new Promise((resolve) => {
      void closed.then(() => {
        if (!released) resolve();
      });
    }),
    release: () => {
      released = true;
      socket.destroy();
    },
  };
}
