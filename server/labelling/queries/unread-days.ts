import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/**
 * UTC days of a site with transcripts, newest first: how many calls, and how many of them have not been read (in the
 * transcript that counts) for every one of some kinds. Those with especially sensitive content can be left out, as where
 * they are kept out of readings: then they are no calls here.
 */
export const unreadDays = defineQuery({
  name: 'labelling.unread-days',
  sql: `
    SELECT heads.started_on AS day, count() AS calls,
      countIf(length(arrayIntersect(read.kinds, {kinds:Array(String)})) < length({kinds:Array(String)})) AS unread
    FROM (
      SELECT started_on, call_id, max(transcripts.version) AS version, argMax(is_deleted, transcripts.version) AS gone,
        argMax(sensitive, transcripts.version) AS found
      FROM transcripts
      WHERE site_id = {siteId:UInt32} AND started_on BETWEEN {from:Date} AND {to:Date}
      GROUP BY started_on, call_id
      HAVING gone = 0 AND ({skipSensitive:UInt8} = 0 OR empty(found))) AS heads
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
    skipSensitive: z.union([z.literal(0), z.literal(1)]),
  }),
  row: z.object({ day: z.iso.date(), calls: z.number(), unread: z.number() }),
});
