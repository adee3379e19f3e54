import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The last local day on which a site's calls are known one by one, with their waits; null without any. */
export const lastWaitDay = defineQuery({
  name: 'staffing.lastWaitDay',
  sql: `
    SELECT if(count() = 0, NULL, max(local_date)) AS last
    FROM rollup_waits
    WHERE site_id = {siteId:UInt32}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads WHERE site_id = {siteId:UInt32} GROUP BY day
      )`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({ last: z.iso.date().nullable() }),
});
