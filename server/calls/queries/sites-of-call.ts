import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The sites, of some, in which a call with an id was seen. */
export const sitesOfCall = defineQuery({
  name: 'calls.sites-of-call',
  sql: `
    SELECT DISTINCT site_id
    FROM call_days
    WHERE site_id IN {site_ids:Array(UInt32)} AND call_id = {call_id:String} AND version > 0
    ORDER BY site_id`,
  params: z.object({ site_ids: z.array(z.int().positive()).min(1), call_id: z.string() }),
  row: z.object({ site_id: z.int() }),
});
