import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

const row = z.object({ day: z.iso.date(), stored: z.number() });

/** The UTC days from `first` to `last` under which calls stand, and how many rows (all versions) each has. */
export const storedDays = defineQuery({
  name: 'calls.stored-days',
  params: z.object({ site_id: z.int().positive(), first: z.iso.date(), last: z.iso.date() }),
  row,
  sql: `
    SELECT started_on AS day, sum(stored) AS stored
    FROM calls_a_day
    WHERE site_id = {site_id:UInt32} AND started_on BETWEEN {first:Date} AND {last:Date}
    GROUP BY day
    ORDER BY day`,
});
