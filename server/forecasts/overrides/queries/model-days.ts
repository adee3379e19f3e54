import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { bands } from '../../contracts/bands';
import { METRICS } from '../../contracts/vocabulary';

/** One series of a snapshot by day, or by week (named by its Monday), as the models left it. */
export const modelDays = defineQuery({
  name: 'forecasts.modelDays',
  sql: `
    SELECT
      toString(local_date) AS date, toString(forecast_from) AS first, forecast_days AS days,
      mean, q025, q10, q25, q50, q75, q90, q975
    FROM forecast_days
    WHERE site_id = {siteId:UInt32} AND snapshot_id = {snapshotId:UUID}
      AND queue = {queue:String} AND metric = {metric:String} AND grain = {grain:String}
      AND local_date BETWEEN {from:Date} AND {to:Date}
    ORDER BY local_date`,
  params: z.object({
    siteId: z.int().positive(),
    snapshotId: z.uuid(),
    queue: z.string(),
    metric: z.enum(METRICS),
    grain: z.enum(['day', 'week']),
    from: z.iso.date(),
    to: z.iso.date(),
  }),
  row: bands.extend({ date: z.iso.date(), first: z.iso.date(), days: z.int(), mean: z.number() }),
});
export type ModelDay = Awaited<ReturnType<typeof modelDays>>[number];
