import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

const params = z.object({ siteId: z.int().positive(), after: z.string().regex(/^\d+$/) });
const row = z.object({
  days: z.array(z.iso.date()),
  last_day: z.iso.date().nullable(),
  newest: z.string(),
});

const question = (name: string, heads: string) =>
  defineQuery({
    name,
    sql: `
      SELECT
        arraySort(groupUniqArrayIf(day, snapshot > {after:UInt64})) AS days,
        if(count() = 0, NULL, max(day)) AS last_day,
        toString(max(snapshot)) AS newest
      FROM ${heads}
      WHERE site_id = {siteId:UInt32}`,
    params,
    row,
  });

/**
 * The UTC days of a site that were made anew since a snapshot, in order, the last there is, and the newest snapshot:
 * of rollups, and of what was read in texts. Data that come late make their old day anew, and so are seen.
 */
export const freshDays = {
  rollups: question('alerts.freshRollups', 'rollup_heads'),
  insights: question('alerts.freshInsights', 'insight_heads'),
};
