import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { localDate } from '../filter';

/**
 * The local days on which a site has any data, whatever the filter, and whether a call was passed on on each: on other days
 * nothing is known, not even zero.
 */
export const knownDays = defineQuery({
  name: 'trends.knownDays',
  sql: `
    SELECT local_date AS date, max(transferred) > 0 AS transfers
    FROM rollup_day
    WHERE site_id = {siteId:UInt32}
      AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
      AND local_date BETWEEN {from:Date} AND {to:Date}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads
        WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
        GROUP BY day
      )
    GROUP BY local_date
    ORDER BY local_date`,
  params: z.object({ siteId: z.int().positive(), from: localDate, to: localDate }),
  row: z.object({ date: localDate, transfers: z.number() }),
});
