import type { ClickHouseClient } from '@clickhouse/client';
import { AppError } from '@/server/errors';
import { withAdvisoryLock } from '@/server/postgres/advisory-lock';
import { openClickHouse } from './client';
import { type ClickHouseMigration, clickHouseMigrations } from './migration-files';

/**
 * ClickHouse has no lock that ends with its holder's connection, PostgreSQL has; the product always has both. Two
 * migrators of one ClickHouse database share the PostgreSQL database, too.
 */
const MIGRATION_LOCK = 72707370;

/** One row a statement done; a killed migrator goes on after the last one. */
const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS schema_migrations
(
    name String,
    checksum String,
    statement UInt32,
    statements UInt32,
    done_at DateTime64(3, 'UTC') DEFAULT now64(3)
)
ENGINE = ReplacingMergeTree
ORDER BY (name, statement)`;

interface Progress {
  name: string;
  checksum: string;
  done: number;
  statements: number;
}

export interface ClickHouseMigrationOptions {
  /** names the database to make and migrate */
  clickhouseUrl: string;
  /** where the lock is taken */
  databaseUrl: string;
  migrations?: ClickHouseMigration[];
}

/**
 * Brings a ClickHouse database up to server/clickhouse/migrations; makes the database when it is absent. ClickHouse has
 * no transactions over table definitions: every statement is noted when done, and can be run again, since a kill may
 * come between the two.
 * @returns names of the migrations applied (or completed) now
 * @throws AppError `conflict` when an applied file was edited or removed, `internal` when a statement fails
 */
export async function migrateClickHouse(options: ClickHouseMigrationOptions): Promise<string[]> {
  const migrations = options.migrations ?? clickHouseMigrations();
  return withAdvisoryLock(options.databaseUrl, MIGRATION_LOCK, async () => {
    await ensureDatabase(options.clickhouseUrl);
    const client = openClickHouse(options.clickhouseUrl);
    try {
      await client.command({ query: BOOKKEEPING });
      const progress = await readProgress(client);
      const pending = pendingOf(migrations, progress);
      for (const migration of pending)
        await apply(client, migration, progress.get(migration.name)?.done ?? 0);
      return pending.map((migration) => migration.name);
    } finally {
      await client.close();
    }
  });
}

/**
 * Names of the migrations a database still lacks; changes nothing.
 * @throws AppError `conflict` as migrateClickHouse does
 */
export async function pendingClickHouseMigrations(
  client: ClickHouseClient,
  migrations: ClickHouseMigration[] = clickHouseMigrations(),
): Promise<string[]> {
  const found = await client.query({
    query:
      "SELECT count() AS n FROM system.tables WHERE database = currentDatabase() AND name = 'schema_migrations'",
    format: 'JSONEachRow',
  });
  const [row] = await found.json<{ n: number }>();
  const progress = row?.n ? await readProgress(client) : new Map<string, Progress>();
  return pendingOf(migrations, progress).map((migration) => migration.name);
}

/** The URL's database may be absent, and a request that names an absent one is refused: so ask under another name. */
async function ensureDatabase(url: string): Promise<void> {
  const address = new URL(url);
  const name = decodeURIComponent(address.pathname.slice(1)) || 'default';
  address.pathname = '/default';
  const client = openClickHouse(address.href);
  try {
    await client.command({
      query: 'CREATE DATABASE IF NOT EXISTS {name:Identifier}',
      query_params: { name },
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('unavailable', `The ClickHouse database ${name} cannot be made: ${reason}`, {
      cause,
      hint: 'Check CLICKHOUSE_URL and the rights of its user, or run "npx callcast doctor".',
    });
  } finally {
    await client.close();
  }
}

async function readProgress(client: ClickHouseClient): Promise<Map<string, Progress>> {
  const result = await client.query({
    query: `SELECT name, max(checksum) AS checksum, toUInt32(uniqExact(statement)) AS done,
      max(statements) AS statements FROM schema_migrations GROUP BY name ORDER BY name`,
    format: 'JSONEachRow',
  });
  const rows = await result.json<Progress>();
  return new Map(rows.map((row) => [row.name, row]));
}

function pendingOf(
  migrations: ClickHouseMigration[],
  progress: Map<string, Progress>,
): ClickHouseMigration[] {
  const files = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, checksum } of progress.values()) {
    const file = files.get(name);
    if (!file) throw refusal(name, 'is applied, but its file is missing');
    if (file.checksum !== checksum) throw refusal(name, 'was changed after it was applied');
  }
  return migrations.filter(({ name, statements }) => (progress.get(name)?.done ?? 0) < statements.length);
}

async function apply(client: ClickHouseClient, migration: ClickHouseMigration, done: number): Promise<void> {
  const { name, checksum, statements } = migration;
  for (const [index, query] of statements.entries()) {
    if (index < done) continue;
    try {
      await client.command({ query, clickhouse_settings: { log_comment: `migrate.${name}` } });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new AppError(
        'internal',
        `ClickHouse migration ${name}, statement ${index + 1}, failed: ${reason}`,
        {
          cause,
          hint: 'The statements before it are applied. Mend the cause and run "npx callcast migrate" again.',
        },
      );
    }
    await client.insert({
      table: 'schema_migrations',
      values: [{ name, checksum, statement: index, statements: statements.length }],
      format: 'JSONEachRow',
    });
  }
}

function refusal(name: string, what: string): AppError {
  return new AppError('conflict', `ClickHouse migration ${name} ${what}.`, {
    hint: 'Restore server/clickhouse/migrations as released; a change of the schema is a new, higher-numbered file.',
  });
}
