import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The newest local day of a site on which a model read calls for intents; null where there is none. */
export const lastReadDay = defineQuery({
  name: 'intents.last-read-day',
  sql: `
    SELECT if(count() = 0, NULL, max(local_date)) AS last_day
    FROM call_insights
    WHERE site_id = {siteId:UInt32} AND intent_run > 0
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM insight_heads WHERE site_id = {siteId:UInt32} GROUP BY day)`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({ last_day: z.iso.date().nullable() }),
});
