import { type ClickHouseClient, ClickHouseLogLevel, createClient } from '@clickhouse/client';
import { env } from '@/server/env';

let shared: ClickHouseClient | undefined;

/** A client for one server; the settings every connection of the product uses. */
export function openClickHouse(url: string): ClickHouseClient {
  return createClient({
    url,
    application: 'callcast',
    log: { level: ClickHouseLogLevel.OFF },
    request_timeout: 600_000,
    max_open_connections: 16,
    clickhouse_settings: { date_time_output_format: 'iso', output_format_json_quote_64bit_integers: 0 },
  });
}

/** The process's client for CLICKHOUSE_URL. */
export function clickhouse(): ClickHouseClient {
  shared ??= openClickHouse(env().CLICKHOUSE_URL);
  return shared;
}

/** Closes the process's client, so that a command can end. */
export async function closeClickHouse(): Promise<void> {
  const client = shared;
  shared = undefined;
  await client?.close();
}
