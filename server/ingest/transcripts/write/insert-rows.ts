import { clickhouse } from '@/server/clickhouse/client';
import { type InsertName, queryIdOf, tokenOf } from '../../write/insert-name';
import { explainInsert, requireReading } from '../../write/require-reading';
import { whileUnavailable } from '../../write/retry';

/**
 * Stores rows once, however often they are tried under the same name. Waits while ClickHouse is away.
 * @throws AppError `unavailable` when it stays away, `internal` when it refuses the rows, `conflict` when the delivery is
 *   read elsewhere or taken back
 */
export async function insertRows(
  table: 'transcripts' | 'utterances',
  name: InsertName,
  rows: readonly object[],
  signal?: AbortSignal,
): Promise<void> {
  if (rows.length === 0) return;
  await whileUnavailable(
    async () => {
      await requireReading(name.batchId);
      await clickhouse().insert({
        query_id: queryIdOf(name),
        table,
        values: rows,
        format: 'JSONEachRow',
        clickhouse_settings: {
          log_comment: 'transcripts.insert',
          insert_deduplication_token: tokenOf(name),
          deduplicate_blocks_in_dependent_materialized_views: 1,
          // A block of old calls may touch more months than the usual hundred.
          max_partitions_per_insert_block: '2000',
          async_insert: 0,
        },
      });
    },
    (thrown) => explainInsert(thrown, 'transcripts.insert'),
    signal,
  );
}
