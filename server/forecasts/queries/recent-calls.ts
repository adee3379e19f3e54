import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The incoming calls of a site's last six weeks of data, by 15 minutes; intervals without calls are left out. */
export const recentCalls = defineQuery({
  name: 'forecasts.recentCalls',
  sql: `
    SELECT toUnixTimestamp(interval_start) AS start, sum(calls) AS total
    FROM rollup_interval
    WHERE site_id = {siteId:UInt32} AND direction = 'inbound'
      AND day > (
        SELECT max(day) FROM rollup_day
        WHERE site_id = {siteId:UInt32} AND direction = 'inbound' AND calls > 0
          AND (day, snapshot) IN (
            SELECT day, max(snapshot) FROM rollup_heads WHERE site_id = {siteId:UInt32} GROUP BY day
          )
      ) - 44
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads WHERE site_id = {siteId:UInt32} GROUP BY day
      )
    GROUP BY start
    HAVING total > 0
    ORDER BY start`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({ start: z.int(), total: z.number() }),
});
