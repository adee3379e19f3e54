import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** First and last local day of a site with calls, and with calls whose outcome is known; null where there are none. */
export const dataRange = defineQuery({
  name: 'trends.dataRange',
  sql: `
    SELECT
      if(count() = 0, NULL, min(local_date)) AS first_day,
      if(count() = 0, NULL, max(local_date)) AS last_day,
      if(countIf(outcome_known > 0) = 0, NULL, minIf(local_date, outcome_known > 0)) AS first_known_day,
      if(countIf(outcome_known > 0) = 0, NULL, maxIf(local_date, outcome_known > 0)) AS last_known_day
    FROM rollup_day
    WHERE site_id = {siteId:UInt32}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads WHERE site_id = {siteId:UInt32} GROUP BY day
      )`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({
    first_day: z.iso.date().nullable(),
    last_day: z.iso.date().nullable(),
    first_known_day: z.iso.date().nullable(),
    last_known_day: z.iso.date().nullable(),
  }),
});
