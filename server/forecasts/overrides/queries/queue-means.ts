import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { METRICS } from '../../contracts/vocabulary';

/**
 * The means of some queues of a snapshot on some days: by interval, and of the day as a whole where `minutes` is -1 (with
 * `starts` 0). One row a queue; its arrays run side by side.
 */
export const queueMeans = defineQuery({
  name: 'forecasts.queueMeans',
  sql: `
    SELECT code, groupArray(date) AS dates, groupArray(minute) AS minutes, groupArray(start) AS starts,
      groupArray(mean) AS means
    FROM (
      SELECT toString(queue) AS code, toString(local_date) AS date, toInt32(local_minute) AS minute,
        toUnixTimestamp(interval_start) AS start, mean
      FROM forecast_points
      WHERE site_id = {siteId:UInt32} AND snapshot_id = {snapshotId:UUID} AND metric = {metric:String}
        AND queue IN {queues:Array(String)} AND local_date IN {dates:Array(Date)}
        AND local_date <= {lastIntervalDate:Date}
      UNION ALL
      SELECT toString(queue) AS code, toString(local_date) AS date, toInt32(-1) AS minute, 0 AS start, mean
      FROM forecast_days
      WHERE site_id = {siteId:UInt32} AND snapshot_id = {snapshotId:UUID} AND metric = {metric:String}
        AND queue IN {queues:Array(String)} AND local_date IN {dates:Array(Date)}
        AND local_date > {lastIntervalDate:Date} AND grain = 'day'
      ORDER BY code, date, start
    )
    GROUP BY code
    ORDER BY code`,
  params: z.object({
    siteId: z.int().positive(),
    snapshotId: z.uuid(),
    metric: z.enum(METRICS),
    queues: z.array(z.string()).min(1),
    dates: z.array(z.iso.date()).min(1),
    /** days after it are forecast as a whole */
    lastIntervalDate: z.iso.date(),
  }),
  row: z.object({
    code: z.string(),
    dates: z.array(z.iso.date()),
    minutes: z.array(z.int()),
    starts: z.array(z.int()),
    means: z.array(z.number()),
  }),
});
export type QueueMeans = Awaited<ReturnType<typeof queueMeans>>[number];
