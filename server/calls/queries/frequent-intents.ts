import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The main intents of most calls on a site's last days with insights, those of most calls first. */
export const frequentIntents = defineQuery({
  name: 'calls.frequent-intents',
  sql: `
    WITH heads AS (
      SELECT day, max(snapshot)
      FROM insight_heads
      WHERE site_id = {siteId:UInt32}
      GROUP BY day
      ORDER BY day DESC
      LIMIT {days:UInt32})
    SELECT intent, count() AS calls
    FROM call_insights
    WHERE site_id = {siteId:UInt32} AND (day, snapshot) IN heads AND intent != ''
    GROUP BY intent
    ORDER BY calls DESC, intent
    LIMIT {limit:UInt32}`,
  params: z.object({
    siteId: z.int().positive(),
    days: z.int().positive(),
    limit: z.int().positive(),
  }),
  row: z.object({ intent: z.string(), calls: z.number() }),
});
