import { z } from 'zod';
import { defineStatement } from '@/server/clickhouse/define-statement';

const params = z.object({ siteId: z.int().positive(), snapshotIds: z.array(z.uuid()).min(1) });

function deleteFrom(table: string) {
  return defineStatement({
    name: `forecasts.delete-${table}`,
    sql: `DELETE FROM ${table} WHERE site_id = {siteId:UInt32} AND snapshot_id IN {snapshotIds:Array(UUID)}`,
    params,
  });
}

const STATEMENTS = [deleteFrom('forecast_points'), deleteFrom('forecast_days')];

/** Deletes what ClickHouse holds of some forecasts of a site. */
export async function deleteSnapshotRows(input: z.input<typeof params>): Promise<void> {
  for (const statement of STATEMENTS) await statement(input);
}
