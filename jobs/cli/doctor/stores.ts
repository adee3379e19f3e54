import { Client } from 'pg';
import { openClickHouse } from '@/server/clickhouse/client';
import { acquireServices } from '@/server/embedded/acquire';
import { env } from '@/server/env';
import { toAppError } from '@/server/errors';
import { pendingMigrations } from '../require-migrated';
import { type Check, failed, ok, warning } from './check';

const OLDEST_POSTGRES = 14;
const OLDEST_CLICKHOUSE = 25;

/** Starts (or joins) both stores and asks them: versions, time zone, migrations. */
export async function checkStores(dataDir: string): Promise<Check[]> {
  let services: Awaited<ReturnType<typeof acquireServices>>;
  try {
    services = await acquireServices({ dataDir });
  } catch (thrown) {
    const error = toAppError(thrown);
    return [
      failed('stores.start', error.message, error.hint ?? 'See servers/servers.log in the data directory.'),
    ];
  }
  try {
    return [
      await attempt('stores.postgres', askPostgres),
      await attempt('stores.clickhouse', askClickHouse),
      await attempt('stores.migrations', askMigrations),
    ];
  } finally {
    await services.release();
  }
}

async function attempt(name: string, ask: (name: string) => Promise<Check>): Promise<Check> {
  try {
    return await ask(name);
  } catch (thrown) {
    const error = toAppError(thrown);
    return failed(name, error.message, error.hint ?? 'Check its address, its user and that it runs.');
  }
}

async function askPostgres(name: string): Promise<Check> {
  const client = new Client({ connectionString: env().DATABASE_URL });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const answer = await client.query<{ server_version: string }>('SHOW server_version');
    const version = answer.rows[0]?.server_version ?? '';
    if (Number.parseInt(version, 10) >= OLDEST_POSTGRES) return ok(name, version);
    return failed(name, version, `Use PostgreSQL ${OLDEST_POSTGRES} or newer.`);
  } finally {
    await client.end();
  }
}

async function askClickHouse(name: string): Promise<Check> {
  const address = new URL(env().CLICKHOUSE_URL);
  address.pathname = '/default';
  const client = openClickHouse(address.href);
  try {
    const answer = await client.query({
      query: 'SELECT version() AS version, serverTimezone() AS zone',
      format: 'JSONEachRow',
    });
    const [row] = await answer.json<{ version: string; zone: string }>();
    const found = `${row?.version}, time zone ${row?.zone}`;
    if (row?.zone !== 'UTC')
      return failed(name, found, 'Set <timezone>UTC</timezone> in the configuration of ClickHouse.');
    if (Number.parseInt(row.version, 10) >= OLDEST_CLICKHOUSE) return ok(name, found);
    return failed(name, found, `Use ClickHouse ${OLDEST_CLICKHOUSE} or newer.`);
  } finally {
    await client.close();
  }
}

async function askMigrations(name: string): Promise<Check> {
  const { postgres, clickhouse } = await pendingMigrations();
  const names = [...postgres, ...clickhouse];
  if (names.length === 0) return ok(name, 'both stores are up to date');
  return warning(name, `not applied yet: ${names.join(', ')}`, 'Run "npx callcast migrate" once.');
}
