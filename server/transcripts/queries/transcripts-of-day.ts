import { z } from 'zod';
import { LANGUAGES, SPEAKERS } from '@/models/text/transcript';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_TRANSCRIPTS } from './current-transcripts';

/** Heads of a UTC day in the order of their calls, past a call. */
export const headsOfDay = defineQuery({
  name: 'transcripts.heads-of-day',
  sql: `
    SELECT call_id, toString(version) AS version, language, sensitive
    FROM (${CURRENT_TRANSCRIPTS})
    WHERE call_id > {after:String} AND ({skip_sensitive:UInt8} = 0 OR empty(sensitive))
    ORDER BY call_id
    LIMIT {limit:UInt32}`,
  params: z.object({
    site_id: z.int().positive(),
    days: z.array(z.iso.date()).length(1),
    after: z.string(),
    skip_sensitive: z.union([z.literal(0), z.literal(1)]),
    limit: z.int().positive(),
  }),
  row: z.object({
    call_id: z.string(),
    version: z.string(),
    language: z.enum(LANGUAGES),
    sensitive: z.array(z.string()),
  }),
});

/** The utterances of some versions of transcripts of a UTC day, in order; one that was stored twice comes once. */
export const utterancesOfCalls = defineQuery({
  name: 'transcripts.utterances-of-calls',
  sql: `
    SELECT call_id, toString(version) AS version, speaker, start_ms, end_ms, text
    FROM utterances
    WHERE site_id = {site_id:UInt32} AND started_on = {day:Date}
      AND call_id BETWEEN {first:String} AND {last:String}
    ORDER BY call_id, version, ordinal
    LIMIT 1 BY call_id, version, ordinal`,
  params: z.object({ site_id: z.int().positive(), day: z.iso.date(), first: z.string(), last: z.string() }),
  row: z.object({
    call_id: z.string(),
    version: z.string(),
    speaker: z.enum(SPEAKERS),
    start_ms: z.number().nullable(),
    end_ms: z.number().nullable(),
    text: z.string(),
  }),
});
