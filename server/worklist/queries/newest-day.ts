import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The newest UTC day of which a site has insights; no row where there is none. */
export const newestDay = defineQuery({
  name: 'worklist.newest-day',
  sql: `
    SELECT max(day) AS day
    FROM insight_heads
    WHERE site_id = {siteId:UInt32}
    HAVING count() > 0`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({ day: z.iso.date() }),
});
