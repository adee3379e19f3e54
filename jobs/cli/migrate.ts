import type { Command } from 'commander';
import { addCommand, type CommandContext, type Outcome, runs } from './command';

/** `callcast migrate`: brings both stores up to date. */
export function registerMigrate(program: Command): void {
  const command = addCommand(program, 'migrate', 'bring both stores up to date; safe to run again').option(
    '--check',
    'only say what is missing; exit code 3 when something is',
  );
  runs<{ check?: boolean }>(command, (context, options) => migrate(context, options.check ?? false));
}

async function migrate(context: CommandContext, checkOnly: boolean): Promise<Outcome> {
  const { acquireServices } = await import('@/server/embedded/acquire');
  const services = await acquireServices(context.dataDir ? { dataDir: context.dataDir } : {});
  try {
    return checkOnly ? await check() : await apply();
  } finally {
    await services.release();
  }
}

async function check(): Promise<Outcome> {
  const { pendingMigrations } = await import('./require-migrated');
  const pending = await pendingMigrations();
  const names = [...pending.postgres, ...pending.clickhouse];
  return {
    data: { pending },
    text: names.length === 0 ? 'Both stores are up to date.' : `Not applied yet:\n  ${names.join('\n  ')}`,
    exitCode: names.length === 0 ? 0 : 3,
  };
}

async function apply(): Promise<Outcome> {
  const { env } = await import('@/server/env');
  const { migratePostgres } = await import('@/server/postgres/migrate');
  const { migrateClickHouse } = await import('@/server/clickhouse/migrate');
  const { DATABASE_URL, CLICKHOUSE_URL } = env();
  const postgres = await migratePostgres(DATABASE_URL);
  const clickhouse = await migrateClickHouse({ clickhouseUrl: CLICKHOUSE_URL, databaseUrl: DATABASE_URL });
  const names = [...postgres, ...clickhouse];
  return {
    data: { applied: { postgres, clickhouse } },
    text: names.length === 0 ? 'Both stores were up to date.' : `Applied:\n  ${names.join('\n  ')}`,
  };
}
