import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { dropClickHouseDatabase } from './clickhouse-template';
import './test-servers';
import { withDatabase } from './with-database';

export interface EmptyDatabases {
  databaseUrl: string;
  /** names a ClickHouse database that does not exist yet */
  clickhouseUrl: string;
  /** runs SQL in the PostgreSQL database */
  sql(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  drop(): Promise<void>;
}

/** A PostgreSQL database with nothing in it, and the name of a ClickHouse database to be: for tests of the migrators. */
export async function makeEmptyDatabases(): Promise<EmptyDatabases> {
  const servers = inject('testServers');
  const name = `empty_${randomBytes(8).toString('hex')}`;
  const databaseUrl = withDatabase(servers.databaseUrl, name);
  const clickhouseUrl = withDatabase(servers.clickhouseUrl, name);
  await run(servers.databaseUrl, `CREATE DATABASE ${name}`);
  return {
    databaseUrl,
    clickhouseUrl,
    sql: (text, values) => run(databaseUrl, text, values),
    drop: async () => {
      await run(servers.databaseUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      await dropClickHouseDatabase(servers.clickhouseUrl, name);
    },
  };
}

async function run(url: string, text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const result = await client.query<Record<string, unknown>>(text, values);
    return result.rows;
  } finally {
    await client.end();
  }
}
