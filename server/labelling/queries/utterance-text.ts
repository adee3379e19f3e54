import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

/** The masked text of one utterance of the transcript that counts. */
export const utteranceText = defineQuery({
  name: 'labelling.utterance-text',
  sql: `
    SELECT text, (
      SELECT argMax(language, version) FROM transcripts
      WHERE site_id = {siteId:UInt32} AND started_on = {day:Date} AND call_id = {callId:String}) AS language
    FROM utterances
    WHERE site_id = {siteId:UInt32} AND started_on = {day:Date} AND call_id = {callId:String}
      AND ordinal = {utterance:UInt16}
    ORDER BY version DESC
    LIMIT 1`,
  params: z.object({
    siteId: z.int().positive(),
    day: z.iso.date(),
    callId: z.string(),
    utterance: z.int(),
  }),
  row: z.object({ text: z.string(), language: z.string() }),
});
