// A process of its own that runs PostgreSQL and stops it, data safe, when its standard input ends: PostgreSQL itself
// would go on without its owner. Argument: JSON of PostgresLaunch. Prints "started PID" for the supervisor.
import { spawn } from 'node:child_process';
import { postgresEnvironment } from './postgres-environment';
import type { PostgresLaunch } from './postgres-server';

/** A fast shutdown ends sessions and writes a checkpoint; when that hangs, an immediate one leaves it to the log. */
const FAST_LIMIT_MS = 20_000;

const launch = JSON.parse(process.argv[2] ?? '') as PostgresLaunch;
const server = spawn(launch.program, launch.args, {
  stdio: ['ignore', 'inherit', 'inherit'],
  cwd: '/',
  env: postgresEnvironment(),
  ...launch.owner,
});

let stopping = false;
function stop(): void {
  if (stopping) return;
  stopping = true;
  server.kill('SIGINT');
  setTimeout(() => server.kill('SIGQUIT'), FAST_LIMIT_MS).unref();
}

process.stdin.resume().on('end', stop).on('close', stop).on('error', stop);
for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
server.once('error', (error) => {
  console.error(`PostgreSQL could not be started: ${error.message}`);
  process.exit(1);
});
server.once('exit', (code) => process.exit(stopping ? 0 : code || 1));
