import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** About how many call rows, versions included, each of some UTC days holds; days without any are left out. */
export const callRowsPerDay = defineQuery({
  name: 'rollups.call-rows-per-day',
  sql: `
    SELECT started_on AS day, sum(stored) AS rows
    FROM calls_a_day
    WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)}
    GROUP BY day`,
  params: z.object({ siteId: z.int().positive(), days: z.array(z.iso.date()) }),
  row: z.object({ day: z.iso.date(), rows: z.number() }),
});
