import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AcknowledgedWriter } from '@/server/testing/acknowledged-writer';
import { postgresKeeperOf, processesOf, until } from '@/server/testing/processes';
import { type ServiceHolder, startServiceHolder } from '@/server/testing/service-holder';
import { dataPaths } from './paths';
import { readStatus, type ServersStatus } from './status';

const dataDir = mkdtempSync(path.join(tmpdir(), 'callcast-faults-'));
let holder: ServiceHolder;
let writer: AcknowledgedWriter;

function status(): ServersStatus {
  const found = readStatus(dataPaths(dataDir).status);
  if (!found) throw new Error('the supervisor has not written its status');
  return found;
}

const VICTIMS: [string, () => number][] = [
  ['ClickHouse', () => status().servers.clickhouse.pid ?? 0],
  ['PostgreSQL', () => status().servers.postgres.pid ?? 0],
  ["PostgreSQL's keeper", () => postgresKeeperOf(dataDir)],
  ['the supervisor', () => status().pid],
];

beforeAll(async () => {
  holder = await startServiceHolder({ dataDir, graceMs: 200 });
  const clickhouse = new URL(holder.clickhouseUrl);
  clickhouse.pathname = '/default';
  writer = new AcknowledgedWriter(holder.databaseUrl, clickhouse.href);
  await writer.start();
});
afterAll(async () => {
  holder.process.kill('SIGKILL');
  await until(() => processesOf(dataDir).length === 0);
  rmSync(dataDir, { recursive: true, force: true });
});

test.each([...VICTIMS, ...VICTIMS])(
  'after SIGKILL of %s the same clients write again',
  async (_name, pid) => {
    await writer.progress(20);
    await until(() => pid() > 0);
    process.kill(pid(), 'SIGKILL');
    await writer.progress(20);
  },
);

test('no acknowledged row is lost', async () => {
  expect(await writer.finish()).toEqual({ postgres: [], clickhouse: [] });
  expect(writer.acknowledged.postgres.length).toBeGreaterThanOrEqual(8 * 40);
});

test('after SIGKILL of the last process that used the servers none of theirs is left', async () => {
  expect(processesOf(dataDir).length).toBeGreaterThanOrEqual(4);
  holder.process.kill('SIGKILL');
  await until(() => processesOf(dataDir).length === 0);
  expect(status().servers.postgres.state).toBe('stopped');
});
