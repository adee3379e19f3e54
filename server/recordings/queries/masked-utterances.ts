import { z } from 'zod';
import { defineQuery } from '@/server/clickhouse/define-query';

const row = z.object({
  start_ms: z.number().nullable(),
  end_ms: z.number().nullable(),
  mask_starts: z.array(z.number()),
  mask_ends: z.array(z.number()),
  word_starts: z.array(z.number()),
  word_ends: z.array(z.number()),
  word_start_ms: z.array(z.number()),
  word_end_ms: z.array(z.number()),
});
export type MaskedUtteranceRow = z.output<typeof row>;

/** The utterances of the newest transcript of a call that a delivery stored, with masks and times of words, in order. */
export const maskedUtterances = defineQuery({
  name: 'recordings.masked-utterances',
  sql: `
    SELECT start_ms, end_ms, mask_starts, mask_ends, word_starts, word_ends, word_start_ms, word_end_ms
    FROM utterances
    WHERE site_id = {site_id:UInt32} AND started_on IN {days:Array(Date)} AND call_id = {call_id:String}
      AND (started_on, version) IN (
        SELECT started_on, version
        FROM transcripts
        WHERE site_id = {site_id:UInt32} AND started_on IN {days:Array(Date)} AND call_id = {call_id:String}
          AND batch_id = {batch_id:UUID} AND is_deleted = 0
        ORDER BY version DESC
        LIMIT 1)
    ORDER BY ordinal
    LIMIT 1 BY ordinal`,
  params: z.object({
    site_id: z.int().positive(),
    days: z.array(z.iso.date()),
    call_id: z.string(),
    batch_id: z.uuid(),
  }),
  row,
});
