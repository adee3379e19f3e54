import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { processesOf, until } from '@/server/testing/processes';
import { type ServiceHolder, startServiceHolder } from '@/server/testing/service-holder';
import { acquireServices } from './acquire';
import { tryLock } from './lock';
import { dataPaths } from './paths';
import { ensureSecrets } from './secrets';
import { spawnChild } from './spawn-child';
import { readStatus } from './status';
import { LOCK_IS_HELD, type SupervisorOptions } from './supervisor-options';

const dataDir = mkdtempSync(path.join(tmpdir(), 'callcast-acquire-'));
const paths = dataPaths(dataDir);
const options = { dataDir, durable: false, graceMs: 0 };
let holders: ServiceHolder[];

beforeAll(async () => {
  holders = await Promise.all([1, 2, 3].map(() => startServiceHolder(options)));
});
afterAll(async () => {
  for (const holder of holders) holder.process.kill('SIGKILL');
  await until(() => processesOf(dataDir).length === 0);
  rmSync(dataDir, { recursive: true, force: true });
});

test('processes that start at the same moment share one pair of servers', () => {
  expect(new Set(holders.map((holder) => holder.databaseUrl)).size).toBe(1);
  expect(new Set(holders.map((holder) => holder.clickhouseUrl)).size).toBe(1);
  expect(readStatus(paths.status)?.leases).toBe(3);
});

test('a second owner of the data directory is refused', async () => {
  expect(tryLock(paths.lock)).toBeUndefined();
  const second: SupervisorOptions = { ...options, temporary: false };
  const child = spawnChild('./supervisor.ts', [JSON.stringify(second)], { stdio: 'ignore' });
  expect(await once(child, 'exit')).toEqual([LOCK_IS_HELD, null]);
});

test('a lease needs the token', async () => {
  const socket = connect(readStatus(paths.status)?.leasePort ?? 0, '127.0.0.1');
  socket.write(`${JSON.stringify({ token: 'x'.repeat(48), pid: process.pid })}\n`);
  const answers: Buffer[] = [];
  socket.on('data', (chunk) => answers.push(chunk));
  await once(socket, 'close');
  expect(answers).toEqual([]);
  expect(readStatus(paths.status)?.leases).toBe(3);
});

test('both servers refuse whoever lacks the password', async () => {
  const address = new URL(holders[0]?.databaseUrl ?? '');
  address.password = 'wrong';
  await expect(new Client({ connectionString: address.href }).connect()).rejects.toThrow(/password/);
  const clickhouse = new URL(holders[0]?.clickhouseUrl ?? '');
  const asked = (user: string) =>
    fetch(`${clickhouse.origin}/?query=SELECT+count()+FROM+system.tables`, {
      headers: { 'X-ClickHouse-User': user },
    });
  expect((await asked('callcast')).ok).toBe(false);
  expect((await asked('default')).ok).toBe(false);
});

test('what holds a password is readable by its owner only', () => {
  for (const file of [paths.secrets, path.join(paths.clickhouse, 'users.xml'), paths.log]) {
    expect(statSync(file).mode & 0o077).toBe(0);
  }
  expect(readFileSync(paths.log, 'utf8')).not.toContain(ensureSecrets(paths.secrets).postgresPassword);
});

test('the servers outlive all but the last process that uses them', async () => {
  const [first, second, last] = holders;
  first?.process.kill('SIGKILL');
  second?.process.kill('SIGTERM');
  await until(() => readStatus(paths.status)?.leases === 1);
  const client = new Client({ connectionString: last?.databaseUrl });
  await client.connect();
  expect((await client.query('SHOW TimeZone')).rows).toEqual([{ TimeZone: 'UTC' }]);
  await client.end();
  last?.process.kill('SIGKILL');
  await until(() => processesOf(dataDir).length === 0);
  // A process is gone from the list a moment before its files are closed.
  await until(() => {
    const lock = tryLock(paths.lock);
    lock?.release();
    return lock !== undefined;
  });
});

test('with both addresses set, nothing is started; keys come from the environment first, else from the file', async () => {
  const before = { ...process.env };
  const own = mkdtempSync(path.join(tmpdir(), 'callcast-external-'));
  Object.assign(process.env, {
    DATABASE_URL: 'postgresql://somebody@somewhere/db',
    CLICKHOUSE_URL: 'http://somebody@somewhere/db',
    NEXTAUTH_SECRET: 'n'.repeat(32),
  });
  delete process.env.CALLCAST_CALLER_KEY;
  const services = await acquireServices({ dataDir: own });
  expect(process.env.NEXTAUTH_SECRET).toBe('n'.repeat(32));
  expect(process.env.CALLCAST_CALLER_KEY).toBe(ensureSecrets(dataPaths(own).secrets).CALLCAST_CALLER_KEY);
  expect(existsSync(dataPaths(own).status)).toBe(false);
  await services.release();
  expect(process.env.DATABASE_URL).toBe('postgresql://somebody@somewhere/db');
  process.env = before;
  rmSync(own, { recursive: true });
});
