import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The UTC day on which the transcript of a call that counts stands; no row where there is none. */
export const dayOfText = defineQuery({
  name: 'labelling.day-of-text',
  sql: `
    SELECT toString(argMax(started_on, version)) AS day, argMax(is_deleted, version) AS is_deleted
    FROM transcripts
    WHERE site_id = {siteId:UInt32} AND call_id = {callId:String} AND started_on IN (
      SELECT started_on FROM call_days WHERE site_id = {siteId:UInt32} AND call_id = {callId:String})
    HAVING count() > 0`,
  params: z.object({ siteId: z.int().positive(), callId: z.string() }),
  row: z.object({ day: z.iso.date(), is_deleted: z.number() }),
});
