import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ClickHouseClient } from '@clickhouse/client';
import { Client } from 'pg';
import { inject } from 'vitest';
import { clickhouse, closeClickHouse } from '@/server/clickhouse/client';
import { forgetEnv } from '@/server/env';
import { closeQueues } from '@/server/jobs/enqueue';
import { closeDatabase, type Database, database } from '@/server/postgres/client';
import { copyClickHouseTemplate, dropClickHouseDatabase } from './clickhouse-template';
import './test-servers';
import { withDatabase } from './with-database';

export interface TestStores {
  /** the file's own PostgreSQL database, migrated and empty; the same client as `database()` */
  database: Database;
  /** the file's own ClickHouse database, migrated and empty; the same client as `clickhouse()` */
  clickhouse: ClickHouseClient;
  databaseUrl: string;
  clickhouseUrl: string;
  /** CALLCAST_DATA_DIR of this file: an empty folder */
  dataDir: string;
  /** Closes the process's clients and drops both databases and the folder. */
  close(): Promise<void>;
}

/**
 * Fresh, migrated databases in both real servers for one test file; process.env points to them until close().
 * Call it in beforeAll, close() in afterAll. It takes about half a second.
 */
export async function openTestStores(): Promise<TestStores> {
  const servers = inject('testServers');
  const name = `test_${randomBytes(8).toString('hex')}`;
  const databaseUrl = withDatabase(servers.databaseUrl, name);
  const clickhouseUrl = withDatabase(servers.clickhouseUrl, name);
  const before = { ...process.env };
  await command(servers.databaseUrl, `CREATE DATABASE ${name} TEMPLATE ${servers.template}`);
  await copyClickHouseTemplate(servers.clickhouseTemplate, name, servers.clickhouseUrl);

  const dataDir = mkdtempSync(path.join(tmpdir(), 'callcast-data-'));
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    CLICKHOUSE_URL: clickhouseUrl,
    CALLCAST_DATA_DIR: dataDir,
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    CALLCAST_CALLER_KEY: randomBytes(32).toString('base64'),
    CALLCAST_STORAGE_KEY: randomBytes(32).toString('base64'),
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
  });
  forgetEnv();
  return {
    database: database(),
    clickhouse: clickhouse(),
    databaseUrl,
    clickhouseUrl,
    dataDir,
    close: async () => {
      await closeQueues();
      await closeDatabase();
      await closeClickHouse();
      await dropClickHouseDatabase(servers.clickhouseUrl, name);
      await command(servers.databaseUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      rmSync(dataDir, { recursive: true, force: true });
      process.env = before;
      forgetEnv();
    },
  };
}

async function command(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
