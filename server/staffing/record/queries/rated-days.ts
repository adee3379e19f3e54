import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The first and the last local day on which it is known of incoming calls whether they were answered in time. */
export const ratedDays = defineQuery({
  name: 'staffing.ratedDays',
  sql: `
    SELECT toString(min(local_date)) AS first, toString(max(local_date)) AS last, count() AS rows
    FROM rollup_day
    WHERE site_id = {siteId:UInt32} AND direction = 'inbound' AND rated_offered > 0
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads WHERE site_id = {siteId:UInt32} GROUP BY day
      )`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({ first: z.iso.date(), last: z.iso.date(), rows: z.number() }),
});
