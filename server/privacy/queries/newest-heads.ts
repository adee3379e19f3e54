import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The newest version of the transcripts of some calls on some days, those that are gone already left out. */
export const newestHeads = defineQuery({
  name: 'privacy.newest-heads',
  sql: `
    SELECT call_id, started_on AS day, toString(max(version)) AS newest
    FROM transcripts
    WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)} AND call_id IN {callIds:Array(String)}
    GROUP BY call_id, started_on
    HAVING argMax(is_deleted, version) = 0`,
  params: z.object({
    siteId: z.int().positive(),
    days: z.array(z.iso.date()).min(1),
    callIds: z.array(z.string()).min(1),
  }),
  row: z.object({ call_id: z.string(), day: z.iso.date(), newest: z.string() }),
});
