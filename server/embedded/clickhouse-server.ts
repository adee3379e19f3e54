import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { AppError } from '@/server/errors';
import { CLICKHOUSE_USER, clickHouseConfig, clickHousePaths, clickHouseUsers } from './clickhouse-config';
import { clickHouseLibrary } from './native';
import type { RunningServer, ServerKind } from './running-server';
import { ended, spawnChild } from './spawn-child';

const START_LIMIT_MS = 60_000;

export interface ClickHouseOptions {
  /** folder of its own */
  root: string;
  port: number;
  password: string;
  durable: boolean;
}

/** The address of an embedded server; `database` need not exist. */
export function clickHouseUrl(port: number, password: string, database: string): string {
  return `http://${CLICKHOUSE_USER}:${password}@127.0.0.1:${port}/${database}`;
}

/** ClickHouse from the chdb library, over HTTP on 127.0.0.1. */
export function clickHouseServer(options: ClickHouseOptions): ServerKind {
  return { name: 'clickhouse', start: () => startClickHouse(options) };
}

async function startClickHouse(options: ClickHouseOptions): Promise<RunningServer> {
  const paths = clickHousePaths(options.root);
  for (const folder of [paths.data, paths.temporary, paths.backups]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
  writeFileSync(paths.users, clickHouseUsers(options.password, options.durable), { mode: 0o600 });
  writeFileSync(paths.config, clickHouseConfig(paths, options.durable), { mode: 0o600 });
  const args = [paths.data, String(options.port), paths.config, clickHouseLibrary()];
  const child = spawnChild('./clickhouse-child.ts', args, {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { TZ: 'UTC' },
  });
  let outcome: string | undefined;
  const whenEnded = ended(child).then((how) => {
    outcome = how;
    return how;
  });
  const stop = async () => {
    child.kill('SIGKILL');
    await whenEnded;
  };
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await answersInUtc(options))) {
    if (outcome !== undefined) throw startFailure(`ClickHouse ${outcome} while it was starting.`);
    if (Date.now() > deadline) {
      await stop();
      throw startFailure(`ClickHouse did not answer in ${START_LIMIT_MS / 1000} s.`);
    }
    await sleep(30);
  }
  return { pid: child.pid ?? 0, ended: whenEnded, stop };
}

/** @throws AppError when the server answers, but in another time zone */
async function answersInUtc({ port, password }: ClickHouseOptions): Promise<boolean> {
  const headers = { 'X-ClickHouse-User': CLICKHOUSE_USER, 'X-ClickHouse-Key': password, connection: 'close' };
  const zone = await fetch(`http://127.0.0.1:${port}/?query=SELECT+timezone()`, {
    headers,
    signal: AbortSignal.timeout(5000),
  })
    .then((answer) => (answer.ok ? answer.text() : undefined))
    .catch(() => undefined);
  if (zone === undefined) return false;
  if (zone.trim() === 'UTC') return true;
  throw startFailure(`ClickHouse runs in the time zone ${zone.trim()}, not in UTC.`);
}

function startFailure(message: string): AppError {
  return new AppError('unavailable', message, {
    hint: 'The data directory holds servers/servers.log and clickhouse/server.log, which say more.',
  });
}
