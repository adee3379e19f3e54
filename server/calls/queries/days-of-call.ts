import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

const row = z.object({ day: z.iso.date() });

/** The UTC days on which any version of a call was ever stored. */
export const daysOfCall = defineQuery({
  name: 'calls.days-of-call',
  params: z.object({ site_id: z.int().positive(), call_id: z.string() }),
  row,
  sql: `
    SELECT DISTINCT started_on AS day
    FROM call_days
    WHERE site_id = {site_id:UInt32} AND call_id = {call_id:String}
    ORDER BY day`,
});
