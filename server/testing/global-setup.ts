import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { acquireServices } from '@/server/embedded/acquire';
import { migratePostgres } from '@/server/postgres/migrate';
import { dropClickHouseDatabase, makeClickHouseTemplate } from './clickhouse-template';
import { makeServersFolder } from './servers-folder';
import type { TestServers } from './test-servers';
import { withDatabase } from './with-database';

/** Servers, and how many of the projects of a run still use them. */
interface Shared {
  servers: TestServers;
  users: number;
  close(): Promise<void>;
}

declare global {
  /** Each project of a run loads this file anew; the servers are the same for all. */
  var callcastTestServers: Promise<Shared> | undefined;
}

/**
 * Real servers for a whole test run: those of TEST_DATABASE_URL and TEST_CLICKHOUSE_URL, or embedded ones in a folder
 * of their own, which go when this process ends, however it ends.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  globalThis.callcastTestServers ??= open();
  const shared = await globalThis.callcastTestServers;
  shared.users++;
  project.provide('testServers', shared.servers);
  return async () => {
    shared.users--;
    if (shared.users > 0) return;
    globalThis.callcastTestServers = undefined;
    await shared.close();
  };
}

async function open(): Promise<Shared> {
  const databaseUrl = process.env.TEST_DATABASE_URL;
  const clickhouseUrl = process.env.TEST_CLICKHOUSE_URL;
  if (databaseUrl && clickhouseUrl) return withTemplates(databaseUrl, clickhouseUrl);

  delete process.env.DATABASE_URL;
  delete process.env.CLICKHOUSE_URL;
  const services = await acquireServices({
    dataDir: makeServersFolder(),
    durable: false,
    temporary: true,
    graceMs: 0,
  });
  const shared = await withTemplates(process.env.DATABASE_URL ?? '', process.env.CLICKHOUSE_URL ?? '');
  return {
    ...shared,
    close: async () => {
      await shared.close();
      await services.release();
    },
  };
}

async function withTemplates(databaseUrl: string, clickhouseUrl: string): Promise<Shared> {
  const template = `callcast_template_${randomBytes(6).toString('hex')}`;
  await run(databaseUrl, `CREATE DATABASE ${template}`);
  await migratePostgres(withDatabase(databaseUrl, template));
  const clickhouseTemplate = await makeClickHouseTemplate(template, { clickhouseUrl, databaseUrl });
  const close = async () => {
    await run(databaseUrl, `DROP DATABASE IF EXISTS ${template} WITH (FORCE)`);
    await dropClickHouseDatabase(clickhouseUrl, template);
  };
  return { servers: { databaseUrl, clickhouseUrl, template, clickhouseTemplate }, users: 0, close };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
