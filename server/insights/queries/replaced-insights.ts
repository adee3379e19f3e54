import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/**
 * Snapshots of UTC days' insights that a newer one, made before a moment (microseconds since 1970), has replaced. What is
 * newer than its day's head is being written, and stays.
 */
export const replacedInsights = defineQuery({
  name: 'insights.replaced-snapshots',
  sql: `
    SELECT DISTINCT made.site_id AS site_id, made.day AS day, made.snapshot AS snapshot
    FROM (SELECT DISTINCT site_id, day, snapshot FROM call_insights) AS made
    INNER JOIN (
      SELECT site_id, day, max(snapshot) AS head FROM insight_heads GROUP BY site_id, day
    ) AS heads ON made.site_id = heads.site_id AND made.day = heads.day
    WHERE made.snapshot < heads.head AND heads.head < {before:UInt64}
    ORDER BY site_id, day, snapshot
    LIMIT {limit:UInt32}`,
  params: z.object({ before: z.int(), limit: z.int().positive() }),
  row: z.object({ site_id: z.number(), day: z.iso.date(), snapshot: z.number() }),
});
