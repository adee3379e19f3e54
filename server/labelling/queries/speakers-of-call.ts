import { z } from 'zod';
import { SPEAKERS } from '@/models/text/transcript';
import { defineQuery } from '@/server/clickhouse/define-query';

/** Who says each utterance of the transcript that counts, in order. */
export const speakersOfCall = defineQuery({
  name: 'labelling.speakers-of-call',
  sql: `
    SELECT ordinal AS utterance, speaker
    FROM utterances
    WHERE site_id = {siteId:UInt32} AND started_on = {day:Date} AND call_id = {callId:String} AND version = (
      SELECT max(version) FROM transcripts
      WHERE site_id = {siteId:UInt32} AND started_on = {day:Date} AND call_id = {callId:String})
    ORDER BY utterance
    LIMIT 1 BY utterance`,
  params: z.object({ siteId: z.int().positive(), day: z.iso.date(), callId: z.string() }),
  row: z.object({ utterance: z.int(), speaker: z.enum(SPEAKERS) }),
});
