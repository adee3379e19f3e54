import { Client } from 'pg';
import { openClickHouse } from '@/server/clickhouse/client';
import { pendingClickHouseMigrations } from '@/server/clickhouse/migrate';
import { env } from '@/server/env';
import { AppError } from '@/server/errors';
import { pendingPostgresMigrations } from '@/server/postgres/migrate';

export interface PendingMigrations {
  postgres: string[];
  clickhouse: string[];
}

/**
 * Refuses to go on with stores that are behind this version of the product, or whose migrations were edited.
 * @throws AppError `conflict` with what to do, `unavailable` when a store does not answer
 */
export async function requireMigrated(): Promise<void> {
  const pending = await pendingMigrations();
  const names = [...pending.postgres, ...pending.clickhouse];
  if (names.length === 0) return;
  throw new AppError('conflict', `The stores are not up to date: ${names.join(', ')} not applied yet.`, {
    hint: 'Run "npx callcast migrate" once.',
    data: { ...pending },
  });
}

/** What `callcast migrate` would apply; changes nothing. */
export async function pendingMigrations(): Promise<PendingMigrations> {
  return { postgres: await pendingInPostgres(), clickhouse: await pendingInClickHouse() };
}

async function pendingInPostgres(): Promise<string[]> {
  const client = new Client({ connectionString: env().DATABASE_URL });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    throw new AppError('unavailable', `PostgreSQL does not answer: ${reasonOf(cause)}`, {
      cause,
      hint: 'Check DATABASE_URL, or run "npx callcast doctor".',
    });
  }
  try {
    return await pendingPostgresMigrations(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function pendingInClickHouse(): Promise<string[]> {
  const client = openClickHouse(env().CLICKHOUSE_URL);
  try {
    return await pendingClickHouseMigrations(client);
  } finally {
    await client.close();
  }
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
