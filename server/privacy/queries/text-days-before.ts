import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** UTC days before one that hold anything of texts of a site, with their transcripts. */
export const textDaysBefore = defineQuery({
  name: 'privacy.text-days-before',
  sql: `
    SELECT day, sum(texts) AS transcripts
    FROM (
      SELECT day, countIf(gone = 0) AS texts
      FROM (
        SELECT started_on AS day, call_id, argMax(is_deleted, version) AS gone FROM transcripts
        WHERE site_id = {siteId:UInt32} AND started_on < {before:Date} GROUP BY day, call_id)
      GROUP BY day
      UNION ALL
      SELECT DISTINCT started_on AS day, 0 AS texts FROM utterances
      WHERE site_id = {siteId:UInt32} AND started_on < {before:Date}
      UNION ALL
      SELECT DISTINCT started_on AS day, 0 AS texts FROM readings
      WHERE site_id = {siteId:UInt32} AND started_on < {before:Date}
      UNION ALL
      SELECT DISTINCT started_on AS day, 0 AS texts FROM corrections
      WHERE site_id = {siteId:UInt32} AND started_on < {before:Date})
    GROUP BY day
    ORDER BY day`,
  params: z.object({ siteId: z.int().positive(), before: z.iso.date() }),
  row: z.object({ day: z.iso.date(), transcripts: z.coerce.number().int() }),
});
