import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The version of a call's transcript that counts. As text: it is wider than a number of JavaScript. */
export const transcriptVersion = defineQuery({
  name: 'labelling.transcript-version',
  sql: `
    SELECT toString(max(version)) AS version FROM transcripts
    WHERE site_id = {siteId:UInt32} AND started_on = {day:Date} AND call_id = {callId:String}`,
  params: z.object({ siteId: z.int().positive(), day: z.iso.date(), callId: z.string() }),
  row: z.object({ version: z.string() }),
});
