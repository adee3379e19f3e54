import { clickhouse } from '@/server/clickhouse/client';
import { explainClickHouseError } from '@/server/clickhouse/explain-error';
import type { StoredReading } from './reading-row';

/**
 * Stores readings, once under the same token however often it is tried.
 * @throws AppError `unavailable` when ClickHouse does not answer
 */
export async function insertReadings(token: string, readings: readonly StoredReading[]): Promise<void> {
  if (readings.length === 0) return;
  try {
    await clickhouse().insert({
      table: 'readings',
      values: readings,
      format: 'JSONEachRow',
      clickhouse_settings: {
        log_comment: 'labelling.insert-readings',
        insert_deduplication_token: token,
        async_insert: 0,
      },
    });
  } catch (error) {
    throw explainClickHouseError(error, 'labelling.insert-readings');
  }
}
