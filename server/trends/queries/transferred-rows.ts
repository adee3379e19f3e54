import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** How many groups of calls of a site, on any day, hold one that was passed on. */
export const transferredRows = defineQuery({
  name: 'trends.transferredRows',
  sql: `
    SELECT countIf(transferred > 0) AS rows
    FROM rollup_day
    WHERE site_id = {siteId:UInt32}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads WHERE site_id = {siteId:UInt32} GROUP BY day
      )`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({ rows: z.number() }),
});
