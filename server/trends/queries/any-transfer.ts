import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';
import { localDate } from '../filter';

/** One row where a call of a site on some local days was passed on, none where none was. It ends at the first it finds. */
export const anyTransfer = defineQuery({
  name: 'trends.anyTransfer',
  sql: `
    SELECT transferred
    FROM rollup_day
    WHERE site_id = {siteId:UInt32} AND transferred > 0
      AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
      AND local_date BETWEEN {from:Date} AND {to:Date}
      AND (day, snapshot) IN (
        SELECT day, max(snapshot) FROM rollup_heads
        WHERE site_id = {siteId:UInt32} AND day BETWEEN {from:Date} - 1 AND {to:Date} + 1
        GROUP BY day
      )
    LIMIT 1`,
  params: z.object({ siteId: z.int().positive(), from: localDate, to: localDate }),
  row: z.object({ transferred: z.number() }),
});
