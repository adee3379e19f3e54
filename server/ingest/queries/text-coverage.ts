import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/**
 * How many calls of a site have a transcript, of how many that were answered, by local day, from the first day with one on.
 * A call that was not answered but has one (a voicemail, a voice menu) counts among both.
 */
export const textCoverage = defineQuery({
  name: 'ingest.text-coverage',
  sql: `
    WITH texts AS (
      SELECT local_date, count() AS texts, countIf(outcome NOT IN ('answered', 'transferred')) AS others
      FROM call_insights
      WHERE site_id = {siteId:UInt32}
        AND (day, snapshot) IN (
          SELECT day, max(snapshot) FROM insight_heads WHERE site_id = {siteId:UInt32} GROUP BY day)
      GROUP BY local_date)
    SELECT local_date AS day, sum(texts) AS texts, sum(answered) AS calls
    FROM (
      SELECT local_date, texts, toFloat64(others) AS answered FROM texts
      UNION ALL
      SELECT local_date, 0 AS texts, toFloat64(sum(answered)) AS answered
      FROM rollup_day
      WHERE site_id = {siteId:UInt32} AND local_date >= (SELECT min(local_date) FROM texts)
        AND (day, snapshot) IN (
          SELECT day, max(snapshot) FROM rollup_heads WHERE site_id = {siteId:UInt32} GROUP BY day)
      GROUP BY local_date)
    GROUP BY day
    HAVING texts > 0 OR calls > 0
    ORDER BY day`,
  params: z.object({ siteId: z.int().positive() }),
  row: z.object({ day: z.iso.date(), texts: z.number(), calls: z.number() }),
});
