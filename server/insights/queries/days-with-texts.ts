import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** Those of some UTC days on which a site has calls with a transcript, with how many (all versions). */
export const daysWithTexts = defineQuery({
  name: 'insights.days-with-texts',
  sql: `
    SELECT started_on AS day, count() AS texts
    FROM transcripts
    WHERE site_id = {siteId:UInt32} AND started_on IN {days:Array(Date)}
    GROUP BY day
    ORDER BY day`,
  params: z.object({ siteId: z.int().positive(), days: z.array(z.iso.date()) }),
  row: z.object({ day: z.iso.date(), texts: z.number() }),
});
