import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** UTC days of some sites whose rollups are of an older make, the newest first. */
export const olderMakeDays = defineQuery({
  name: 'rollups.older-make-days',
  sql: `
    SELECT site_id, day
    FROM (
      SELECT site_id, day, argMax(make, snapshot) AS newest_make
      FROM rollup_heads
      WHERE site_id IN {siteIds:Array(UInt32)}
      GROUP BY site_id, day)
    WHERE newest_make < {make:UInt16}
    ORDER BY day DESC, site_id
    LIMIT {limit:UInt32}`,
  params: z.object({
    siteIds: z.array(z.int().positive()),
    make: z.int().positive(),
    limit: z.int().positive(),
  }),
  row: z.object({ site_id: z.number(), day: z.iso.date() }),
});
