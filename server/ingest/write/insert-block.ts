import { Readable } from 'node:stream';
import { clickhouse } from '@/server/clickhouse/client';
import { explainClickHouseError } from '@/server/clickhouse/explain-error';
import type { Block } from './block';
import type { Encoder } from './encode';
import { whileUnavailable } from './retry';

/**
 * Stores the good rows of a block, once, however often it is tried under the same deduplication token; a row's version is
 * the same each time as well. Waits while ClickHouse is away.
 * @throws AppError `unavailable` when it stays away, `internal` when it refuses the rows
 */
export async function insertBlock(
  token: string,
  block: Pick<Block, 'rows' | 'rowsStored'>,
  encoder: Pick<Encoder<unknown>, 'table' | 'columns'>,
  signal?: AbortSignal,
): Promise<void> {
  if (block.rowsStored === 0) return;
  const body = block.rows.chunks();
  let attempts = 0;
  await whileUnavailable(
    () => {
      attempts += 1;
      return insert(token, body, encoder);
    },
    (thrown) => explainClickHouseError(thrown, 'ingest.insert'),
    signal,
  );
  // A connection of an attempt that failed may still hold the bytes.
  if (attempts === 1) block.rows.release();
}

async function insert(
  token: string,
  body: Buffer[],
  encoder: Pick<Encoder<unknown>, 'table' | 'columns'>,
): Promise<void> {
  const [first, ...rest] = encoder.columns;
  await clickhouse().insert({
    table: encoder.table,
    columns: [first ?? 'site_id', ...rest],
    values: Readable.from(body, { objectMode: false }),
    format: 'TabSeparated',
    clickhouse_settings: {
      log_comment: 'ingest.insert',
      insert_deduplication_token: token,
      deduplicate_blocks_in_dependent_materialized_views: 1,
      // A block of old rows may touch more months than the usual hundred.
      max_partitions_per_insert_block: '2000',
      async_insert: 0,
    },
  });
}
