import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The local days on which a site has calls with a transcript, how many, and how many of them were read for irritants. */
export const textRange = defineQuery({
  name: 'irritants.text-range',
  sql: `
    SELECT
      count() AS texts,
      countIf(irritant_run > 0) AS searched,
      min(local_date) AS first_day,
      max(local_date) AS last_day
    FROM call_insights
    WHERE site_id = {siteId:UInt32}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM insight_heads WHERE site_id = {siteId:UInt32} GROUP BY day)`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({
    texts: z.number(),
    searched: z.number(),
    first_day: z.iso.date(),
    last_day: z.iso.date(),
  }),
});
