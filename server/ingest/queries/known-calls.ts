import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** Calls of a site whose outcome is known, with their first and last local day; from the rollups that count. */
export const knownCalls = defineQuery({
  name: 'ingest.knownCalls',
  sql: `
    SELECT
      sum(calls) AS calls,
      if(count() = 0, NULL, min(local_date)) AS first_day,
      if(count() = 0, NULL, max(local_date)) AS last_day
    FROM rollup_day
    WHERE site_id = {siteId:UInt32}
      AND outcome_known > 0
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads WHERE site_id = {siteId:UInt32} GROUP BY day
      )`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({
    calls: z.number(),
    first_day: z.iso.date().nullable(),
    last_day: z.iso.date().nullable(),
  }),
});
