import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/**
 * UTC days of a site with transcripts, newest first: how many calls, and how many of them have not been read (in the
 * transcript that counts) for every one of some kinds.
 */
export const unreadDays = defineQuery({
  name: 'labelling.unread-days',
  sql: `
    SELECT heads.started_on AS day, count() AS calls,
      countIf(length(arrayIntersect(read.kinds, {kinds:Array(String)})) < length({kinds:Array(String)})) AS unread
    FROM (
      SELECT started_on, call_id, max(transcripts.version) AS version, argMax(is_deleted, transcripts.version) AS gone
      FROM transcripts
      WHERE site_id = {siteId:UInt32} AND started_on BETWEEN {from:Date} AND {to:Date}
      GROUP BY started_on, call_id
      HAVING gone = 0) AS heads
    LEFT JOIN (
      SELECT started_on, call_id, transcript_version AS version, groupUniqArray(toString(kind)) AS kinds
      FROM readings
      WHERE site_id = {siteId:UInt32} AND started_on BETWEEN {from:Date} AND {to:Date}
      GROUP BY started_on, call_id, version) AS read USING (started_on, call_id, version)
    GROUP BY day
    ORDER BY day DESC`,
  params: z.object({
    siteId: z.int().positive(),
    from: z.iso.date(),
    to: z.iso.date(),
    kinds: z.array(z.string()).min(1),
  }),
  row: z.object({ day: z.iso.date(), calls: z.number(), unread: z.number() }),
});
