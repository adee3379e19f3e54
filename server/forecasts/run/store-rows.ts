import { clickhouse } from '@/server/clickhouse/client';
import { explainClickHouseError } from '@/server/clickhouse/explain-error';
import { whileUnavailable } from '@/server/ingest/write/retry';
import { type Metric, QUANTILE_COLUMNS } from '../contracts/vocabulary';
import type { PointRow } from './forecast-rows';
import type { StretchRow } from './stretch-rows';

/** Which snapshot's rows, and which try of it. */
export interface Target {
  siteId: number;
  snapshotId: string;
  /** first forecast day, ISO */
  origin: string;
  attempt: number;
}

export interface SeriesRows {
  queue: string;
  metric: Metric;
  points: readonly PointRow[];
  stretches: readonly StretchRow[];
}

/** Writes one series of a snapshot. Safe to repeat: the same rows of the same try count once. */
export async function storeSeries(target: Target, series: SeriesRows): Promise<void> {
  const key = {
    site_id: target.siteId,
    snapshot_id: target.snapshotId,
    origin_date: target.origin,
    queue: series.queue,
    metric: series.metric,
  };
  const points = series.points.map((row) => ({
    ...key,
    local_date: row.date,
    local_minute: row.minute,
    interval_start: row.start,
    mean: row.mean,
    ...quantileColumns(row.quantiles),
  }));
  const stretches = series.stretches.map((row) => ({
    ...key,
    grain: row.grain,
    local_date: row.date,
    forecast_from: row.from,
    forecast_days: row.days,
    mean: row.mean,
    ...quantileColumns(row.quantiles),
  }));
  const token = `${target.snapshotId}:${target.attempt}:${series.metric}:${series.queue}`;
  await insert('forecast_points', points, token);
  await insert('forecast_days', stretches, token);
}

function quantileColumns(quantiles: readonly number[]): Record<string, number> {
  return Object.fromEntries(QUANTILE_COLUMNS.map((column, at) => [column, Math.fround(quantiles[at] ?? 0)]));
}

async function insert(table: string, values: Record<string, unknown>[], token: string): Promise<void> {
  if (values.length === 0) return;
  await whileUnavailable(
    () =>
      clickhouse().insert({
        table,
        values,
        format: 'JSONEachRow',
        clickhouse_settings: {
          insert_deduplication_token: token,
          log_comment: `forecasts.store-${table}`,
          // A block is deduplicated as a whole: one insert is one block.
          max_insert_block_size: '1000000',
        },
      }),
    (thrown) => explainClickHouseError(thrown, `forecasts.store-${table}`),
  );
}
