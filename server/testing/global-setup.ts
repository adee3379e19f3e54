import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { acquireServices } from '@/server/embedded/acquire';
import { migratePostgres } from '@/server/postgres/migrate';
import { dropClickHouseDatabase, makeClickHouseTemplate } from './clickhouse-template';
import { makeServersFolder } from './servers-folder';
import './test-servers';
import { withDatabase } from './with-database';

/**
 * Real servers for a whole test run: those of TEST_DATABASE_URL and TEST_CLICKHOUSE_URL, or embedded ones in a folder
 * of their own, which go when this process ends, however it ends.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const databaseUrl = process.env.TEST_DATABASE_URL;
  const clickhouseUrl = process.env.TEST_CLICKHOUSE_URL;
  if (databaseUrl && clickhouseUrl) return provide(project, databaseUrl, clickhouseUrl);

  delete process.env.DATABASE_URL;
  delete process.env.CLICKHOUSE_URL;
  const services = await acquireServices({
    dataDir: makeServersFolder(),
    durable: false,
    temporary: true,
    graceMs: 0,
  });
  const dropTemplates = await provide(
    project,
    process.env.DATABASE_URL ?? '',
    process.env.CLICKHOUSE_URL ?? '',
  );
  return async () => {
    await dropTemplates();
    await services.release();
  };
}

async function provide(
  project: TestProject,
  databaseUrl: string,
  clickhouseUrl: string,
): Promise<() => Promise<void>> {
  const template = `callcast_template_${randomBytes(6).toString('hex')}`;
  await run(databaseUrl, `CREATE DATABASE ${template}`);
  await migratePostgres(withDatabase(databaseUrl, template));
  const clickhouseTemplate = await makeClickHouseTemplate(template, { clickhouseUrl, databaseUrl });
  project.provide('testServers', { databaseUrl, clickhouseUrl, template, clickhouseTemplate });
  return async () => {
    await run(databaseUrl, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await dropClickHouseDatabase(clickhouseUrl, template);
  };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
