import { z } from 'zod';
import { SPEAKERS } from '@/models/text/transcript';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_TRANSCRIPTS } from '@/server/transcripts/queries/current-transcripts';

/** The turns of some calls, of the transcripts that count, in order; `keys_days` and `keys_ids` run side by side. */
export const turnsOfCalls = defineQuery({
  name: 'calls.turns-of-calls',
  sql: `
    SELECT call_id, ordinal, speaker, text
    FROM utterances
    WHERE site_id = {site_id:UInt32}
      AND (started_on, call_id) IN arrayZip({keys_days:Array(Date)}, {keys_ids:Array(String)})
      AND (started_on, call_id, version) IN (
        SELECT started_on, call_id, version
        FROM (${CURRENT_TRANSCRIPTS})
        WHERE call_id IN {keys_ids:Array(String)})
    ORDER BY call_id, ordinal`,
  params: z.object({
    site_id: z.int().positive(),
    days: z.array(z.iso.date()),
    keys_days: z.array(z.iso.date()),
    keys_ids: z.array(z.string()).max(1000),
  }),
  row: z.object({
    call_id: z.string(),
    ordinal: z.number(),
    speaker: z.enum(SPEAKERS),
    text: z.string(),
  }),
});
