import type { Client } from 'pg';
import { AppError } from '@/server/errors';
import { withAdvisoryLock } from './advisory-lock';
import { type PostgresMigration, postgresMigrations } from './migration-files';

/** The lock Prisma Migrate takes: two migrators of either kind never run at once. */
const PRISMA_LOCK = 72707369;

/** Prisma's own bookkeeping table (schema-engine, sql_migration_persistence.rs). */
const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

interface AppliedRow {
  migration_name: string;
  checksum: string;
  finished: boolean;
}

/**
 * Brings a PostgreSQL database up to prisma/migrations without Prisma's engine; `prisma migrate deploy` would do the
 * same and finds nothing to do afterwards. One transaction a migration, its row in _prisma_migrations included, so a
 * kill leaves it done or not begun.
 * @returns names of the migrations applied now
 * @throws AppError `conflict` when an applied migration was edited, removed, or failed half-way under Prisma
 */
export async function migratePostgres(
  databaseUrl: string,
  migrations: PostgresMigration[] = postgresMigrations(),
): Promise<string[]> {
  return withAdvisoryLock(databaseUrl, PRISMA_LOCK, async (client) => {
    await client.query(BOOKKEEPING);
    const pending = pendingOf(migrations, await appliedRows(client));
    for (const migration of pending) await apply(client, migration);
    return pending.map((migration) => migration.name);
  });
}

/**
 * Names of the migrations a database still lacks; changes nothing.
 * @throws AppError `conflict` as migratePostgres does
 */
export async function pendingPostgresMigrations(
  client: Client,
  migrations: PostgresMigration[] = postgresMigrations(),
): Promise<string[]> {
  const found = await client.query("SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there");
  const applied = found.rows[0]?.there ? await appliedRows(client) : [];
  return pendingOf(migrations, applied).map((migration) => migration.name);
}

async function appliedRows(client: Client): Promise<AppliedRow[]> {
  const result = await client.query<AppliedRow>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return result.rows;
}

function pendingOf(migrations: PostgresMigration[], applied: AppliedRow[]): PostgresMigration[] {
  const files = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const file = files.get(row.migration_name);
    if (!row.finished) throw refusal(row.migration_name, 'was begun by Prisma and failed');
    if (!file) throw refusal(row.migration_name, 'is applied, but its file is missing');
    if (file.checksum !== row.checksum) throw refusal(row.migration_name, 'was changed after it was applied');
  }
  const names = new Set(applied.map((row) => row.migration_name));
  return migrations.filter((migration) => !names.has(migration.name));
}

async function apply(client: Client, migration: PostgresMigration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES (gen_random_uuid()::text, $1, $2, now(), clock_timestamp(), 1)`,
      [migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('internal', `PostgreSQL migration ${migration.name} failed: ${reason}`, {
      cause,
      hint: 'Nothing of it was applied. Mend the cause and run "npx callcast migrate" again.',
    });
  }
}

function refusal(name: string, what: string): AppError {
  return new AppError('conflict', `PostgreSQL migration ${name} ${what}.`, {
    hint: 'Restore prisma/migrations as released; a change of the schema is a new migration (npm run prisma:author).',
  });
}
