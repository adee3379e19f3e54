import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { beforeEach, describe, expect, test } from 'vitest';
import { PROJECT_ROOT } from '@/server/embedded/paths';
import { type EmptyDatabases, makeEmptyDatabases } from '@/server/testing/empty-databases';
import { openPrismaEngine } from '../../scripts/prisma-engine';
import { migratePostgres, pendingPostgresMigrations } from './migrate';
import { type PostgresMigration, postgresMigrations } from './migration-files';

let databases: EmptyDatabases;
beforeEach(async () => {
  databases = await makeEmptyDatabases();
  return databases.drop;
});

function migration(name: string, sql: string, checksum = 'a'.repeat(64)): PostgresMigration {
  return { name, sql, checksum };
}

describe('with Prisma Migrate', () => {
  test("Prisma's own engine finds nothing to do after ours, and ours nothing after it", async () => {
    const applied = await migratePostgres(databases.databaseUrl);
    expect(applied).toEqual(postgresMigrations().map((each) => each.name));
    const engine = await openPrismaEngine(databases.databaseUrl);
    expect(await engine.deploy()).toEqual([]);
    await engine.close();

    const other = await makeEmptyDatabases();
    const first = await openPrismaEngine(other.databaseUrl);
    expect(await first.deploy()).toEqual(applied);
    await first.close();
    expect(await migratePostgres(other.databaseUrl)).toEqual([]);
    await other.drop();
  });

  test('the bookkeeping of both is the same, column by column', async () => {
    await migratePostgres(databases.databaseUrl);
    const other = await makeEmptyDatabases();
    const engine = await openPrismaEngine(other.databaseUrl);
    await engine.deploy();
    await engine.close();
    const columns = `SELECT column_name, data_type, character_maximum_length, is_nullable, column_default
      FROM information_schema.columns WHERE table_name = '_prisma_migrations' ORDER BY ordinal_position`;
    expect(await databases.sql(columns)).toEqual(await other.sql(columns));
    const rows = `SELECT migration_name, checksum, applied_steps_count, logs, rolled_back_at,
      finished_at IS NOT NULL AS finished FROM _prisma_migrations ORDER BY migration_name`;
    expect(await databases.sql(rows)).toEqual(await other.sql(rows));
    await other.drop();
  });

  test('the migrations produce prisma/schema.prisma', async () => {
    const engine = await openPrismaEngine(databases.databaseUrl);
    expect(await engine.difference('migrations')).toBe('');
    await engine.close();
  });

  test('a field that no migration makes is a difference, found without touching the database itself', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'callcast-prisma-'));
    cpSync(path.join(PROJECT_ROOT, 'prisma'), folder, { recursive: true });
    writeFileSync(
      path.join(folder, 'schema.prisma'),
      'datasource db {\n  provider = "postgresql"\n}\nmodel Extra {\n  id Int @id\n}\n',
    );
    const engine = await openPrismaEngine(databases.databaseUrl, folder);
    expect(await engine.difference('migrations')).toContain('CREATE TABLE "Extra"');
    await engine.close();
    expect(await databases.sql("SELECT 1 FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});

describe('refusals', () => {
  const first = migration('1_first', 'CREATE TABLE one (id int)');

  test('an applied migration that was edited', async () => {
    await migratePostgres(databases.databaseUrl, [first]);
    const edited = [{ ...first, checksum: 'b'.repeat(64) }];
    await expect(migratePostgres(databases.databaseUrl, edited)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('1_first was changed'),
    });
  });

  test('an applied migration whose file is gone', async () => {
    await migratePostgres(databases.databaseUrl, [first]);
    await expect(migratePostgres(databases.databaseUrl, [])).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('its file is missing'),
    });
  });

  test('one that Prisma began and that failed; once it is marked as rolled back, it is applied', async () => {
    await migratePostgres(databases.databaseUrl, []);
    await databases.sql(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', $1, $2)`,
      [first.checksum, first.name],
    );
    await expect(migratePostgres(databases.databaseUrl, [first])).rejects.toMatchObject({ code: 'conflict' });
    await databases.sql('UPDATE _prisma_migrations SET rolled_back_at = now()');
    expect(await migratePostgres(databases.databaseUrl, [first])).toEqual(['1_first']);
  });
});

describe('failure and interruption', () => {
  test('a migration that fails leaves nothing behind, and the ones before it applied', async () => {
    const good = migration('1_good', 'CREATE TABLE good (id int)');
    const bad = migration('2_bad', 'CREATE TABLE half (id int); SELECT 1/0;');
    await expect(migratePostgres(databases.databaseUrl, [good, bad])).rejects.toThrow(
      /2_bad failed.*division/,
    );
    expect(
      await databases.sql("SELECT to_regclass('good') IS NOT NULL AS good, to_regclass('half') AS half"),
    ).toEqual([{ good: true, half: null }]);
    const mended = migration('2_bad', 'CREATE TABLE half (id int)');
    expect(await migratePostgres(databases.databaseUrl, [good, mended])).toEqual(['2_bad']);
  });

  test('cut off in the middle of a migration, the next run does it whole', async () => {
    const slow = migration('1_slow', 'CREATE TABLE slow (id int); SELECT pg_sleep(60);');
    const cutOff = migratePostgres(databases.databaseUrl, [slow]);
    const failed = expect(cutOff).rejects.toMatchObject({ code: 'internal' });
    const kill = `SELECT pg_terminate_backend(pid) AS killed FROM pg_stat_activity
      WHERE datname = current_database() AND query LIKE '%pg_sleep(60);' AND pid <> pg_backend_pid()`;
    while ((await databases.sql(kill)).length === 0);
    await failed;
    const quick = migration('1_slow', 'CREATE TABLE slow (id int)');
    expect(await migratePostgres(databases.databaseUrl, [quick])).toEqual(['1_slow']);
  });

  test('four migrators at once apply each migration once', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => migratePostgres(databases.databaseUrl)));
    expect(all.flat().sort()).toEqual(postgresMigrations().map((each) => each.name));
  });
});

describe('pending migrations', () => {
  test('are named without changing anything', async () => {
    const client = new Client({ connectionString: databases.databaseUrl });
    await client.connect();
    const names = postgresMigrations().map((each) => each.name);
    expect(await pendingPostgresMigrations(client)).toEqual(names);
    expect(await databases.sql("SELECT to_regclass('_prisma_migrations') AS bookkeeping")).toEqual([
      { bookkeeping: null },
    ]);
    await migratePostgres(databases.databaseUrl);
    expect(await pendingPostgresMigrations(client)).toEqual([]);
    await client.end();
  });
});
