import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_ROLLUPS, OF_PERIOD, ofPeriod } from './of-period';

/**
 * Calls of a site by local day and by the delivery whose record of them counts (0: made by an older release), how many of
 * them were answered, have a transcript, and say what the caller said to being recorded. As many rows as the deliveries
 * have days, from the rollups and insights that count.
 */
export const heldDays = defineQuery({
  name: 'coverage.held-days',
  sql: `
    SELECT local_date AS day, batch_seq AS seq, sum(held.calls) AS calls, sum(held.answered) AS answered,
      sum(held.texts) AS texts, sum(held.given) AS given, sum(held.refused) AS refused
    FROM (
      SELECT local_date, batch_seq, calls, answered, 0. AS texts, given, refused
      FROM rollup_source WHERE ${OF_PERIOD} AND ${CURRENT_ROLLUPS}
      UNION ALL
      SELECT local_date, batch_seq, 0., 0., toFloat64(count()), 0., 0.
      FROM call_insights
      WHERE ${OF_PERIOD} AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM insight_heads
        WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1 GROUP BY day)
      GROUP BY local_date, batch_seq) AS held
    GROUP BY day, seq
    ORDER BY day, seq`,
  params: ofPeriod,
  row: z.object({
    day: z.iso.date(),
    seq: z.number(),
    calls: z.number(),
    answered: z.number(),
    texts: z.number(),
    given: z.number(),
    refused: z.number(),
  }),
});
export type HeldDay = Awaited<ReturnType<typeof heldDays>>[number];
