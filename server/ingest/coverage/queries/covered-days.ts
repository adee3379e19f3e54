import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

const CURRENT_ROLLUPS = `
  (day, snapshot) IN (
    SELECT day, max(snapshot) FROM rollup_heads
    WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1 GROUP BY day)`;
/** A local day lies on two UTC days at most, each beside it at most. */
const OF_PERIOD = `
  site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
  AND local_date BETWEEN {from:Date} AND {to:Date}`;

/**
 * Calls of a site by local day, how many were answered, have a transcript and say what the caller said to being recorded;
 * from the rollups and insights that count.
 */
export const coveredDays = defineQuery({
  name: 'coverage.days',
  sql: `
    SELECT local_date AS day, sum(calls) AS calls, sum(answered) AS answered, sum(texts) AS texts,
      sum(given) AS given, sum(refused) AS refused
    FROM (
      SELECT local_date, sum(calls) AS calls, sum(answered) AS answered, 0. AS texts, 0. AS given, 0. AS refused
      FROM rollup_day WHERE ${OF_PERIOD} AND ${CURRENT_ROLLUPS} GROUP BY local_date
      UNION ALL
      SELECT local_date, 0., 0., 0., sum(given), sum(refused)
      FROM rollup_consent WHERE ${OF_PERIOD} AND ${CURRENT_ROLLUPS} GROUP BY local_date
      UNION ALL
      SELECT local_date, 0., 0., toFloat64(count()), 0., 0.
      FROM call_insights
      WHERE ${OF_PERIOD} AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM insight_heads
        WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1 GROUP BY day)
      GROUP BY local_date)
    GROUP BY day
    HAVING calls > 0 OR texts > 0
    ORDER BY day`,
  params: z.object({ siteId: z.int().positive(), from: z.iso.date(), to: z.iso.date() }),
  row: z.object({
    day: z.iso.date(),
    calls: z.number(),
    answered: z.number(),
    texts: z.number(),
    given: z.number(),
    refused: z.number(),
  }),
});
