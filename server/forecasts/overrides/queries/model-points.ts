import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { bands } from '../../contracts/bands';
import { METRICS } from '../../contracts/vocabulary';

/** One series of a snapshot by interval, as the models left it; closed intervals have no row. */
export const modelPoints = defineQuery({
  name: 'forecasts.modelPoints',
  sql: `
    SELECT
      toString(local_date) AS date, local_minute AS minute, toUnixTimestamp(interval_start) AS start,
      mean, q025, q10, q25, q50, q75, q90, q975
    FROM forecast_points
    WHERE site_id = {siteId:UInt32} AND snapshot_id = {snapshotId:UUID}
      AND queue = {queue:String} AND metric = {metric:String}
      AND local_date BETWEEN {from:Date} AND {to:Date}
    ORDER BY local_date, interval_start`,
  params: z.object({
    siteId: z.int().positive(),
    snapshotId: z.uuid(),
    queue: z.string(),
    metric: z.enum(METRICS),
    from: z.iso.date(),
    to: z.iso.date(),
  }),
  row: bands.extend({ date: z.iso.date(), minute: z.int(), start: z.int(), mean: z.number() }),
});
