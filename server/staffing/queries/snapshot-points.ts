import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { bands } from '@/server/forecasts/contracts/bands';
import { METRICS } from '@/server/forecasts/contracts/vocabulary';

/** Every queue's series of a snapshot by interval, as the models left them; closed intervals have no row. */
export const snapshotPoints = defineQuery({
  name: 'staffing.snapshotPoints',
  sql: `
    SELECT
      queue, metric, toUnixTimestamp(interval_start) AS start, mean, q025, q10, q25, q50, q75, q90, q975
    FROM forecast_points
    WHERE site_id = {siteId:UInt32} AND snapshot_id = {snapshotId:UUID}
      AND queue != '' AND (empty({queues:Array(String)}) OR queue IN {queues:Array(String)})
      AND local_date BETWEEN {from:Date} AND {to:Date}`,
  params: z.object({
    siteId: z.int().positive(),
    snapshotId: z.uuid(),
    /** empty: all */
    queues: z.array(z.string()),
    from: z.iso.date(),
    to: z.iso.date(),
  }),
  row: bands.extend({ queue: z.string(), metric: z.enum(METRICS), start: z.int(), mean: z.number() }),
});
