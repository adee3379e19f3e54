import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** How many rows of a forecast stand in ClickHouse. */
export const storedRows = defineQuery({
  name: 'forecasts.storedRows',
  sql: `
    SELECT
      (SELECT count() FROM forecast_points
        WHERE site_id = {siteId:UInt32} AND snapshot_id = {snapshotId:UUID}) AS points,
      (SELECT count() FROM forecast_days
        WHERE site_id = {siteId:UInt32} AND snapshot_id = {snapshotId:UUID}) AS stretches`,
  params: z.object({ siteId: z.int().positive(), snapshotId: z.uuid() }),
  row: z.object({ points: z.int(), stretches: z.int() }),
});
