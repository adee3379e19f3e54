import { Readable } from 'node:stream';
import { clickhouse } from '@/server/clickhouse/client';
import type { Block } from './block';
import type { Encoder } from './encode';
import { type InsertName, queryIdOf, tokenOf } from './insert-name';
import { explainInsert, requireReading } from './require-reading';
import { whileUnavailable } from './retry';

/**
 * Stores the good rows of a block, once, however often it is tried under the same name; a row's version is the same each
 * time as well. Waits while ClickHouse is away.
 * @throws AppError `unavailable` when it stays away, `internal` when it refuses the rows, `conflict` when the delivery is
 *   read elsewhere or taken back
 */
export async function insertBlock(
  name: InsertName,
  block: Pick<Block, 'rows' | 'rowsStored'>,
  encoder: Pick<Encoder<unknown>, 'table' | 'columns'>,
  signal?: AbortSignal,
): Promise<void> {
  if (block.rowsStored === 0) return;
  const body = block.rows.chunks();
  let attempts = 0;
  await whileUnavailable(
    async () => {
      await requireReading(name.batchId);
      attempts += 1;
      return insert(name, body, encoder);
    },
    (thrown) => explainInsert(thrown, 'ingest.insert'),
    signal,
  );
  // A connection of an attempt that failed may still hold the bytes.
  if (attempts === 1) block.rows.release();
}

async function insert(
  name: InsertName,
  body: Buffer[],
  encoder: Pick<Encoder<unknown>, 'table' | 'columns'>,
): Promise<void> {
  const [first, ...rest] = encoder.columns;
  await clickhouse().insert({
    query_id: queryIdOf(name),
    table: encoder.table,
    columns: [first ?? 'site_id', ...rest],
    values: Readable.from(body, { objectMode: false }),
    format: 'TabSeparated',
    clickhouse_settings: {
      log_comment: 'ingest.insert',
      insert_deduplication_token: tokenOf(name),
      deduplicate_blocks_in_dependent_materialized_views: 1,
      // A block of old rows may touch more months than the usual hundred.
      max_partitions_per_insert_block: '2000',
      async_insert: 0,
    },
  });
}
