import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The UTC days of a site's calls that models or people gave one of some intents. */
export const daysWithLabels = defineQuery({
  name: 'intents.days-with-labels',
  sql: `
    SELECT DISTINCT started_on AS day
    FROM (
      SELECT started_on FROM readings
      WHERE site_id = {siteId:UInt32} AND kind = 'intent'
        AND (top IN {labels:Array(String)} OR hasAny(labels, {labels:Array(String)}))
      UNION ALL
      SELECT started_on FROM corrections
      WHERE site_id = {siteId:UInt32} AND kind = 'intent' AND label IN {labels:Array(String)})
    ORDER BY day`,
  params: z.object({ siteId: z.int().positive(), labels: z.array(z.string()) }),
  row: z.object({ day: z.iso.date() }),
});
