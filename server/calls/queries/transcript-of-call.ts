import { z } from 'zod';
import { SPEAKERS } from '@/models/text/transcript';
import { defineQuery } from '@/server/clickhouse/define-query';
import { CURRENT_TRANSCRIPTS } from '@/server/transcripts/queries/current-transcripts';

const params = z.object({
  site_id: z.int().positive(),
  days: z.array(z.iso.date()),
  call_id: z.string(),
});

/** The head of a call's transcript; no row where there is none. */
export const transcriptHead = defineQuery({
  name: 'calls.transcript-head',
  sql: `
    SELECT started_on AS day, toString(version) AS version, language, engine, engine_model, engine_settings, sensitive
    FROM (${CURRENT_TRANSCRIPTS})
    WHERE call_id = {call_id:String}
    ORDER BY started_on DESC
    LIMIT 1`,
  params,
  row: z.object({
    day: z.iso.date(),
    version: z.string(),
    language: z.string(),
    engine: z.string(),
    engine_model: z.string(),
    engine_settings: z.string(),
    sensitive: z.array(z.string()),
  }),
});

/** Migration 0008, of a word's confidence: the recognizer does not say. */
export const NO_CONFIDENCE = 255;

/** The turns of one version of a call's transcript, in order, with all that is stored of them. */
export const transcriptTurns = defineQuery({
  name: 'calls.transcript-turns',
  sql: `
    SELECT ordinal, speaker, start_ms, end_ms, text, confidence, mask_types, mask_starts, mask_ends,
      word_starts, word_ends, word_start_ms, word_end_ms, word_confidence
    FROM utterances
    WHERE site_id = {site_id:UInt32} AND started_on = {day:Date} AND call_id = {call_id:String}
      AND version = {version:UInt64}
    ORDER BY ordinal
    LIMIT 1 BY ordinal`,
  params: z.object({
    site_id: z.int().positive(),
    day: z.iso.date(),
    call_id: z.string(),
    version: z.string(),
  }),
  row: z.object({
    ordinal: z.number(),
    speaker: z.enum(SPEAKERS),
    start_ms: z.number().nullable(),
    end_ms: z.number().nullable(),
    text: z.string(),
    confidence: z.number().nullable(),
    mask_types: z.array(z.string()),
    mask_starts: z.array(z.number()),
    mask_ends: z.array(z.number()),
    word_starts: z.array(z.number()),
    word_ends: z.array(z.number()),
    word_start_ms: z.array(z.number()),
    word_end_ms: z.array(z.number()),
    word_confidence: z.array(z.number()),
  }),
});
