import { clickhouse } from '@/server/clickhouse/client';
import { explainClickHouseError } from '@/server/clickhouse/explain-error';
import type { RolledRows } from '@/server/rollups/add-up-calls';

/**
 * Stores rows of a rollup table under a snapshot of a site.
 * @throws AppError `unavailable` when ClickHouse does not answer
 */
export async function insertRolled(siteId: number, snapshot: number, rolled: RolledRows): Promise<void> {
  const name = `rollups.insert-${rolled.table}`;
  try {
    await clickhouse().insert({
      table: rolled.table,
      columns: ['site_id', 'snapshot', ...rolled.columns],
      values: rolled.rows.map((row) => [siteId, snapshot, ...row]),
      format: 'JSONCompactEachRow',
      clickhouse_settings: { log_comment: name, max_partitions_per_insert_block: '0', async_insert: 0 },
    });
  } catch (error) {
    throw explainClickHouseError(error, name);
  }
}
