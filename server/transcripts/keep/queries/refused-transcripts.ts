import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** Transcripts of calls of some days whose newest record says that the caller refused, with their versions. */
export const refusedTranscripts = defineQuery({
  name: 'transcripts.refused',
  sql: `
    SELECT call_id, started_on AS day, toString(max(version)) AS newest
    FROM transcripts
    WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)}
      AND (started_on, call_id) IN (
        SELECT started_on, call_id
        FROM calls
        WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)}
        GROUP BY started_on, call_id
        HAVING argMax(consent, version) = 'refused' AND argMax(is_deleted, version) = 0)
    GROUP BY started_on, call_id
    HAVING argMax(is_deleted, version) = 0
    LIMIT {limit:UInt32}`,
  params: z.object({
    siteId: z.int().positive(),
    days: z.array(z.iso.date()),
    limit: z.int().positive(),
  }),
  row: z.object({ call_id: z.string(), day: z.iso.date(), newest: z.string() }),
});
