import { openClickHouse } from '@/server/clickhouse/client';
import { migrateClickHouse } from '@/server/clickhouse/migrate';
import { withDatabase } from './with-database';

/** A migrated ClickHouse database as it can be made again at once: ClickHouse copies no databases, as PostgreSQL does. */
export interface ClickHouseTemplate {
  name: string;
  /** statements that make its tables; they name the template */
  tables: readonly string[];
  /** those that make its materialized views, after the tables */
  views: readonly string[];
}

/** Migrates a database of this name and reads how its tables are made. The database stays: copies take its notes. */
export async function makeClickHouseTemplate(
  name: string,
  servers: { clickhouseUrl: string; databaseUrl: string },
): Promise<ClickHouseTemplate> {
  const clickhouseUrl = withDatabase(servers.clickhouseUrl, name);
  await migrateClickHouse({ clickhouseUrl, databaseUrl: servers.databaseUrl });
  const client = openClickHouse(clickhouseUrl);
  try {
    const found = await client.query({
      query: `SELECT engine, create_table_query AS statement FROM system.tables
        WHERE database = currentDatabase() AND name NOT LIKE '.inner%' ORDER BY name`,
      format: 'JSONEachRow',
    });
    const made = await found.json<{ engine: string; statement: string }>();
    const statementsOf = (areViews: boolean) =>
      made.filter(({ engine }) => engine.endsWith('View') === areViews).map(({ statement }) => statement);
    return { name, tables: statementsOf(false), views: statementsOf(true) };
  } finally {
    await client.close();
  }
}

/** Makes a database just as the template was when it was migrated: empty, and with its notes of migrations. */
export async function copyClickHouseTemplate(
  { name: template, tables, views }: ClickHouseTemplate,
  name: string,
  serverUrl: string,
): Promise<void> {
  const client = openClickHouse(withDatabase(serverUrl, 'default'));
  const make = (statement: string) => client.command({ query: statement.replaceAll(template, name) });
  try {
    await make(`CREATE DATABASE ${template}`);
    await Promise.all(tables.map(make));
    await Promise.all(views.map(make));
    await client.command({
      query: `INSERT INTO ${name}.schema_migrations SELECT * FROM ${template}.schema_migrations`,
    });
  } finally {
    await client.close();
  }
}

export async function dropClickHouseDatabase(serverUrl: string, name: string): Promise<void> {
  const client = openClickHouse(withDatabase(serverUrl, 'default'));
  await client.command({ query: 'DROP DATABASE IF EXISTS {name:Identifier} SYNC', query_params: { name } });
  await client.close();
}
