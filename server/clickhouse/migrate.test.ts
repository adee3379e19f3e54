import type { ClickHouseClient } from '@clickhouse/client';
import { beforeEach, describe, expect, test } from 'vitest';
import { type EmptyDatabases, makeEmptyDatabases } from '@/server/testing/empty-databases';
import { openClickHouse } from './client';
import { migrateClickHouse, pendingClickHouseMigrations } from './migrate';
import { type ClickHouseMigration, clickHouseMigrations } from './migration-files';

let databases: EmptyDatabases;
let client: ClickHouseClient;
beforeEach(async () => {
  databases = await makeEmptyDatabases();
  client = openClickHouse(databases.clickhouseUrl);
  return async () => {
    await client.close();
    await databases.drop();
  };
});

const table = (name: string) =>
  `CREATE TABLE IF NOT EXISTS ${name} (id UInt32) ENGINE = MergeTree ORDER BY id`;

function migration(name: string, ...statements: string[]): ClickHouseMigration {
  return { name, statements, checksum: `checksum of ${name}` };
}

function migrate(...migrations: ClickHouseMigration[]): Promise<string[]> {
  return migrateClickHouse({ ...databases, migrations });
}

async function tables(): Promise<string[]> {
  const answer = await client.query({ query: 'SHOW TABLES', format: 'JSONEachRow' });
  return (await answer.json<{ name: string }>()).map((row) => row.name);
}

describe("the product's own migrations", () => {
  test('make the database and apply once', async () => {
    const names = clickHouseMigrations().map((each) => each.name);
    expect(await migrateClickHouse(databases)).toEqual(names);
    expect(await tables()).toEqual(expect.arrayContaining(['calls', 'call_days', 'rollup_heads']));
    expect(await migrateClickHouse(databases)).toEqual([]);
    expect(await pendingClickHouseMigrations(client)).toEqual([]);
  });

  test('can be run twice, statement by statement: a kill may come before a statement is noted', async () => {
    await migrateClickHouse(databases);
    await client.command({ query: 'TRUNCATE TABLE schema_migrations' });
    const names = clickHouseMigrations().map((each) => each.name);
    expect(await migrateClickHouse(databases)).toEqual(names);
  });

  test('four migrators at once apply each once', async () => {
    const all = await Promise.all([1, 2, 3, 4].map(() => migrateClickHouse(databases)));
    expect(all.flat()).toEqual(clickHouseMigrations().map((each) => each.name));
  });
});

test('a migration that stopped half-way goes on after its last statement', async () => {
  const broken = migration('0001_two', table('one'), 'SELECT throwIf(1)');
  await expect(migrate(broken)).rejects.toThrow(/0001_two, statement 2, failed/);
  expect(await pendingClickHouseMigrations(client, [broken])).toEqual(['0001_two']);
  // Were statement 1 run again, it would fail: without IF NOT EXISTS the table is there already.
  const mended = migration('0001_two', table('one').replace('IF NOT EXISTS ', ''), table('two'));
  expect(await migrate(mended)).toEqual(['0001_two']);
  expect(await tables()).toEqual(expect.arrayContaining(['one', 'two']));
});

describe('refusals', () => {
  test('an applied file that was edited', async () => {
    await migrate(migration('0001_one', table('one')));
    const edited = { ...migration('0001_one', table('one')), checksum: 'another' };
    await expect(migrate(edited)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('0001_one was changed'),
    });
    await expect(pendingClickHouseMigrations(client, [edited])).rejects.toMatchObject({ code: 'conflict' });
  });

  test('an applied file that is gone', async () => {
    await migrate(migration('0001_one', table('one')));
    await expect(migrate()).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('its file is missing'),
    });
  });

  test('a server that does not answer is named with a hint', async () => {
    const nowhere = { ...databases, clickhouseUrl: 'http://nobody:x@127.0.0.1:1/none' };
    await expect(migrateClickHouse(nowhere)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
