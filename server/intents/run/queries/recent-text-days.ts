import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The newest UTC days of a site with transcripts. */
export const recentTextDays = defineQuery({
  name: 'intents.recent-text-days',
  sql: `
    SELECT started_on AS day
    FROM transcripts
    WHERE site_id = {siteId:UInt32}
    GROUP BY day
    ORDER BY day DESC
    LIMIT {limit:UInt32}`,
  params: z.object({ siteId: z.int().positive(), limit: z.int().positive() }),
  row: z.object({ day: z.iso.date() }),
});
