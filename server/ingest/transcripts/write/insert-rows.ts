import { clickhouse } from '@/server/clickhouse/client';
import { explainClickHouseError } from '@/server/clickhouse/explain-error';
import { whileUnavailable } from '../../write/retry';

/**
 * Stores rows once, however often they are tried under the same deduplication token. Waits while ClickHouse is away.
 * @throws AppError `unavailable` when it stays away, `internal` when it refuses the rows
 */
export async function insertRows(
  table: 'transcripts' | 'utterances',
  token: string,
  rows: readonly object[],
  signal?: AbortSignal,
): Promise<void> {
  if (rows.length === 0) return;
  await whileUnavailable(
    () =>
      clickhouse().insert({
        table,
        values: rows,
        format: 'JSONEachRow',
        clickhouse_settings: {
          log_comment: 'transcripts.insert',
          insert_deduplication_token: token,
          deduplicate_blocks_in_dependent_materialized_views: 1,
          // A block of old calls may touch more months than the usual hundred.
          max_partitions_per_insert_block: '2000',
          async_insert: 0,
        },
      }),
    (thrown) => explainClickHouseError(thrown, 'transcripts.insert'),
    signal,
  );
}
